import type { CaseRefusal } from '../case-file/case-refusal.js';
import { futureDay } from '../shared/day-guard.js';
import { accepted, refused } from '../shared/outcome.js';
import { epochOf, instantFromEpoch, type Instant, type PlainDate } from '../shared/plain-date.js';
import type { CorrectDeadline } from '../deadline-ledger/amendment.js';
import type { Amended, Amending } from './amending.js';
import { runsByTheHour } from '../deadline-ledger/read-ledger.js';

/** Moves the start of a clock to where it belongs; what a party was told is never shortened. */
export function correct(amending: Amending, command: CorrectDeadline): Amended {
  const entry = command.cause === 'served-late' ? 'served-late' : 'corrected';
  const { startOn, startAt } = command;
  if (runsByTheHour(amending.deadline)) {
    if (startAt === undefined) return refused({ code: 'deadline.start-time-missing', field: 'startAt' });
    const refusal = instantRefusal(amending, command.cause, startAt);
    return refusal === null ? accepted({ entry, at: instantFromEpoch(epochOf(startAt)) }) : refused(refusal);
  }
  if (startOn === undefined) return refused({ code: 'deadline.start-day-missing', field: 'startOn' });
  const refusal = dayRefusal(amending, command.cause, startOn);
  return refusal === null ? accepted({ entry, from: startOn }) : refused(refusal);
}

function dayRefusal(amending: Amending, cause: CorrectDeadline['cause'], startOn: PlainDate): CaseRefusal | null {
  const { reading, on } = amending;
  const future = futureDay('startOn', startOn, on);
  if (future !== null) return future;
  if (startOn === reading.startOn) return { code: 'deadline.start-unchanged', startOn };
  const shortens = startOn < reading.startOn && isProtected(amending, cause);
  return shortens ? { code: 'deadline.would-shorten', startOn: reading.startOn } : null;
}

function instantRefusal(amending: Amending, cause: CorrectDeadline['cause'], startAt: Instant): CaseRefusal | null {
  const { deadline, reading, at } = amending;
  const known = reading.startAt ?? deadline.startAt;
  if (epochOf(startAt) > epochOf(at)) return { code: 'deadline.start-time-in-future', startAt };
  if (epochOf(startAt) === epochOf(known)) return { code: 'deadline.start-time-unchanged', startAt };
  const shortens = epochOf(startAt) < epochOf(known) && isProtected(amending, cause);
  return shortens ? { code: 'deadline.start-time-would-shorten', startAt: known } : null;
}

/** A notice that was served late gives time; so does every correction of what a party was told. */
function isProtected({ deadline }: Amending, cause: CorrectDeadline['cause']): boolean {
  return cause === 'served-late' || deadline.waitsFor === 'party';
}
