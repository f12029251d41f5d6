import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { OwnIdentities, SignOnPlace } from '@app/contracts';
import { call } from '../api/client';

const KEY = ['own-identities'] as const;

/** The own identities at the provider of single sign-on. */
export function useOwnIdentities(): UseQueryResult<OwnIdentities> {
  return useQuery({ queryKey: KEY, queryFn: () => call('listOwnIdentities') });
}

/** Leaves for the provider to link an identity. */
export function useIdentityLink(): UseMutationResult<SignOnPlace, Error, void> {
  return useMutation({
    mutationFn: () => call('beginIdentityLink'),
    onSuccess: ({ location }) => {
      window.location.assign(location);
    },
  });
}

/** Ends the link with an identity. */
export function useIdentityEnd(): UseMutationResult<null, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (identityId: string) => call('unlinkIdentity', { path: { identityId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
