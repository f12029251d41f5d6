import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { OwnSessions } from '@app/contracts';
import { call } from '../api/client';

const KEY = ['own-sessions'] as const;

/** The own sessions that live. */
export function useOwnSessions(): UseQueryResult<OwnSessions> {
  return useQuery({ queryKey: KEY, queryFn: () => call('listOwnSessions') });
}

/** Ends another session of one's own. */
export function useSessionEnd(): UseMutationResult<null, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) => call('endOwnSession', { path: { sessionId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

/** Signs out everywhere; nothing of this session stays in memory. */
export function useSignOutEverywhere(): UseMutationResult<null, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call('endOwnSessions'),
    onSuccess: () => {
      queries.clear();
      window.location.assign('/');
    },
  });
}
