import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Empty, Input, Segmented, Select, Skeleton } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../components/ProblemAlert';
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
  const filters = useSearch({ strict: false }) as TaskFilters; // the server checks what stands in the address
  const { sort, mine, lamp, search } = filters;
  const query = useTasks(list, { sort, mine, lamp, search });
  const tasks = query.data?.pages.flatMap((page) => page.items) ?? [];
  const searchField = useRef<HTMLDivElement>(null);
  const keys = useListKeys(tasks, { onHelp, focusSearch: () => searchField.current?.querySelector('input')?.focus() });
  const filter = (change: TaskFilters): void =>
    void navigate({ to: '/workbench', search: { list, sort, mine, lamp, search, ...change }, replace: true });
  return (
    <section>
      <div className="list-filters">
        <div ref={searchField}>
          <Input.Search
            allowClear
            aria-label={t('search')}
            placeholder={t('search')}
            defaultValue={search}
            onSearch={(text) => {
              filter({ search: text || undefined });
            }}
          />
        </div>
        <Segmented
          value={mine ?? 'all'}
          onChange={(value) => {
            filter({ mine: value });
          }}
          options={(['all', 'mine', 'unclaimed'] as const).map((value) => ({ value, label: t(`holders.${value}`) }))}
        />
        <Select
          allowClear
          aria-label={t('lamp')}
          placeholder={t('lamp')}
          value={lamp}
          style={{ minWidth: 120 }}
          onChange={(value) => {
            filter({ lamp: value });
          }}
          options={(['red', 'yellow', 'green'] as const).map((value) => ({ value, label: t(`lamps.${value}`) }))}
        />
        <Select
          aria-label={t('sort')}
          value={sort ?? 'due'}
          style={{ minWidth: 140 }}
          onChange={(value) => {
            filter({ sort: value });
          }}
          options={(['due', 'opened'] as const).map((value) => ({ value, label: t(`sorts.${value}`) }))}
        />
      </div>
      {query.error !== null && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {query.isSuccess && tasks.length === 0 && <Empty className="panel" description={t(`empty.${list}`)} />}
      {tasks.length > 0 && (
        <ul className="task-list" aria-label={t(`lists.${list}`)}>
          {tasks.map((task, index) => (
            <TaskRow key={`${task.caseFileId}/${task.taskId}`} task={task} isCurrent={index === keys.current} />
          ))}
        </ul>
      )}
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
