import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Session } from '@app/contracts';
import { call, problemOf } from '../api/client';

const LOCKED = ['locked'] as const;
const MINUTE_MS = 60_000;
const LOOK_EVERY_MS = 5_000;
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** What the windows of one browser, which share a session, tell each other; nothing of it is stored. */
type Told =
  | { readonly told: 'touched' }
  | { readonly told: 'locked' }
  | { readonly told: 'unlocked'; readonly accountId: string };

/** Whether the pages are locked: they stay as they are, covered, until their person signs in again. */
export function useIsLocked(): boolean {
  return useQuery({ queryKey: LOCKED, queryFn: () => false, initialData: false, staleTime: Infinity }).data;
}

/** A session that ended while its person was at work covers the pages instead of failing in their middle. */
export function coverWhenEnded(queries: QueryClient, error: unknown): void {
  const isOver = problemOf(error)?.code === 'session.required';
  if (isOver && queries.getQueryData(['session']) !== undefined) queries.setQueryData(LOCKED, true);
}

/** Locks after some time without a touch in any window: the session ends, what was written stays in memory. */
export function useIdleLock({ lockAfterMinutes, accountId }: Session): void {
  const queries = useQueryClient();
  const isLocked = useIsLocked();
  useEffect(() => {
    const channel = new BroadcastChannel('liandu.session');
    const watch = isLocked
      ? null
      : watchTouches(lockAfterMinutes * MINUTE_MS, channel, () => {
          queries.setQueryData(LOCKED, true);
          call('signOut').catch(() => null); // away or over already: the server ends it by itself
        });
    channel.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.told === 'touched') watch?.touch();
      if (data.told === 'locked') queries.setQueryData(LOCKED, true);
      if (data.told !== 'unlocked') return;
      if (data.accountId === accountId) uncover(queries);
      else window.location.assign('/');
    };
    return () => {
      watch?.stop();
      channel.close();
    };
  }, [queries, isLocked, lockAfterMinutes, accountId]);
}

/** The person has signed in again: the pages go on, in every window. */
export function unlock(queries: QueryClient, session: Session): void {
  queries.setQueryData(['session'], session);
  uncover(queries);
  tell({ told: 'unlocked', accountId: session.accountId });
}

function uncover(queries: QueryClient): void {
  queries.setQueryData(LOCKED, false);
  void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== LOCKED[0] });
}

function tell(told: Told): void {
  const channel = new BroadcastChannel('liandu.session');
  channel.postMessage(told);
  channel.close();
}

interface Watch {
  readonly touch: () => void;
  readonly stop: () => void;
}

/** A machine that slept past the time locks at the first look, before the touch that woke it counts. */
function watchTouches(idleMs: number, channel: BroadcastChannel, lock: () => void): Watch {
  let last = Date.now();
  let told = last;
  const look = (): boolean => {
    if (Date.now() - last < idleMs) return false;
    lock();
    channel.postMessage({ told: 'locked' } satisfies Told);
    return true;
  };
  const touch = (): void => {
    if (!look()) last = Date.now();
  };
  const touchHere = (): void => {
    touch();
    if (last - told < LOOK_EVERY_MS) return;
    told = last;
    channel.postMessage({ told: 'touched' } satisfies Told);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  for (const name of TOUCHES) window.addEventListener(name, touchHere, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  const stop = (): void => {
    clearInterval(timer);
    for (const name of TOUCHES) window.removeEventListener(name, touchHere, { capture: true });
    document.removeEventListener('visibilitychange', look);
  };
  return { touch, stop };
}
