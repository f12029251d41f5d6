import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '@app/contracts';
import { VerdictTable } from './VerdictTable';

const COUNTS = ['rows', 'accepted', 'duplicates', 'refused'] as const;
/** What an import would do or did: counts and a verdict for each row. */
export function ReportView({
  report,
  children,
}: {
  readonly report: ImportReport;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('imports');
  return (
    <>
      <div className="import-head">
        <div>
          <h2>{report.fileName}</h2>
          <p className="import-minor">{t('encoding', { encoding: report.encoding })}</p>
        </div>
        {children}
      </div>
      {report.status === 'stored' && (
        <Alert type="success" showIcon title={t('stored', { count: report.accepted })} description={<ToPool />} />
      )}
      <dl className="import-counts">
        {COUNTS.map((name) => (
          <div key={name} className={`import-count import-count-${name}`}>
            <dt>{t(`counts.${name}`)}</dt>
            <dd>{report[name].toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      <VerdictTable verdicts={report.verdicts} />
      {report.verdicts.length < report.rows && (
        <p className="import-minor">{t('partly', { shown: report.verdicts.length, rows: report.rows })}</p>
      )}
    </>
  );
}

function ToPool(): ReactNode {
  const { t } = useTranslation('imports');
  return <Link to="/clues">{t('toPool')}</Link>;
}
