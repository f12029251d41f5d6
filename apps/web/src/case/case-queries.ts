import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CasePage, DecisionRecord, Forecast, Official, Session } from '@app/contracts';
import { call } from '../api/client';
import { useSessionQuery } from '../session/session-queries';

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

/** Officials who may be named in an act; empty until they have come. */
export function useOfficialList(): readonly Official[] {
  const query = useQuery({ queryKey: ['officials'], queryFn: () => call('listOfficials', { query: {} }) });
  return query.data?.items ?? [];
}

/** Who is signed in; `undefined` until it is known. */
export function useSession(): Session | undefined {
  return useSessionQuery().data;
}
