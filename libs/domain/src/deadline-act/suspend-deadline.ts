import type { CaseRefusal } from '../case-file/case-refusal.js';
import type { Pause } from '../deadline/due-day.js';
import { dayBefore, futureDay } from '../shared/day-guard.js';
import { accepted, refused } from '../shared/outcome.js';
import type { PlainDate } from '../shared/plain-date.js';
import type { ResumeDeadline, SuspendDeadline } from '../deadline-ledger/amendment.js';
import type { Amended, Amending } from './amending.js';
import { standingDueOn } from '../deadline-ledger/read-ledger.js';

/** Stops a clock of the department; a party's time is never taken from it, it is extended instead. */
export function suspend(amending: Amending, command: SuspendDeadline): Amended {
  const refusal = suspensionRefusal(amending, command);
  if (refusal !== null) return refused(refusal);
  const { from, until, because } = command;
  return accepted({ entry: 'suspended', from, until, ground: because });
}

function suspensionRefusal(amending: Amending, { from, until }: SuspendDeadline): CaseRefusal | null {
  const { waitsFor, clock } = amending.deadline;
  if (waitsFor === 'party') return { code: 'deadline.not-suspendable', clock };
  if (until !== null && until < from) return { code: 'deadline.suspension-ends-before-start', from, until };
  return placeRefusal(amending, { from, until });
}

/** A suspension lies after the start, apart from every other, and is recorded and begins before the clock has run out. */
function placeRefusal({ deadline, reading, on }: Amending, pause: Pause): CaseRefusal | null {
  if (pause.from <= reading.startOn) return { code: 'deadline.suspension-before-start', startOn: reading.startOn };
  const overlapped = reading.pauses.find((one) => overlaps(one, pause));
  if (overlapped !== undefined) return { code: 'deadline.suspension-overlaps', ...overlapped };
  const dueOn = standingDueOn(deadline);
  const isLate = dueOn !== null && (pause.from > dueOn || on > dueOn);
  return isLate ? { code: 'deadline.suspension-too-late', dueOn } : null;
}

function overlaps(one: Pause, other: Pause): boolean {
  return startsInTime(one.from, other.until) && startsInTime(other.from, one.until);
}

function startsInTime(from: PlainDate, until: PlainDate | null): boolean {
  return until === null || from <= until;
}

/** Lets the clock run on; a suspension whose end was set may be cut short. */
export function resume({ reading, on }: Amending, { resumedOn }: ResumeDeadline): Amended {
  const pause = reading.pauses.find(({ until }) => until === null || until >= resumedOn);
  if (pause === undefined) return refused({ code: 'deadline.not-suspended' });
  const wrongDay = futureDay('resumedOn', resumedOn, on) ?? dayBefore('resumedOn', resumedOn, pause.from);
  if (wrongDay !== null) return refused(wrongDay);
  return accepted({ entry: 'resumed', from: resumedOn });
}
