import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { CodeSecret, RecoveryCodes, SecondFactor, SignInWays } from '@app/contracts';
import { call } from '../api/client';
import { makePasskey } from './passkey-browser';

const KEY = ['second-factor'] as const;

/** How one can sign in here. */
export function useSignInWays(): SignInWays | undefined {
  return useQuery({ queryKey: ['sign-in-ways'], queryFn: () => call('readSignInWays'), staleTime: Infinity }).data;
}

/** The own second factor. */
export function useSecondFactor(): UseQueryResult<SecondFactor> {
  return useQuery({ queryKey: KEY, queryFn: () => call('readSecondFactor') });
}

/** A new secret for an app; kept in no cache. */
export function useCodeSecret(): UseMutationResult<CodeSecret, Error, void> {
  return useMutation({ mutationFn: () => call('beginCodes'), gcTime: 0 });
}

/** Puts the app into use. */
export function useConfirmCodes(): UseMutationResult<RecoveryCodes, Error, string> {
  const changed = useChanged();
  return useMutation({
    mutationFn: (code: string) => call('confirmCodes', { body: { code } }),
    onSuccess: changed,
    gcTime: 0,
  });
}

/** Takes the app away. */
export function useRemoveCodes(): UseMutationResult<null, Error, void> {
  return useMutation({ mutationFn: () => call('removeCodes'), onSettled: useChanged() });
}

/** New recovery codes. */
export function useRenewRecoveryCodes(): UseMutationResult<RecoveryCodes, Error, void> {
  return useMutation({ mutationFn: () => call('renewRecoveryCodes'), onSettled: useChanged(), gcTime: 0 });
}

/** Makes a passkey and keeps it under a name. */
export function useAddPasskey(): UseMutationResult<RecoveryCodes, Error, string> {
  const changed = useChanged();
  return useMutation({
    mutationFn: async (name: string) => call('addPasskey', { body: { name, response: await makePasskey() } }),
    onSuccess: changed,
    gcTime: 0,
  });
}

/** Renames a passkey. */
export function useRenamePasskey(passkeyId: string): UseMutationResult<null, Error, string> {
  return useMutation({
    mutationFn: (name: string) => call('renamePasskey', { path: { passkeyId }, body: { name } }),
    onSettled: useChanged(),
  });
}

/** Takes a passkey away. */
export function useRemovePasskey(passkeyId: string): UseMutationResult<null, Error, void> {
  return useMutation({
    mutationFn: () => call('removePasskey', { path: { passkeyId } }),
    onSettled: useChanged(),
  });
}

/** The factors, and the other sessions that have ended with the change. */
function useChanged(): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: KEY });
    void queries.invalidateQueries({ queryKey: ['own-sessions'] });
  };
}
