import { Button } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { caseCommandSchema, type DeadlineView } from '@app/contracts';
import { EXTENSION_RULES, type PersonalAmendment } from '@app/domain';
import { useCommand } from '../case/case-commands';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { holdEnter } from '../steps/enter-key';
import { FormField } from '../steps/FormField';
import { useShownFault } from '../steps/shown-fault';
import { problemsOfInput } from '../steps/step-problems';
import { useStepText } from '../steps/step-text';
import { useRefusals } from '../steps/useRefusals';
import '../steps/steps.css';
import { actFields, missingTimes, openingValues } from './act-form';

interface ActFormProps {
  readonly caseFileId: string;
  readonly deadline: DeadlineView;
  readonly act: PersonalAmendment;
  readonly onDone: () => void;
}

/** The form of one act on a clock; a refusal stands at the field that it is about. */
export function ActForm({ caseFileId, deadline, act, onDone }: ActFormProps): ReactNode {
  const text = useStepText('deadline', act);
  const id = useId();
  const [values, setValues] = useState(() => openingValues(act, deadline.clock));
  const [isTried, setTried] = useState(false);
  const send = useCommand(caseFileId, { onSent: onDone });
  const fields = actFields(act, deadline.period);
  const refused = useRefusals(fields, send.error);
  const faults = useShownFault(send.error);
  const input = { type: act, deadlineId: deadline.deadlineId, ...values };
  const missing = missingTimes(fields, values);
  const problems = [...(isTried ? [...problemsOfInput(caseCommandSchema, input), ...missing] : []), ...refused];
  const submit = (): void => {
    setTried(true);
    faults.show();
    const command = caseCommandSchema.safeParse(input);
    if (command.success && missing.length === 0 && !send.isPending) send.mutate(command.data);
  };
  return (
    <form
      ref={faults.form}
      className="step-form"
      aria-label={text.title}
      onKeyDown={holdEnter}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="step-intro">{text.intro}</p>
      {act === 'extend-deadline' && <ExtensionLaw clock={deadline.clock} />}
      {text.law !== '' && <p className="step-law">{text.law}</p>}
      {fields.map((field) => (
        <FormField
          key={field.name}
          id={`${id}${field.name}`}
          field={field}
          text={text}
          value={values[field.name]}
          problem={problems.find((problem) => problem.field === field.name)}
          onChange={(value) => {
            setValues({ ...values, [field.name]: value });
            if (send.isError) send.reset();
          }}
        />
      ))}
      {send.error !== null && refused.length === 0 && <ProblemAlert error={send.error} />}
      <div className="step-actions">
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {text.submit}
        </Button>
      </div>
    </form>
  );
}

/** How far the law lets a clock be extended. */
function ExtensionLaw({ clock }: { readonly clock: string }): ReactNode {
  const { t } = useTranslation('deadline-ledger');
  const { cited, period } = useWords();
  const rule = EXTENSION_RULES[clock];
  if (rule === undefined || rule.limit === null) return <p className="step-law">{t('extensionOpen')}</p>;
  const length = period({ amount: rule.limit.amount, unit: rule.limit.unit });
  return <p className="step-law">{t('extensionLimit', { length, base: cited(rule.base) })}</p>;
}
