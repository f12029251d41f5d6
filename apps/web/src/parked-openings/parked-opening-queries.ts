import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { ParkedOpenings, RetriedOpening } from '@app/contracts';
import { call } from '../api/client';

const KEY = ['parked-openings'] as const;

/** Openings that were set aside, and what was done with earlier ones. */
export function useParkedOpenings(): UseQueryResult<ParkedOpenings> {
  return useQuery({ queryKey: KEY, queryFn: () => call('listParkedOpenings') });
}

/** Tries to open a case again. */
export function useRetry(): UseMutationResult<RetriedOpening, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (commandId: string) => call('retryParkedOpening', { path: { commandId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

/** An opening that is given up, and why. */
export interface GivenUp {
  readonly commandId: string;
  readonly reason: string;
}

/** Gives up opening a case. */
export function useGiveUp(): UseMutationResult<null, Error, GivenUp> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ commandId, reason }: GivenUp) =>
      call('giveUpParkedOpening', { path: { commandId }, body: { reason } }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
