import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '@app/contracts';
import { call } from '../api/client';
import { FreshChanges } from '../components/FreshChanges';
import { PageHeader } from '../components/PageHeader';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { boardFiltersIn, type BoardFilters } from './board-filters';
import { BoardTable } from './BoardTable';
import { BoardTasks } from './BoardTasks';
import { DutyTable } from './DutyTable';
import { FigureSign } from './FigureSign';

/** What is overdue, whose it is, and what was done about it. */
export function OversightPage(): ReactNode {
  const { t } = useTranslation('oversight');
  const { time } = useWords();
  const navigate = useNavigate();
  const filters = boardFiltersIn(useSearch({ strict: false }));
  const { data: board, error, refetch } = useQuery({ queryKey: ['board'], queryFn: () => call('readBoard') });
  const drill = (next: BoardFilters): void =>
    void navigate({ to: '/oversight', search: { ...next }, resetScroll: false });
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (board === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <>
      <PageHeader title={t('title')} note={t('note', { time: time(board.asOf) })}>
        <FreshChanges />
      </PageHeader>
      <Totals board={board} onDrill={drill} />
      {board.departments.length === 0 && <Empty className="panel" description={t('empty')} />}
      {board.departments.length > 0 && <BoardTable board={board} onDrill={drill} />}
      {board.duties.length > 0 && <DutyTable board={board} onDrill={drill} />}
      <BoardTasks filters={filters} onFilter={drill} />
    </>
  );
}

interface TotalsProps {
  readonly board: Board;
  readonly onDrill: (filters: BoardFilters) => void;
}

const TOTALS = [
  ['open', null, ''],
  ['red', { lamp: 'red' }, 'is-red'],
  ['yellow', { lamp: 'yellow' }, 'is-yellow'],
  ['provisional', { provisional: 'yes' }, ''],
  ['standing', { standing: 'yes' }, ''],
  ['oversightLetters', null, ''],
] as const satisfies readonly (readonly [keyof Board['departments'][number], BoardFilters | null, string])[];

function Totals({ board, onDrill }: TotalsProps): ReactNode {
  const { t } = useTranslation('oversight');
  return (
    <div className="figures">
      {TOTALS.map(([field, filters, tone]) => {
        const sum = board.departments.reduce((total, row) => total + row[field], 0);
        return (
          <div className="figure" key={field}>
            <b>
              {filters === null ? (
                sum
              ) : (
                <button
                  type="button"
                  className={`board-link ${tone}`}
                  onClick={() => {
                    onDrill(filters);
                  }}
                >
                  {sum}
                </button>
              )}
            </b>
            <FigureSign field={field} /> {t(field === 'oversightLetters' ? 'letters' : field)}
          </div>
        );
      })}
    </div>
  );
}
