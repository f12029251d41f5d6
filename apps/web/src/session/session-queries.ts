import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { ChangePassword, Session, SignIn } from '@app/contracts';
import { call } from '../api/client';

/** Who is signed in; the query fails when nobody is. */
export function useSessionQuery(): UseQueryResult<Session> {
  return useQuery({ queryKey: ['session'], queryFn: () => call('readSession'), retry: false, staleTime: 60_000 });
}

/** Who is signed in; `undefined` until it is known. */
export function useSession(): Session | undefined {
  return useSessionQuery().data;
}

/** Signs in. */
export function useSignIn(): UseMutationResult<Session, Error, SignIn> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SignIn) => call('signIn', { body }),
    onSuccess: (session) => {
      queries.setQueryData(['session'], session);
    },
  });
}

/** Changes the own password. */
export function useChangePassword(): UseMutationResult<Session, Error, ChangePassword> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangePassword) => call('changePassword', { body }),
    onSuccess: (session) => {
      queries.setQueryData(['session'], session);
    },
  });
}

/** Signs out; nothing of the session stays in memory. */
export function useSignOut(): UseMutationResult<null, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call('signOut'),
    onSettled: () => {
      queries.clear();
      window.location.assign('/');
    },
  });
}
