import type { ReactNode } from 'react';
import type { Session } from '@app/contracts';
import { ProofDialog } from '../second-factor/ProofDialog';
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
      <ProofDialog />
      {useIsLocked() && <LockScreen session={session} />}
    </>
  );
}
