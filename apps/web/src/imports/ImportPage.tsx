import { Button, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../case/ProblemNotice';
import { BatchList } from './BatchList';
import { FileStep } from './FileStep';
import { useImportProfiles, usePreview, useRunImport, type ImportFile } from './import-queries';
import { ReportView } from './ReportView';
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
      {profiles.error !== null && <ProblemNotice error={profiles.error} />}
      {report === undefined && profiles.data !== undefined && (
        <FileStep profiles={profiles.data.items} isPending={preview.isPending} onFile={judge} />
      )}
      {preview.error !== null && <ProblemNotice error={preview.error} />}
      {run.error !== null && <ProblemNotice error={run.error} />}
      {report !== undefined && (
        <section className="import-card">
          <ReportView report={report} />
          <div className="import-actions">
            {report.status === 'preview' && (
              <Button
                type="primary"
                size="large"
                disabled={report.accepted === 0}
                loading={run.isPending}
                onClick={() => {
                  store(report.fileHash);
                }}
              >
                {t('store', { count: report.accepted })}
              </Button>
            )}
            <Button size="large" onClick={restart}>
              {t('another')}
            </Button>
            {report.status === 'preview' && <span className="import-minor">{t('nothingStored')}</span>}
          </div>
        </section>
      )}
      <BatchList />
    </div>
  );
}
