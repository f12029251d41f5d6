import { useNavigate } from '@tanstack/react-router';
import { useState, type RefObject } from 'react';
import type { CasePage } from '@app/contracts';
import type { FactValue } from '@app/domain';
import { useSession } from '../session/session-queries';
import { dropDraft, keepDraft, readDraft } from '../steps/drafts';
import type { FieldDefinition, StepValues } from '../steps/form-definition';
import { useShownFault } from '../steps/shown-fault';
import type { FieldProblem } from '../steps/step-problems';
import { missingFields } from '../steps/step-values';
import { useRefusals } from '../steps/useRefusals';
import {
  actionCommand,
  actionDefaults,
  actionFields,
  emptyChoices,
  EFFECTS_OF_LINKING,
  type CaseAction,
} from './case-actions';
import { useCommand } from './case-commands';
import { CASE_LINKS } from './CaseLinks';
import { useReturnToWork } from './return-to-work';

/** State of the form of an action. */
export interface ActionFormState {
  readonly element: RefObject<HTMLFormElement | null>;
  /** The fields that are asked for now. */
  readonly fields: readonly FieldDefinition[];
  readonly values: StepValues;
  readonly problems: readonly FieldProblem[];
  /** What the server refused and no field is about; `null` when there is nothing to say. */
  readonly refusal: Error | null;
  readonly isPending: boolean;
  readonly set: (name: string, value: FactValue) => void;
  readonly submit: () => void;
}

/** Holds the values of an action's form and their draft; what is missing or refused stands at its field. */
export function useActionForm(page: CasePage, action: CaseAction, onSent: () => void): ActionFormState {
  const me = useSession()?.departmentCode;
  const key = `${page.caseFileId}/${action}`;
  const [values, setValues] = useState<StepValues>(() => readDraft(key) ?? actionDefaults(page, me));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const onFresh = useAfterwards(action);
  const send = useCommand(page.caseFileId, {
    onSent: () => {
      dropDraft(key);
      onSent();
    },
    onFresh,
  });
  const fields = actionFields(action, page).filter(({ when }) => when?.(values) ?? true);
  const refused = useRefusals(fields, send.error);
  const faults = useShownFault(send.error);
  const submit = (): void => {
    const command = actionCommand(action, values);
    setMissing([...missingFields(fields, values), ...emptyChoices(fields, values)]);
    if (command === null) faults.show();
    if (command !== null && !send.isPending) send.mutate(command);
  };
  const set = (name: string, value: FactValue): void => {
    const next = { ...values, [name]: value };
    keepDraft(key, next);
    setValues(next);
    setMissing(missing.filter((field) => field !== name));
    if (send.isError) send.reset();
  };
  return {
    element: faults.form,
    fields,
    values,
    problems: [...missing.map((field) => ({ field, code: 'required', detail: null })), ...refused],
    refusal: refused.length === 0 ? send.error : null,
    isPending: send.isPending,
    set,
    submit,
  };
}

/** Where the person goes on: at the way to the other case, or at the open tasks. */
function useAfterwards(action: CaseAction): () => void {
  const navigate = useNavigate();
  const returnToWork = useReturnToWork();
  if (!(action in EFFECTS_OF_LINKING)) return returnToWork;
  return () => void navigate({ to: '.', search: true, hash: CASE_LINKS, replace: true, resetScroll: false });
}
