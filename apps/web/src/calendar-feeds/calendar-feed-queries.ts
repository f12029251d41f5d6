import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { CreatedCalendarFeed, NewCalendarFeed } from '@app/contracts';
import { call, type Answer } from '../api/client';

const KEY = ['calendar-feeds'] as const;

/** The own feeds that were not revoked. */
export function useCalendarFeeds(): UseQueryResult<Answer<'listCalendarFeeds'>> {
  return useQuery({ queryKey: KEY, queryFn: () => call('listCalendarFeeds') });
}

/** Creates a feed; its address comes with the answer and never again. */
export function useFeedCreation(): UseMutationResult<CreatedCalendarFeed, Error, NewCalendarFeed> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewCalendarFeed) => call('createCalendarFeed', { body }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

/** Revokes a feed. */
export function useFeedRevocation(): UseMutationResult<null, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (feedId: string) => call('revokeCalendarFeed', { path: { feedId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
