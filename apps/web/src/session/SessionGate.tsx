import { Spin } from 'antd';
import type { ReactNode } from 'react';
import type { Session } from '@app/contracts';
import { ProblemError } from '../api/client';
import { ProblemAlert } from '../components/ProblemAlert';
import { SetSecondFactorPage } from '../second-factor/SetSecondFactorPage';
import { ChangePasswordPage } from './ChangePasswordPage';
import { LockGuard } from './LockGuard';
import { SignInPage } from './SignInPage';
import { useSessionQuery } from './session-queries';

/** Lets in who is signed in; the address stays, so that a deep link works after signing in. */
export function SessionGate({ children }: { readonly children: ReactNode }): ReactNode {
  const { data: session, error, refetch } = useSessionQuery();
  if (session !== undefined) return <Inside session={session}>{children}</Inside>;
  if (error === null) return <Spin fullscreen />;
  if (error instanceof ProblemError && error.problem.status === 401) return <SignInPage />;
  return (
    <main className="sign-in">
      <ProblemAlert error={error} onRetry={() => void refetch()} />
    </main>
  );
}

/** First the own password, then the second factor that the role asks for, then the work. */
function Inside({ session, children }: { readonly session: Session; readonly children: ReactNode }): ReactNode {
  if (session.mustChangePassword) return <ChangePasswordPage session={session} />;
  return <LockGuard session={session}>{session.mustSetSecondFactor ? <SetSecondFactorPage /> : children}</LockGuard>;
}
