import type { Deadline } from '../deadline/deadline.js';
import type { PlainDate } from '../shared/plain-date.js';
import { readLedger } from './read-ledger.js';

/** Why a clock stands still. */
export const STANDSTILLS = ['suspended', 'interrupted'] as const;
/** One reason. */
export type Standstill = (typeof STANDSTILLS)[number];

/** Why a clock stands still on a day; `null` when it runs or has ended. */
export function standstillOf(deadline: Deadline, on: PlainDate): Standstill | null {
  if (deadline.status !== 'running') return null;
  const { interruptedFrom, pauses } = readLedger(deadline);
  if (interruptedFrom !== null) return 'interrupted';
  return pauses.some(({ from, until }) => from <= on && (until === null || until >= on)) ? 'suspended' : null;
}
