import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { RecalculatedDeadline, RecalculationList, RecalculationView } from '@app/contracts';
import { call } from '../api/client';

const KEY = ['recalculations'] as const;
const POLL_MS = 2_000;

/** Whether a recalculation is being compared or applied right now. */
export function isAtWork({ status }: RecalculationView): boolean {
  return status === 'planning' || status === 'applying';
}

/** The latest recalculations, and whether one is due. */
export function useRecalculations(): UseQueryResult<RecalculationList> {
  return useQuery({ queryKey: KEY, queryFn: () => call('listRecalculations') });
}

/** One recalculation, read again and again while it is at work. */
export function useRecalculation(recalculationId: string): UseQueryResult<RecalculationView> {
  return useQuery({
    queryKey: [...KEY, recalculationId],
    queryFn: () => call('readRecalculation', { path: { recalculationId } }),
    refetchInterval: ({ state: { data } }) => (data !== undefined && isAtWork(data) ? POLL_MS : false),
  });
}

/** Which deadlines are listed. */
export type DeadlineChoice = Partial<Pick<RecalculatedDeadline, 'change' | 'status'>>;

interface DeadlinePage {
  readonly items: readonly RecalculatedDeadline[];
  readonly next: string | null;
}

/** The deadlines of a recalculation; read anew whenever it has come further. */
export function useRecalculatedDeadlines(
  { recalculationId, status, progress }: RecalculationView,
  choice: DeadlineChoice,
): UseInfiniteQueryResult<InfiniteData<DeadlinePage>> {
  return useInfiniteQuery({
    queryKey: [...KEY, recalculationId, 'deadlines', choice, status, progress.pending],
    queryFn: ({ pageParam }) =>
      call('listRecalculatedDeadlines', {
        path: { recalculationId },
        query: { ...choice, ...(pageParam === null ? {} : { after: pageParam }) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

/** Has every open deadline compared; the key of the request becomes the id. */
export function usePlan(): UseMutationResult<RecalculationView, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (idempotencyKey: string) => call('planRecalculation', { idempotencyKey }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

/** Has a recalculation applied. */
export function useApprove(): UseMutationResult<RecalculationView, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (recalculationId: string) => call('approveRecalculation', { path: { recalculationId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

/** Takes a recalculation back that nobody has approved. */
export function useWithdraw(
  recalculationId: string,
): UseMutationResult<RecalculationView, Error, { readonly reason: string }> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body) => call('withdrawRecalculation', { path: { recalculationId }, body }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
