import type { CaseRefusal } from '../case-file/case-refusal.js';
import { dayBefore, futureDay } from '../shared/day-guard.js';
import { accepted, refused } from '../shared/outcome.js';
import type { InterruptDeadline, RestartDeadline } from '../deadline-ledger/amendment.js';
import type { Amended, Amending } from './amending.js';

/**
 * Clocks of the department that run anew: acceptance, when the complaint had to be completed. Clocks of a party run anew
 * whenever a notice is served again. Source: 关于实施《劳动保障监察条例》若干规定 art. 18 (B); for notices, D.
 */
const INTERRUPTIBLE: readonly string[] = ['acceptance'];

/** Ends a clock for the time being. */
export function interrupt(amending: Amending, { interruptedOn }: InterruptDeadline): Amended {
  const { reading, on } = amending;
  const refusal =
    notInterruptible(amending) ??
    alreadyInterrupted(amending) ??
    futureDay('interruptedOn', interruptedOn, on) ??
    dayBefore('interruptedOn', interruptedOn, reading.startOn);
  return refusal === null ? accepted({ entry: 'interrupted', from: interruptedOn }) : refused(refusal);
}

/** Starts the whole period anew; the interruption need not have been recorded before. */
export function restart(amending: Amending, { restartedOn }: RestartDeadline): Amended {
  const { reading, on } = amending;
  const refusal =
    notInterruptible(amending) ??
    futureDay('restartedOn', restartedOn, on) ??
    dayBefore('restartedOn', restartedOn, reading.interruptedFrom ?? reading.startOn);
  if (refusal !== null) return refused(refusal);
  return accepted({ entry: 'restarted', from: restartedOn, period: reading.legs[0]?.period ?? null });
}

/** Why a clock may not be interrupted or restarted; `null` when it may. */
export function notInterruptible({ deadline: { waitsFor, clock } }: Amending): CaseRefusal | null {
  if (waitsFor === 'party' || INTERRUPTIBLE.includes(clock)) return null;
  return { code: 'deadline.not-interruptible', clock };
}

function alreadyInterrupted({ reading: { interruptedFrom } }: Amending): CaseRefusal | null {
  return interruptedFrom === null ? null : { code: 'deadline.interrupted', from: interruptedFrom };
}
