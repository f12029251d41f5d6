import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { DeadlineExplanation } from '@app/contracts';
import { call } from '../api/client';
import type { DeadlineAddress } from './deadline-address';

/** A deadline day by day; asked again with its case, because every act may change the ledger. */
export function useDeadlineExplanation({
  caseFileId,
  deadlineId,
}: DeadlineAddress): UseQueryResult<DeadlineExplanation> {
  return useQuery({
    queryKey: ['case', caseFileId, 'deadline', deadlineId],
    queryFn: () => call('explainDeadline', { path: { caseFileId, deadlineId } }),
  });
}
