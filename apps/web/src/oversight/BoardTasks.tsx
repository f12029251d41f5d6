import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { PagedList } from '../components/PagedList';
import { useWords } from '../components/use-words';
import { ClockFilters } from '../clock-filter/ClockFilters';
import { BoardTaskRow } from './BoardTaskRow';
import { isFiltered, type BoardFilters } from './board-filters';

interface BoardTasksProps {
  readonly filters: BoardFilters;
  readonly onFilter: (filters: BoardFilters) => void;
}

/** The tasks behind a figure, the longest overdue first, with the filters that stand in the address. */
export function BoardTasks({ filters, onFilter }: BoardTasksProps): ReactNode {
  const { t } = useTranslation('oversight');
  const query = useInfiniteQuery({
    queryKey: ['board-tasks', filters],
    queryFn: ({ pageParam }) =>
      call('listBoardTasks', { query: { ...filters, ...(pageParam === null ? {} : { after: pageParam }) } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  return (
    <section aria-label={t('tasksLabel')}>
      <BoardFilterBar filters={filters} onFilter={onFilter} />
      <PagedList
        query={query}
        row={(task) => <BoardTaskRow key={`${task.caseFileId}/${task.taskId}`} task={task} />}
        empty={t('noTasks')}
        more={t('more')}
      />
    </section>
  );
}

/** How many tasks are left, what was chosen, and what else could be. */
function BoardFilterBar({ filters, onFilter }: BoardTasksProps): ReactNode {
  const { t } = useTranslation('oversight');
  const counts = useQuery({
    queryKey: ['board-task-counts', filters],
    queryFn: () => call('countBoardTasks', { query: filters }),
    placeholderData: keepPreviousData,
  }).data;
  const chosen = useFilterWords(filters);
  return (
    <>
      <h2 className="board-tasks-title">{t('tasks', { count: counts?.total ?? 0 })}</h2>
      <div className="list-filters">
        {chosen.map((name) => (
          <Tag key={name} color="blue" className="board-chosen">
            {name}
          </Tag>
        ))}
        <ClockFilters
          filters={filters}
          counts={counts}
          onFilter={(change) => {
            onFilter({ ...filters, ...change });
          }}
        />
        {isFiltered(filters) && (
          <Button
            onClick={() => {
              onFilter({});
            }}
          >
            {t('clear')}
          </Button>
        )}
      </div>
    </>
  );
}

/** The filters that a figure has chosen, in words. */
function useFilterWords({ department: code, duty, lamp, age }: BoardFilters): readonly string[] {
  const { t } = useTranslation('oversight');
  const { department, word } = useWords();
  const words = [
    code && department(code),
    duty && word('duty', duty),
    lamp && t(`lamps.${lamp}`),
    age && t(`ages.${age}`),
  ];
  return words.flatMap((one) => (one === undefined || one === '' ? [] : [one]));
}
