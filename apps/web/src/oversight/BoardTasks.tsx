import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty, Skeleton, Space, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { ProblemAlert } from '../components/ProblemAlert';
import { useNames } from '../components/use-names';
import { BoardTaskRow } from './BoardTaskRow';
import type { BoardFilters } from './OversightPage';

interface BoardTasksProps {
  readonly filters: BoardFilters;
  readonly onFilter: (filters: BoardFilters) => void;
}

/** The tasks behind a figure, the longest overdue first. */
export function BoardTasks({ filters, onFilter }: BoardTasksProps): ReactNode {
  const { t } = useTranslation('oversight');
  const { department, word } = useNames();
  const { department: code, duty, lamp, age } = filters;
  const query = useInfiniteQuery({
    queryKey: ['board-tasks', code, duty, lamp, age],
    queryFn: ({ pageParam }) =>
      call('listBoardTasks', {
        query: { department: code, duty, lamp, age, ...(pageParam === null ? {} : { after: pageParam }) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const tasks = query.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = [
    code && department(code),
    duty && word('duty', duty),
    lamp && t(`lamps.${lamp}`),
    age && t(`ages.${age}`),
  ].filter(Boolean);
  return (
    <section aria-label={t('tasks')}>
      <Space wrap style={{ marginBottom: 12 }}>
        <h2 style={{ margin: 0, fontSize: 18 }}>{t('tasks')}</h2>
        {chosen.map((name) => (
          <Tag key={name} color="blue">
            {name}
          </Tag>
        ))}
        {chosen.length > 0 && (
          <Button
            size="small"
            onClick={() => {
              onFilter({});
            }}
          >
            {t('clear')}
          </Button>
        )}
      </Space>
      {query.error !== null && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton active />}
      {query.isSuccess && tasks.length === 0 && <Empty className="panel" description={t('noTasks')} />}
      {tasks.length > 0 && (
        <ul className="task-list">
          {tasks.map((task) => (
            <BoardTaskRow key={`${task.caseFileId}/${task.taskId}`} task={task} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <div className="list-more">
          <Button onClick={() => void query.fetchNextPage()}>{t('more')}</Button>
        </div>
      )}
    </section>
  );
}
