import { EyeInvisibleOutlined, LockOutlined } from '@ant-design/icons';
import { Alert, Empty, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage, ReporterView } from '@app/contracts';
import { problemOf } from '../api/client';
import { ProblemAlert } from '../components/ProblemAlert';
import { WhyHeld } from '../privacy/WhyHeld';
import { BreakGlassRequest } from './BreakGlassRequest';
import { HandlerChoice } from './HandlerChoice';
import { PointerWarning } from './PointerWarning';
import { ReporterField } from './ReporterField';
import { useReporter } from './reporter-queries';
import { SummaryForm } from './SummaryForm';
import './reporter.css';

/** The person behind the complaint: for most only that there is one. */
export function ReporterSection({ page }: { readonly page: CasePage }): ReactNode {
  const { t } = useTranslation('reporter');
  const { complaintId = null, pointers = [], facts = null } = page.subject ?? {};
  return (
    <>
      <PointerWarning pointers={pointers} />
      {complaintId === null ? (
        <Empty description={t('nobody')} />
      ) : (
        <Reporter complaintId={complaintId} hasSummary={facts !== null} />
      )}
    </>
  );
}

interface ReporterProps {
  readonly complaintId: string;
  readonly hasSummary: boolean;
}

function Reporter({ complaintId, hasSummary }: ReporterProps): ReactNode {
  const { t } = useTranslation('reporter');
  const { data, error } = useReporter(complaintId);
  if (problemOf(error)?.code === 'reporter.unknown') return <Empty description={t('nobody')} />;
  if (error !== null) return <ProblemAlert error={error} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 2 }} />;
  return <Seen complaintId={complaintId} view={data} hasSummary={hasSummary} />;
}

function Seen({ complaintId, view, hasSummary }: ViewProps & ReporterProps): ReactNode {
  const { t } = useTranslation('reporter');
  const { kind, access, mayNameHandler } = view;
  return (
    <div className="reporter">
      <p>
        <Tag color={kind === 'informant' ? 'purple' : 'blue'} icon={<LockOutlined />}>
          {t(`kind.${kind}`)}
        </Tag>
        {access !== null && <Tag>{t(`access.${access}`)}</Tag>}
      </p>
      <Particulars complaintId={complaintId} view={view} />
      {isSummaryWanted(view, hasSummary) && <SummaryForm complaintId={complaintId} />}
      {mayNameHandler && kind === 'informant' && <HandlerChoice complaintId={complaintId} view={view} />}
      <WhyHeld complaintId={complaintId} />
    </div>
  );
}

function isSummaryWanted({ access, fields }: ReporterView, hasSummary: boolean): boolean {
  return access !== null && !hasSummary && fields.includes('originalFacts');
}

function Particulars({ complaintId, view }: ViewProps): ReactNode {
  const { t } = useTranslation('reporter');
  if (view.isErased) return <Alert type="info" title={t('erased')} />;
  if (view.access === null) return <Sealed complaintId={complaintId} view={view} />;
  return <Fields complaintId={complaintId} view={view} />;
}

interface ViewProps {
  readonly complaintId: string;
  readonly view: ReporterView;
}

function Sealed({ complaintId, view }: ViewProps): ReactNode {
  const { t } = useTranslation('reporter');
  return (
    <>
      <p className="case-minor">
        <EyeInvisibleOutlined aria-hidden="true" /> {t(`sealed.${view.kind}`)}
      </p>
      {view.kind === 'informant' && <BreakGlassRequest complaintId={complaintId} view={view} />}
    </>
  );
}

function Fields({ complaintId, view }: ViewProps): ReactNode {
  const { t } = useTranslation('reporter');
  return (
    <>
      <p className="case-minor">{t('kept')}</p>
      <ul className="reporter-fields">
        {view.fields.map((field) => (
          <ReporterField
            key={field}
            complaintId={complaintId}
            field={field}
            isException={view.access === 'break-glass'}
          />
        ))}
      </ul>
    </>
  );
}
