import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CasePage, DecisionRecord, Forecast, Official } from '@app/contracts';
import { call } from '../api/client';
import { useSession } from '../session/session-queries';

const STALE_AFTER_MS = 300_000;

/** The case page as the server sees it for the signed-in person. */
export function useCasePage(caseFileId: string): UseQueryResult<CasePage> {
  return useQuery({ queryKey: ['case', caseFileId], queryFn: () => call('readCase', { path: { caseFileId } }) });
}

/** A decision record; nothing is asked while the id is `null`. */
export function useDecisionRecord(caseFileId: string, recordId: string | null): UseQueryResult<DecisionRecord> {
  return useQuery({
    queryKey: ['decision', caseFileId, recordId],
    queryFn: () => call('readDecision', { path: { caseFileId, recordId: recordId ?? '' } }),
    enabled: recordId !== null,
    staleTime: Infinity,
  });
}

/** What happens to a case if nobody acts. */
export function useForecast(caseFileId: string): UseQueryResult<Forecast> {
  return useQuery({
    queryKey: ['case', caseFileId, 'forecast'],
    queryFn: () => call('forecastCase', { path: { caseFileId } }),
  });
}

/** Officials of every department that works on cases, the own department first; empty until they have come. */
export function useOfficialList(): readonly Official[] {
  const own = useSession()?.departmentCode;
  const { data } = useQuery({
    queryKey: ['officials', 'all'],
    queryFn: () => call('listOfficials', { query: { scope: 'all' } }),
    staleTime: STALE_AFTER_MS,
  });
  const isOwn = ({ departmentCode }: Official): number => Number(departmentCode === own);
  return (data?.items ?? []).toSorted((left, right) => isOwn(right) - isOwn(left));
}
