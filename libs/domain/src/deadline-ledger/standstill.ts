import type { Deadline } from '../deadline/deadline.js';
import type { Period } from '../deadline/period.js';
import type { PlainDate } from '../shared/plain-date.js';
import { readLedger } from './read-ledger.js';

/** Why a clock stands still. */
export const STANDSTILLS = ['suspended', 'interrupted'] as const;
/** One reason. */
export type Standstill = (typeof STANDSTILLS)[number];

/** Days on which a clock stands still. */
export interface StandstillSpan {
  readonly standstill: Standstill;
  readonly from: PlainDate;
  /** The last of the days; `null` while nobody knows it. */
  readonly until: PlainDate | null;
  /** What runs once the clock goes on; absent where a due day says it, and in ledgers that did not record it. */
  readonly left?: Period | undefined;
}

/** Every span of days on which a clock stands still; none when it has ended. An interruption goes before the others. */
export function standstillsOf({
  status,
  ...deadline
}: Pick<Deadline, 'status' | 'startOn' | 'ledger'>): StandstillSpan[] {
  if (status !== 'running') return [];
  const { interruptedFrom, pauses } = readLedger(deadline);
  const suspended = pauses.map((pause): StandstillSpan => ({ standstill: 'suspended', ...pause }));
  const spans: readonly StandstillSpan[] =
    interruptedFrom === null
      ? suspended
      : [{ standstill: 'interrupted', from: interruptedFrom, until: null }, ...suspended];
  const left = deadline.ledger.at(-1)?.left;
  return spans.map((span) => (span.until === null && left !== undefined ? { ...span, left } : span));
}

/** How a clock with these spans stands still on a day; `null` when it runs. */
export function standstillOn(spans: readonly StandstillSpan[], on: PlainDate): StandstillSpan | null {
  return spans.find(({ from, until }) => from <= on && (until === null || until >= on)) ?? null;
}

/** How a clock stands still on a day; `null` when it runs or has ended. */
export function standstillOf(deadline: Deadline, on: PlainDate): StandstillSpan | null {
  return standstillOn(standstillsOf(deadline), on);
}
