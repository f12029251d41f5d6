import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { ProblemError } from '../api/client';
import { ProblemAlert } from '../components/ProblemAlert';
import { ChangePasswordPage } from './ChangePasswordPage';
import { LockGuard } from './LockGuard';
import { SignInPage } from './SignInPage';
import { useSessionQuery } from './session-queries';

/** Lets in who is signed in; the address stays, so that a deep link works after signing in. */
export function SessionGate({ children }: { readonly children: ReactNode }): ReactNode {
  const { data: session, error, refetch } = useSessionQuery();
  if (session?.mustChangePassword === true) return <ChangePasswordPage session={session} />;
  if (session !== undefined) return <LockGuard session={session}>{children}</LockGuard>;
  if (error === null) return <Spin fullscreen />;
  if (error instanceof ProblemError && error.problem.status === 401) return <SignInPage />;
  return (
    <main className="sign-in">
      <ProblemAlert error={error} onRetry={() => void refetch()} />
    </main>
  );
}
