import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage, DutyKind, Session } from '@app/contracts';
import { useSendCommand } from '../case/case-commands';
import { ProblemAlert } from '../components/ProblemAlert';
import { holdEnter } from '../steps/enter-key';
import { FormField } from '../steps/FormField';
import type { StepValues } from '../steps/form-definition';
import { useStepText } from '../steps/step-text';
import '../steps/steps.css';
import { presentInstant } from '../training-clock/training-time';
import { blankDuty, dutyFields, dutyRequest, missingFields, withKind } from './duty-form';
import { KindCard } from './KindCard';
import { KindSelect } from './KindSelect';

interface DutyFormProps {
  readonly page: CasePage;
  readonly session: Session;
  readonly kinds: readonly DutyKind[];
  readonly onClose: () => void;
}

/** The form that opens a statutory duty. */
export function DutyForm({ page, session, kinds, onClose }: DutyFormProps): ReactNode {
  const { t } = useTranslation(['case', 'steps']);
  const text = useStepText('case', 'open-duty');
  const [values, setValues] = useState<StepValues>(() => blankDuty(session, presentInstant()));
  const [isTried, setTried] = useState(false);
  const send = useSendCommand(page.caseFileId, onClose);
  const kind = kinds.find(({ clock }) => clock === values['clock']) ?? null;
  const ground = { page, session, kind };
  const missing = isTried ? missingFields(ground, values) : [];
  const problemOf = (field: string) =>
    missing.includes(field) ? { field, code: 'required', detail: null } : undefined;
  const submit = (): void => {
    const request = dutyRequest(ground, values);
    setTried(true);
    if (request !== null && !send.isPending) send.mutate(request);
  };
  return (
    <form
      className="step-form"
      onKeyDown={holdEnter}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="step-intro">{text.intro}</p>
      <KindSelect
        kinds={kinds}
        chosen={kind}
        problem={problemOf('clock')}
        onChoose={(chosen) => {
          setValues(withKind(values, chosen));
        }}
      />
      {kind !== null && <KindCard kind={kind} />}
      {dutyFields(ground)
        .filter(({ when }) => when?.(values) ?? true)
        .map((field) => (
          <FormField
            key={field.name}
            id={`duty-${field.name}`}
            field={field}
            text={text}
            value={values[field.name]}
            problem={problemOf(field.name)}
            onChange={(value) => {
              setValues({ ...values, [field.name]: value });
            }}
          />
        ))}
      {send.error !== null && <ProblemAlert error={send.error} />}
      <div className="step-actions">
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {text.submit}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
