import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '@app/contracts';
import { call } from '../api/client';
import { PageHeader } from '../components/PageHeader';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import type { BoardFilters } from './board-filters';
import { BoardTable } from './BoardTable';
import { BoardTasks } from './BoardTasks';
import { DutyTable } from './DutyTable';

/** What is overdue, whose it is, and what was done about it. */
export function OversightPage(): ReactNode {
  const { t } = useTranslation('oversight');
  const { time } = useWords();
  const navigate = useNavigate();
  const filters: BoardFilters = useSearch({ strict: false }); // the server checks what stands in the address
  const { data: board, error, refetch } = useQuery({ queryKey: ['board'], queryFn: () => call('readBoard') });
  const drill = (next: BoardFilters): void => void navigate({ to: '/oversight', search: { ...next } });
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (board === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <>
      <PageHeader title={t('title')} note={t('note', { time: time(board.asOf) })} />
      <Totals board={board} onDrill={drill} />
      {board.departments.length === 0 && <Empty className="panel" description={t('empty')} />}
      {board.departments.length > 0 && <BoardTable board={board} onDrill={drill} />}
      {board.duties.length > 0 && <DutyTable board={board} onDrill={drill} />}
      <BoardTasks filters={filters} onFilter={drill} />
    </>
  );
}

function Totals({
  board,
  onDrill,
}: {
  readonly board: Board;
  readonly onDrill: (filters: BoardFilters) => void;
}): ReactNode {
  const { t } = useTranslation('oversight');
  const sum = (field: 'open' | 'yellow' | 'red' | 'oversightLetters'): number =>
    board.departments.reduce((total, row) => total + row[field], 0);
  return (
    <div className="figures">
      <div className="figure">
        <b>{sum('open')}</b>
        {t('open')}
      </div>
      <div className="figure">
        <b>
          <button
            type="button"
            className="board-link is-red"
            onClick={() => {
              onDrill({ lamp: 'red' });
            }}
          >
            {sum('red')}
          </button>
        </b>
        {t('red')}
      </div>
      <div className="figure">
        <b>
          <button
            type="button"
            className="board-link is-yellow"
            onClick={() => {
              onDrill({ lamp: 'yellow' });
            }}
          >
            {sum('yellow')}
          </button>
        </b>
        {t('yellow')}
      </div>
      <div className="figure">
        <b>{sum('oversightLetters')}</b>
        {t('letters')}
      </div>
    </div>
  );
}
