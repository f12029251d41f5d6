import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AccountSight, CaseSight, RightHolder, SightQuery } from '@app/contracts';
import { call } from '../api/client';

/** Which case, by its number or, where it is open before the reader, by its id. */
export type CaseAsked = { readonly caseNumber: string } | { readonly caseFileId: string };

const RIGHTS = 'rights';

/** Accounts of which rights can be explained; empty until they have come. */
export function useRightHolders(): readonly RightHolder[] {
  const { data } = useQuery({ queryKey: [RIGHTS, 'holders'], queryFn: () => call('listRightHolders') });
  return data?.items ?? [];
}

/** Who sees a case and why. */
export function useCaseSight(asked: CaseAsked, about: SightQuery): UseQueryResult<CaseSight> {
  return useQuery({
    queryKey: [RIGHTS, 'case', asked, about],
    queryFn: () =>
      'caseNumber' in asked
        ? call('explainCase', { path: { caseNumber: asked.caseNumber }, query: about })
        : call('explainOwnCase', { path: { caseFileId: asked.caseFileId }, query: about }),
    retry: false,
  });
}

/** What a person sees and may do. */
export function useAccountSight(accountId: string): UseQueryResult<AccountSight> {
  return useQuery({
    queryKey: [RIGHTS, 'account', accountId],
    queryFn: () => call('explainAccount', { path: { accountId } }),
  });
}
