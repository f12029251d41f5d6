import { Button, Input, Segmented, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedCases } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useImports } from '../imports/import-queries';
import { useCluePool, useOpenCases, type ClueFilter } from './clue-queries';
import { ClueList } from './ClueList';
import { OpenedNotice } from './OpenedNotice';
import './clues.css';

const STATUSES = ['received', 'opened', 'withdrawn'] as const;
const MOST_AT_ONCE = 200;

/** The pool of clues: search, choose, open cases. */
export function CluePoolPage(): ReactNode {
  const { t } = useTranslation('clues');
  const [filter, setFilter] = useState<ClueFilter>({ search: '', status: 'received', batch: null });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState<OpenedCases | null>(null);
  const pool = useCluePool(filter);
  const open = useOpenCases();
  const change = (part: Partial<ClueFilter>): void => {
    setChosen([]);
    setFilter({ ...filter, ...part });
  };
  const openChosen = (): void => {
    if (open.isPending) return;
    open.mutate(chosen, {
      onSuccess: (result) => {
        setOpened(result);
        setChosen([]);
      },
    });
  };
  return (
    <div className="clues">
      <header>
        <h1>{t('title')}</h1>
        <p className="clue-minor">{t('intro')}</p>
      </header>
      <Filters filter={filter} onChange={change} />
      {opened !== null && (
        <OpenedNotice
          result={opened}
          clues={pool.clues}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
      {open.error !== null && <ProblemAlert error={open.error} />}
      {pool.error !== null && <ProblemAlert error={pool.error} />}
      <ClueList pool={pool} chosen={chosen} mayChoose={filter.status === 'received'} onChoose={setChosen} />
      {chosen.length > 0 && (
        <div className="clue-bar" role="status">
          <span>{t('chosen', { count: chosen.length })}</span>
          <Button
            onClick={() => {
              setChosen([]);
            }}
          >
            {t('clear')}
          </Button>
          <Button type="primary" loading={open.isPending} disabled={chosen.length > MOST_AT_ONCE} onClick={openChosen}>
            {t('open', { count: chosen.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

function Filters({
  filter,
  onChange,
}: {
  filter: ClueFilter;
  onChange: (part: Partial<ClueFilter>) => void;
}): ReactNode {
  const { t } = useTranslation('clues');
  const batches = useImports().data?.items ?? [];
  return (
    <div className="clue-filters">
      <Input.Search
        allowClear
        placeholder={t('search')}
        aria-label={t('search')}
        maxLength={100}
        onSearch={(search) => {
          onChange({ search: search.trim() });
        }}
      />
      <Segmented
        value={filter.status}
        onChange={(status) => {
          onChange({ status });
        }}
        options={STATUSES.map((one) => ({ value: one, label: t(`status.${one}`) }))}
      />
      <Select
        aria-label={t('batch')}
        value={filter.batch ?? ''}
        onChange={(batch: string) => {
          onChange({ batch: batch === '' ? null : batch });
        }}
        className="clue-batch"
        options={[
          { value: '', label: t('allBatches') },
          ...batches.map(({ batchId, fileName, accepted }) => ({
            value: batchId ?? '',
            label: t('batchLabel', { file: fileName, count: accepted }),
          })),
        ]}
      />
    </div>
  );
}
