import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { AuditFilter, AuditState } from '@app/contracts';
import { call, callForCsv, type Answer } from '../api/client';

/** Entries of the audit trail that fit, newest first. */
export function useAuditEntries(filter: AuditFilter): UseInfiniteQueryResult<InfiniteData<Answer<'listAuditEntries'>>> {
  return useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      call('listAuditEntries', { query: { ...filter, ...(pageParam === null ? {} : { after: pageParam }) } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

/** How far the audit trail is signed and verified. */
export function useAuditState(): UseQueryResult<AuditState> {
  return useQuery({ queryKey: ['audit-state'], queryFn: () => call('readAuditState') });
}

/** The entries that fit as a table, as the server writes it; the export is on the trail itself. */
export function useAuditExport(): UseMutationResult<Blob, Error, AuditFilter> {
  return useMutation({ mutationFn: (filter: AuditFilter) => callForCsv('exportAuditEntries', { query: filter }) });
}
