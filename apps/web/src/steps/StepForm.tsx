import { useId, type ComponentProps, type SyntheticEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../components/ProblemAlert';
import { useSendCommand } from '../case/case-commands';
import { EventData } from '../case/EventData';
import { holdEnter } from './enter-key';
import { FormField } from './FormField';
import { useShownFault } from './shown-fault';
import type { FieldDefinition, FieldGroup, StepFormDefinition, StepGround } from './form-definition';
import { ProposalCard } from './ProposalCard';
import { SendButton } from './SendButton';
import { useStepText, type StepText } from './step-text';
import { useRefusals } from './useRefusals';
import { useStepForm, type StepFormState } from './useStepForm';
import './steps.css';

interface StepFormProps {
  readonly definition: StepFormDefinition;
  readonly ground: StepGround;
  readonly step: string;
  readonly onWhy: (recordId: string) => void;
  readonly onSent: () => void;
}

/** The form of one step: the rules' proposal on top, grouped fields, the law beside them, one send. */
export function StepForm({ definition, ground, step, onWhy, onSent }: StepFormProps): ReactNode {
  const { proceeding, task, page } = ground;
  const text = useStepText(proceeding.kind, step);
  const form = useStepForm(definition, ground, step);
  const send = useSendCommand(page.caseFileId, () => {
    form.forget();
    onSent();
  });
  const id = useId();
  const refused = useRefusals(shownFields(definition.groups, form), send.error);
  const faults = useShownFault(send.error);
  const set: StepFormState['set'] = (name, value) => {
    if (send.isError) send.reset();
    form.set(name, value);
  };
  const submit = (): void => {
    const input = form.check();
    if (input === null) faults.show();
    if (input === null || send.isPending) return;
    const command = {
      type: 'step' as const,
      proceedingId: proceeding.proceedingId,
      taskId: task?.taskId ?? null,
      step,
      input,
    };
    send.mutate(command);
  };
  return (
    <form
      ref={faults.form}
      className="step-form"
      onKeyDown={holdEnter}
      onSubmit={(event) => {
        stop(event, definition.isBurdensome === true ? null : submit);
      }}
    >
      <FormHead text={text} />
      {definition.shows !== undefined && <EventData data={definition.shows(ground)} />}
      {task?.proposal !== null && task !== null && definition.proposes !== undefined && (
        <ProposalCard task={task} isDeparting={form.isDeparting} onAdopt={form.adopt} onWhy={onWhy} />
      )}
      {definition.groups.map((group) => (
        <Group
          key={group.name}
          {...{ group, text, id, form: { ...form, set, problems: [...form.problems, ...refused] } }}
        />
      ))}
      {send.error !== null && refused.length === 0 && <ProblemAlert error={send.error} />}
      <StepSend
        words={text.submit}
        isBurdensome={definition.isBurdensome === true}
        isPending={send.isPending}
        onSend={submit}
      />
    </form>
  );
}

function FormHead({ text }: { readonly text: StepText }): ReactNode {
  return (
    <div className="step-form-head">
      <h3>{text.title}</h3>
      {text.intro !== '' && <p className="step-intro">{text.intro}</p>}
      {text.law !== '' && <p className="step-law">{text.law}</p>}
    </div>
  );
}

interface GroupProps {
  readonly group: FieldGroup;
  readonly text: StepText;
  readonly id: string;
  readonly form: StepFormState;
}

function Group({ group, text, id, form }: GroupProps): ReactNode {
  const shown = shownFields([group], form);
  if (shown.length === 0) return null;
  return (
    <fieldset className="step-group">
      <legend>{text.group(group.name)}</legend>
      <div className="step-fields">
        {shown.map((field) => (
          <FormField
            key={field.name}
            id={`${id}${field.name}`}
            field={field}
            text={text}
            value={form.values[field.name]}
            problem={form.problems.find((problem) => problem.field === field.name)}
            onChange={(value) => {
              form.set(field.name, value);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The fields that are asked for now. */
function shownFields(
  groups: readonly FieldGroup[],
  { values, isDeparting }: StepFormState,
): readonly FieldDefinition[] {
  return groups
    .flatMap(({ fields }) => fields)
    .filter(({ when, name }) => (when?.(values) ?? true) && (name !== 'departureReason' || isDeparting));
}

interface StepSendProps extends Omit<ComponentProps<typeof SendButton>, 'asks'> {
  readonly isBurdensome: boolean;
}

function StepSend({ isBurdensome, ...send }: StepSendProps): ReactNode {
  const { t } = useTranslation('steps');
  return (
    <div className="step-actions">
      <SendButton {...send} asks={isBurdensome ? { title: t('confirmBurden'), note: t('burdenNote') } : null} />
    </div>
  );
}

function stop(event: SyntheticEvent, next: (() => void) | null): void {
  event.preventDefault();
  next?.();
}
