import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '@app/contracts';
import { useMarkWords } from '../clues/mark-words';
import { verdictCsv } from './verdict-csv';
import { VerdictTable } from './VerdictTable';

const COUNTS = ['rows', 'accepted', 'duplicates', 'refused'] as const;
const HEADINGS = ['line', 'verdict', 'respondent', 'problems', 'marks', 'duplicateOf'] as const;

/** What an import would do or did: counts and a verdict for each row. */
export function ReportView({ report }: { readonly report: ImportReport }): ReactNode {
  const { t } = useTranslation('imports');
  const markWords = useMarkWords();
  const download = (): void => {
    const csv = verdictCsv(report.verdicts, {
      headings: HEADINGS.map((heading) => t(`table.${heading}`)),
      verdict: (verdict) => t(`verdict.${verdict}`),
      problem: (code) => t(`problem.${code}`, { defaultValue: code }),
      mark: markWords,
    });
    saveText(csv, t('verdictFile', { file: report.fileName }));
  };
  return (
    <>
      <div className="import-head">
        <div>
          <h2>{report.fileName}</h2>
          <p className="import-minor">{t('encoding', { encoding: report.encoding })}</p>
        </div>
        <Button icon={<DownloadOutlined />} onClick={download}>
          {t('download')}
        </Button>
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
  return <a href="/clues">{t('toPool')}</a>;
}

function saveText(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
