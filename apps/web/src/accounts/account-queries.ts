import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { AccountQuery, AccountView, ActedAccountView, CreateAccount, OneTimeCode } from '@app/contracts';
import { call, type Answer } from '../api/client';

const KEY = ['accounts'] as const;

/** Which accounts are looked for. */
export type AccountFilter = Omit<AccountQuery, 'after' | 'limit'>;

/** Accounts that fit, those without a role first. */
export function useAccounts(filter: AccountFilter): UseInfiniteQueryResult<InfiniteData<Answer<'listAccounts'>>> {
  return useInfiniteQuery({
    queryKey: [...KEY, 'list', filter],
    queryFn: ({ pageParam }) =>
      call('listAccounts', { query: { ...filter, ...(pageParam === null ? {} : { after: pageParam }) } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

/** Accounts with a role that waits for a second person. */
export function useRoleProposals(): UseQueryResult<{ readonly items: readonly AccountView[] }> {
  return useQuery({ queryKey: [...KEY, 'proposals'], queryFn: () => call('listRoleProposals') });
}

/** What was done with an account, newest first. */
export function useAccountActs(accountId: string): UseQueryResult<Answer<'listAccountActs'>> {
  return useQuery({
    queryKey: [...KEY, 'acts', accountId],
    queryFn: () => call('listAccountActs', { path: { accountId } }),
  });
}

/** Creates an account; answers the password that opens it once. */
export function useAccountCreation(): UseMutationResult<OneTimeCode, Error, CreateAccount> {
  return useChange((body: CreateAccount) => call('createAccount', { body }));
}

/** Replaces a forgotten password; answers one that opens the account once. */
export function usePasswordReset(accountId: string): UseMutationResult<OneTimeCode, Error, string> {
  return useChange((reason: string) => call('resetAccountPassword', { path: { accountId }, body: { reason } }));
}

/** Acts that want nothing but a reason. */
export type ReasonedAct = 'disableAccount' | 'enableAccount' | 'endAccountSessions' | 'withdrawRole';

/** Does something with an account, with a reason. */
export function useReasonedAct(
  act: ReasonedAct,
  accountId: string,
): UseMutationResult<ActedAccountView, Error, string> {
  return useChange((reason: string) => call(act, { path: { accountId }, body: { reason } }));
}

/** Moves a person to another department. */
export function useMove(
  accountId: string,
): UseMutationResult<ActedAccountView, Error, { readonly departmentCode: string; readonly reason: string }> {
  return useChange((body) => call('moveAccount', { path: { accountId }, body }));
}

/** Grants a role, or proposes it. */
export function useGrant(
  accountId: string,
): UseMutationResult<
  ActedAccountView,
  Error,
  { readonly role: NonNullable<AccountView['role']>; readonly reason: string }
> {
  return useChange((body) => call('grantRole', { path: { accountId }, body }));
}

/** Takes the second factors from somebody who has lost them; another administrator than the one who resets passwords. */
export function useFactorReset(accountId: string): UseMutationResult<null, Error, string> {
  return useChange((reason: string) => call('resetSecondFactor', { path: { accountId }, body: { reason } }));
}

/** What the second person says. */
export interface ProposalDecision {
  /** The role that was seen. */
  readonly role: NonNullable<AccountView['role']>;
  readonly decision: 'confirm' | 'decline';
  readonly reason: string | null;
}

/** Decides on the role that is proposed for an account, as it was seen. */
export function useProposalDecision(accountId: string): UseMutationResult<ActedAccountView, Error, ProposalDecision> {
  return useChange((body) => call('decideRoleProposal', { path: { accountId }, body }));
}

/** Every list of accounts is read anew after a change, also after a refused one: somebody else may have been faster. */
function useChange<Given, Answered>(
  change: (given: Given) => Promise<Answered>,
): UseMutationResult<Answered, Error, Given> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    // not awaited: the button that was pressed may be gone once the list is there, and could not say that it is done
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: KEY });
    },
  });
}
