import { useState } from 'react';
import { stepSchema } from '@app/contracts';
import type { FactValue } from '@app/domain';
import { dropDraft, keepDraft, readDraft } from './drafts';
import type { StepFormDefinition, StepGround, StepValues } from './form-definition';
import { problemsOfInput, type FieldProblem } from './step-problems';
import { departs, fieldsOf, inputOf, missingFields, openingValues, proposedValues } from './step-values';

/** State of one step's form. */
export interface StepFormState {
  readonly values: StepValues;
  readonly isDeparting: boolean;
  readonly problems: readonly FieldProblem[];
  readonly set: (name: string, value: FactValue) => void;
  readonly adopt: () => void;
  /** The checked input; `null` when a field is wrong, which is then shown. */
  readonly check: () => Record<string, FactValue> | null;
  readonly forget: () => void;
}

/** Holds the values of a form, its draft and what is wrong with them; what nobody has touched follows the page. */
export function useStepForm(definition: StepFormDefinition, ground: StepGround, step: string): StepFormState {
  const { page, proceeding, task } = ground;
  const key = `${page.caseFileId}/${proceeding.proceedingId}/${step}`;
  const [entered, setEntered] = useState<StepValues | null>(() => readDraft(key) ?? null);
  const values = entered ?? openingValues(definition, ground);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const change = (next: StepValues): void => {
    keepDraft(key, next);
    setEntered(next);
  };
  const isDeparting = departs(definition, task, values);
  const check = (): Record<string, FactValue> | null => {
    const input = inputOf(definition, values);
    const found = [
      ...problemsOfInput(schemaOf(proceeding.kind, step), input),
      ...missingFields(fieldsOf(definition), values).map((field) => ({ field, code: 'required', detail: null })),
      ...missingReason(isDeparting, input['departureReason']),
    ];
    setProblems(found);
    return found.length === 0 ? input : null;
  };
  return {
    values,
    isDeparting,
    problems,
    set: (name, value) => {
      setProblems((old) => old.filter((problem) => problem.field !== name));
      change({ ...values, [name]: value });
    },
    adopt: () => {
      change({ ...values, ...proposedValues(definition, task), departureReason: '' });
    },
    check,
    forget: () => {
      dropDraft(key);
      setEntered(null);
    },
  };
}

function schemaOf(kind: StepGround['proceeding']['kind'], step: string): NonNullable<ReturnType<typeof stepSchema>> {
  const schema = stepSchema(kind, step);
  if (schema === undefined) throw new RangeError(`no schema for ${kind}.${step}`);
  return schema;
}

function missingReason(isDeparting: boolean, reason: FactValue | undefined): readonly FieldProblem[] {
  if (!isDeparting || (typeof reason === 'string' && reason.trim() !== '')) return [];
  return [{ field: 'departureReason', code: 'required', detail: null }];
}
