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
import type { BreakGlassView, Look, ReporterView, Revealed } from '@app/contracts';
import { call, type Request } from '../api/client';

type Body<Name extends 'revealReporter' | 'requestBreakGlass'> = NonNullable<Request<Name>['body']>;

/** Who may look at the person behind a complaint; holds no value of the person. */
export function useReporter(complaintId: string): UseQueryResult<ReporterView> {
  return useQuery({
    queryKey: ['reporter', complaintId],
    queryFn: () => call('readReporter', { path: { complaintId } }),
    retry: false,
  });
}

/** Opens one field. The value is handed to the caller and kept in no cache. */
export function useReveal(complaintId: string): UseMutationResult<Revealed, Error, Body<'revealReporter'>> {
  return useMutation({
    mutationFn: (body) => call('revealReporter', { path: { complaintId }, body }),
    gcTime: 0,
  });
}

/** Names who handles a report. */
export function useNameHandler(complaintId: string): UseMutationResult<ReporterView, Error, string | null> {
  const stored = useStored(complaintId);
  return useMutation({
    mutationFn: (accountId) => call('nameHandler', { path: { complaintId }, body: { accountId: brand(accountId) } }),
    onSuccess: stored,
  });
}

/** Writes the matter in words that name nobody. */
export function useWriteSummary(complaintId: string): UseMutationResult<ReporterView, Error, string> {
  const client = useQueryClient();
  const stored = useStored(complaintId);
  return useMutation({
    mutationFn: (summary) => call('writeSummary', { path: { complaintId }, body: { summary } }),
    onSuccess: (view) => {
      stored(view);
      void client.invalidateQueries({ queryKey: ['case'] });
    },
  });
}

/** Asks for an exception from secrecy. */
export function useRequestBreakGlass(
  complaintId: string,
): UseMutationResult<ReporterView, Error, Body<'requestBreakGlass'>> {
  return useMutation({
    mutationFn: (body) => call('requestBreakGlass', { path: { complaintId }, body }),
    onSuccess: useStored(complaintId),
    gcTime: 0,
  });
}

/** Exceptions, those that wait for somebody first. */
export function useBreakGlass(): UseQueryResult<{ items: BreakGlassView[] }> {
  return useQuery({ queryKey: ['break-glass'], queryFn: () => call('listBreakGlass') });
}

/** Lets an exception pass, or refuses it. */
export function useDecideBreakGlass(breakGlassId: string): UseMutationResult<BreakGlassView, Error, boolean> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (approved) => call('decideBreakGlass', { path: { breakGlassId }, body: { approved } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['break-glass'] }),
  });
}

/** Closes the review of an exception. */
export function useReviewBreakGlass(breakGlassId: string): UseMutationResult<BreakGlassView, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (note) => call('reviewBreakGlass', { path: { breakGlassId }, body: { note } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['break-glass'] }),
  });
}

/** Who looked at which field of whom. */
export function useLooks(): UseInfiniteQueryResult<InfiniteData<{ items: Look[]; next: string | null }>> {
  return useInfiniteQuery({
    queryKey: ['looks'],
    queryFn: ({ pageParam }) => call('listLooks', { query: pageParam === '' ? {} : { after: pageParam } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

function useStored(complaintId: string): (view: ReporterView) => void {
  const client = useQueryClient();
  return (view) => {
    client.setQueryData(['reporter', complaintId], view);
  };
}

function brand(accountId: string | null): ReporterView['handlerId'] {
  return accountId as ReporterView['handlerId']; // an id of the list of officials
}
