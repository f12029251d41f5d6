import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Space, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { PagedList } from '../components/PagedList';
import { useWords } from '../components/use-words';
import { BoardTaskRow } from './BoardTaskRow';
import type { BoardFilters } from './board-filters';

interface BoardTasksProps {
  readonly filters: BoardFilters;
  readonly onFilter: (filters: BoardFilters) => void;
}

/** The tasks behind a figure, the longest overdue first. */
export function BoardTasks({ filters, onFilter }: BoardTasksProps): ReactNode {
  const { t } = useTranslation('oversight');
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
  const chosen = useFilterWords(filters);
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
      <PagedList
        query={query}
        row={(task) => <BoardTaskRow key={`${task.caseFileId}/${task.taskId}`} task={task} />}
        empty={t('noTasks')}
        more={t('more')}
      />
    </section>
  );
}

/** The chosen filters in words. */
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
