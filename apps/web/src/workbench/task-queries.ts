import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
} from '@tanstack/react-query';
import type { TaskQuery, TaskView } from '@app/contracts';
import { call, type Answer } from '../api/client';

/** Filters of a list, as they stand in the address. */
export type TaskFilters = Pick<TaskQuery, 'sort' | 'mine' | 'lamp' | 'search' | 'unit' | 'provisional' | 'standing'>;

/** A list of the workbench, page by page. */
export function useTasks(
  list: TaskQuery['list'],
  filters: TaskFilters,
): UseInfiniteQueryResult<InfiniteData<Answer<'listTasks'>>> {
  return useInfiniteQuery({
    queryKey: ['tasks', list, filters],
    queryFn: ({ pageParam }) =>
      call('listTasks', { query: { list, ...filters, ...(pageParam === null ? {} : { after: pageParam }) } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

/** How a person changes who holds a task. */
export interface Holding {
  readonly task: TaskView;
  readonly act: 'claimTask' | 'releaseTask';
}

/** Claims a task or gives it back; the revision that was seen decides who was first. */
export function useHolding(): UseMutationResult<Answer<'claimTask'>, Error, Holding> {
  const refresh = useTaskRefresh();
  return useMutation({
    mutationFn: ({ task: { caseFileId, taskId, revision }, act }: Holding) =>
      call(act, { path: { caseFileId, taskId }, body: { revision } }),
    onSettled: refresh,
  });
}

/** Whom the head of a department gives a task. */
export interface Assignment {
  readonly task: TaskView;
  readonly accountId: string;
}

/** Assigns a task. */
export function useAssignment(): UseMutationResult<Answer<'assignTask'>, Error, Assignment> {
  const refresh = useTaskRefresh();
  return useMutation({
    mutationFn: ({ task: { caseFileId, taskId, revision }, accountId }: Assignment) =>
      call('assignTask', { path: { caseFileId, taskId }, body: { accountId, revision } }),
    onSettled: refresh,
  });
}

function useTaskRefresh(): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['tasks'] });
    void queries.invalidateQueries({ queryKey: ['task-counts'] });
  };
}
