import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { ChangePassword, Session, SignIn, SignInAnswer } from '@app/contracts';
import { call } from '../api/client';

/**
 * Who is signed in; the query fails when nobody is. A part of the page that appears later does not ask again: the gate
 * would take the sign-in page away meanwhile, with the message that the part was to show.
 */
export function useSessionQuery(): UseQueryResult<Session> {
  const asked = { queryKey: ['session'], queryFn: () => call('readSession') };
  return useQuery({ ...asked, retry: false, retryOnMount: false, staleTime: 60_000 });
}

/** Who is signed in; `undefined` until it is known. */
export function useSession(): Session | undefined {
  return useSessionQuery().data;
}

/** Signs in by password; what is answered may be that a second step follows. */
export function useSignIn(): UseMutationResult<SignInAnswer, Error, SignIn> {
  return useMutation({ mutationFn: (body: SignIn) => call('signIn', { body }) });
}

/** The session that has begun is the one of this page from now on. */
export function useEnter(): (session: Session) => void {
  const queries = useQueryClient();
  return (session) => {
    queries.setQueryData(['session'], session);
  };
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
  const session = useSession();
  return useMutation({
    mutationFn: () => call('signOut'),
    onSettled: async () => {
      const next = session?.viaProvider === true ? await placeToSignOutToo() : null;
      queries.clear();
      window.location.assign(next ?? '/');
    },
  });
}

/** Where the provider of single sign-on ends its session too; the own one has ended already, whatever it answers. */
async function placeToSignOutToo(): Promise<string | null> {
  return call('readSignOnEnd').then(
    ({ location }) => location,
    () => null,
  );
}
