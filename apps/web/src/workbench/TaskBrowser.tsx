import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Empty, Skeleton } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { TaskFilterBar } from './TaskFilterBar';
import { TaskRow } from './TaskRow';
import { useTasks, type TaskFilters } from './task-queries';
import { useListKeys } from './use-list-keys';

interface TaskBrowserProps {
  readonly list: 'todo' | 'accept' | 'done';
  readonly onHelp: () => void;
}

/** A list of tasks with its filters in the address and its keys. */
export function TaskBrowser({ list, onHelp }: TaskBrowserProps): ReactNode {
  const { t } = useTranslation('workbench');
  const navigate = useNavigate();
  const filters: TaskFilters = useSearch({ strict: false }); // the server checks what stands in the address
  const { sort, mine, lamp, search, unit, provisional, standing } = filters;
  const kept: TaskFilters = { sort, mine, lamp, search, unit, provisional, standing };
  const query = useTasks(list, kept);
  const tasks = query.data?.pages.flatMap((page) => page.items) ?? [];
  const searchField = useRef<HTMLDivElement>(null);
  const keys = useListKeys(tasks, { onHelp, focusSearch: () => searchField.current?.querySelector('input')?.focus() });
  const filter = (change: TaskFilters): void =>
    void navigate({ to: '/workbench', search: { list, ...kept, ...change }, replace: true });
  return (
    <section>
      <TaskFilterBar filters={filters} searchField={searchField} onFilter={filter} />
      {query.error !== null && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {query.isSuccess && tasks.length === 0 && <Empty className="panel" description={t(`empty.${list}`)} />}
      <TaskRows list={list} tasks={tasks} current={keys.current} />
      {query.hasNextPage && (
        <div className="list-more">
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface TaskRowsProps {
  readonly list: TaskBrowserProps['list'];
  readonly tasks: readonly TaskView[];
  readonly current: number;
}

function TaskRows({ list, tasks, current }: TaskRowsProps): ReactNode {
  const { t } = useTranslation('workbench');
  if (tasks.length === 0) return null;
  return (
    <ul className="task-list" aria-label={t(`lists.${list}`)}>
      {tasks.map((task, index) => (
        <TaskRow key={`${task.caseFileId}/${task.taskId}`} task={task} isCurrent={index === current} />
      ))}
    </ul>
  );
}
