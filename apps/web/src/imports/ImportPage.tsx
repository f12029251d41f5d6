import { Button, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { BatchList } from './BatchList';
import { FileStep } from './FileStep';
import { useImportProfiles, usePreview, useRunImport, type ImportFile } from './import-queries';
import { ReportView } from './ReportView';
import { VerdictDownload } from './VerdictDownload';
import './imports.css';

/** Import of a file of clues: choose a mapping, drop the file, see a verdict for each row, store, undo. */
export function ImportPage(): ReactNode {
  const { t } = useTranslation('imports');
  const profiles = useImportProfiles();
  const preview = usePreview();
  const run = useRunImport();
  const [given, setGiven] = useState<ImportFile | null>(null);
  const report = run.data ?? preview.data;
  const restart = (): void => {
    preview.reset();
    run.reset();
    setGiven(null);
  };
  const judge = (file: ImportFile): void => {
    run.reset();
    setGiven(file);
    preview.mutate(file);
  };
  const store = (fileHash: string): void => {
    if (given !== null && !run.isPending) run.mutate({ ...given, fileHash });
  };
  return (
    <div className="imports">
      <header>
        <h1>{t('title')}</h1>
        <p className="import-minor">{t('intro')}</p>
      </header>
      {profiles.isPending && <Skeleton active />}
      <Problem error={profiles.error} />
      {report === undefined && profiles.data !== undefined && (
        <FileStep profiles={profiles.data.items} isPending={preview.isPending} onFile={judge} />
      )}
      <Problem error={preview.error} />
      <Problem error={run.error} />
      {report !== undefined && given !== null && (
        <ImportResult report={report} given={given} isStoring={run.isPending} onStore={store} onRestart={restart} />
      )}
      <BatchList />
    </div>
  );
}

function Problem({ error }: { readonly error: Error | null }): ReactNode {
  return error === null ? null : <ProblemAlert error={error} />;
}

interface ImportResultProps {
  readonly report: ImportReport;
  readonly given: ImportFile;
  readonly isStoring: boolean;
  readonly onStore: (fileHash: string) => void;
  readonly onRestart: () => void;
}

function ImportResult({ report, given, isStoring, onStore, onRestart }: ImportResultProps): ReactNode {
  const { t } = useTranslation('imports');
  const isPreview = report.status === 'preview';
  return (
    <section className="import-card">
      <ReportView report={report}>{isPreview && <VerdictDownload given={given} />}</ReportView>
      <div className="import-actions">
        {isPreview && (
          <Button
            type="primary"
            size="large"
            disabled={report.accepted === 0}
            loading={isStoring}
            onClick={() => {
              onStore(report.fileHash);
            }}
          >
            {t('store', { count: report.accepted })}
          </Button>
        )}
        <Button size="large" onClick={onRestart}>
          {t('another')}
        </Button>
        {isPreview && <span className="import-minor">{t('nothingStored')}</span>}
      </div>
    </section>
  );
}
