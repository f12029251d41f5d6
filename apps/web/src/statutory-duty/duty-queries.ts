import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { DutyKind } from '@app/contracts';
import { call } from '../api/client';

/** Kinds of clock that the rules of a case offer. */
export function useDutyKinds(caseFileId: string): UseQueryResult<{ readonly items: readonly DutyKind[] }> {
  return useQuery({
    queryKey: ['case', caseFileId, 'duty-kinds'],
    queryFn: () => call('listDutyKinds', { path: { caseFileId } }),
  });
}
