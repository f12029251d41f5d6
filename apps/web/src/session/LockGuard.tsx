import type { ReactNode } from 'react';
import type { Session } from '@app/contracts';
import { useIdleLock, useIsLocked } from './lock';
import { LockScreen } from './LockScreen';

interface LockGuardProps {
  readonly session: Session;
  readonly children: ReactNode;
}

/** Keeps the pages while they are covered. */
export function LockGuard({ session, children }: LockGuardProps): ReactNode {
  useIdleLock(session);
  return (
    <>
      {children}
      {useIsLocked() && <LockScreen session={session} />}
    </>
  );
}
