import { Button, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newComplaintSchema, type ComplaintReceipt } from '@app/contracts';
import { useSession } from '../session/session-queries';
import { ProblemAlert } from '../components/ProblemAlert';
import { holdEnter } from '../steps/enter-key';
import { useShownFault } from '../steps/shown-fault';
import '../steps/steps.css';
import type { ComplaintPartProps } from './complaint-parts';
import { blankComplaint, type ComplaintValues } from './complaint-values';
import { useSubmitComplaint } from './intake-commands';
import { MatterPart, RequestPart } from './MatterParts';
import { ReporterPart, RespondentPart } from './PeopleParts';
import { ReceiptPage } from './ReceiptPage';
import { SourcePart } from './SourcePart';
import './intake.css';

const PARTS: readonly (readonly [string, (props: ComplaintPartProps) => ReactNode])[] = [
  ['source', SourcePart],
  ['reporter', ReporterPart],
  ['respondent', RespondentPart],
  ['matter', MatterPart],
  ['request', RequestPart],
];

/** What was entered and not sent; in memory only, because it names persons. */
const unsent: { values: ComplaintValues | null } = { values: null };

/** Takes in one complaint, report, clue or transfer by form and opens its case. */
export function IntakePage(): ReactNode {
  const session = useSession();
  const [receipt, setReceipt] = useState<ComplaintReceipt | null>(null);
  if (session === undefined) return <Skeleton active />;
  if (receipt !== null)
    return (
      <ReceiptPage
        receipt={receipt}
        onNext={() => {
          setReceipt(null);
        }}
      />
    );
  return <ComplaintForm today={session.today} onReceipt={setReceipt} />;
}

interface ComplaintFormProps {
  readonly today: string;
  readonly onReceipt: (receipt: ComplaintReceipt) => void;
}

function ComplaintForm({ today, onReceipt }: ComplaintFormProps): ReactNode {
  const { t } = useTranslation('intake');
  const [values, setValues] = useState<ComplaintValues>(() => unsent.values ?? blankComplaint(today));
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const send = useSubmitComplaint();
  const faults = useShownFault();
  const change = (part: Partial<ComplaintValues>): void => {
    unsent.values = { ...values, ...part };
    setValues(unsent.values);
  };
  const submit = (): void => {
    const found = complaintProblems(values);
    setProblems(found);
    if (found.size > 0) faults.show();
    if (found.size > 0 || send.isPending) return;
    send.mutate(values, {
      onSuccess: (receipt) => {
        unsent.values = null;
        onReceipt(receipt);
      },
    });
  };
  return (
    <form
      ref={faults.form}
      className="intake"
      onKeyDown={holdEnter}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <header>
        <h1>{t('title')}</h1>
        <p className="step-intro">{t('intro')}</p>
      </header>
      {PARTS.map(([name, Part]) => (
        <fieldset key={name} className="step-group intake-part">
          <legend>{t(`parts.${name}`)}</legend>
          <div className="step-fields">
            <Part values={values} problems={problems} change={change} />
          </div>
        </fieldset>
      ))}
      {send.error !== null && <ProblemAlert error={send.error} />}
      {problems.size > 0 && <p className="step-error">{t('incomplete', { count: problems.size })}</p>}
      <div className="step-actions">
        <Button type="primary" size="large" htmlType="submit" loading={send.isPending}>
          {t('submit')}
        </Button>
        <span className="step-help">{t('submitNote')}</span>
      </div>
    </form>
  );
}

function complaintProblems(values: ComplaintValues): ReadonlyMap<string, string> {
  const result = newComplaintSchema.safeParse(values);
  if (result.success) return new Map();
  return new Map(
    result.error.issues.map(({ path, code }) => {
      const name = path.map(String).join('.');
      return [name, name === 'respondent.name' ? 'required' : code];
    }),
  );
}
