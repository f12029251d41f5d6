import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CalendarYearView } from '@app/contracts';
import { call } from '../api/client';

/** Everything that is read of the calendar; an import makes it all old. */
export const CALENDAR_KEY = ['calendar'] as const;

interface Years {
  readonly items: readonly CalendarYearView[];
}

/** The arrangements that hold, of every year and for everybody, the region and the departments. */
export function useCalendarYears(): UseQueryResult<Years> {
  return useQuery({ queryKey: CALENDAR_KEY, queryFn: () => call('listCalendarYears') });
}

/** Every version of a year, the latest first. */
export function useCalendarVersions(scope: string, year: number): UseQueryResult<Years> {
  return useQuery({
    queryKey: [...CALENDAR_KEY, scope, year],
    queryFn: () => call('listCalendarVersions', { path: { year: String(year) }, query: { scope } }),
  });
}
