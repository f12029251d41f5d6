import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { ClockView, ShiftClock } from '@app/contracts';
import { call } from '../api/client';

const KEY = ['clock'] as const;

/** What the clock of the deployment shows, and its shifts. */
export function useClock(): UseQueryResult<ClockView> {
  return useQuery({ queryKey: KEY, queryFn: () => call('readClock') });
}

/** A shift with the key under which it is asked for, however often. */
export interface AskedShift {
  readonly body: ShiftClock;
  readonly idempotencyKey: string;
}

/** Shifts the clock. */
export function useShift(): UseMutationResult<ClockView, Error, AskedShift> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: AskedShift) => call('shiftClock', asked),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
