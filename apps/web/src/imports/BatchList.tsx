import { Button, Empty, Popconfirm, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { useImports, useUndoImport } from './import-queries';

/** Batches that were stored, each with its undo. */
export function BatchList(): ReactNode {
  const { t } = useTranslation('imports');
  const batches = useImports();
  const items = batches.data?.items ?? [];
  return (
    <section className="import-card">
      <h2>{t('batches')}</h2>
      {batches.isPending && <Skeleton active />}
      {batches.error !== null && <ProblemAlert error={batches.error} />}
      {batches.data !== undefined && items.length === 0 && <Empty description={t('noBatches')} />}
      <ul className="batches">
        {items.map((batch) => (
          <BatchItem key={batch.batchId ?? batch.fileHash} batch={batch} />
        ))}
      </ul>
    </section>
  );
}

function BatchItem({ batch }: { readonly batch: ImportReport }): ReactNode {
  const { t } = useTranslation('imports');
  const { time } = useWords();
  const undo = useUndoImport();
  const { batchId, status, importedAt, openedCases } = batch;
  return (
    <li>
      <div className="verdict-body">
        <strong>{batch.fileName}</strong>
        <p className="import-minor">
          {importedAt !== null && `${time(importedAt)} · `}
          {t('batchCounts', { accepted: batch.accepted, duplicates: batch.duplicates, refused: batch.refused })}
        </p>
        {openedCases > 0 && <p className="import-minor">{t('openedCases', { count: openedCases })}</p>}
        {undo.error !== null && <ProblemAlert error={undo.error} />}
      </div>
      <Tag color={status === 'undone' ? 'default' : 'green'}>{t(`batchStatus.${status}`)}</Tag>
      {status === 'stored' && batchId !== null && (
        <Popconfirm
          title={t('undo.title')}
          description={t('undo.text', { count: openedCases })}
          okText={t('undo.confirm')}
          cancelText={t('undo.keep')}
          onConfirm={() => {
            undo.mutate(batchId);
          }}
        >
          <Button danger loading={undo.isPending}>
            {t('undo.button')}
          </Button>
        </Popconfirm>
      )}
    </li>
  );
}
