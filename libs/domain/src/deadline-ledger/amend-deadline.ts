import type { CaseCommand } from '../case-file/case-command.js';
import { isHead, type CaseEffect, type CaseEvent } from '../case-file/case-event.js';
import { findProceeding, type CaseFile } from '../case-file/case-file.js';
import type { CaseRefusal } from '../case-file/case-refusal.js';
import type { Deadline, LedgerEntry } from '../deadline/deadline.js';
import type { FactValue } from '../proceeding/proceeding.js';
import type { Surroundings } from '../proceeding/step.js';
import { accepted, refused, type Outcome } from '../shared/outcome.js';
import { AMENDMENTS, type AmendDeadline } from './amendment.js';
import type { Amended, AmendedEntry, Amending } from '../deadline-act/amending.js';
import { correct } from '../deadline-act/correct-deadline.js';
import { extend } from '../deadline-act/extend-deadline.js';
import { readLedger, runsByTheHour } from './read-ledger.js';
import { interrupt, restart } from '../deadline-act/restart-deadline.js';
import { resume, suspend } from '../deadline-act/suspend-deadline.js';

/** Whether a command is an act on a running clock. */
export function isAmendment(command: CaseCommand): command is AmendDeadline {
  return (AMENDMENTS as readonly string[]).includes(command.type);
}

/** Records an act on a running clock: an entry in its ledger, from which the calendar counts it anew. */
export function amendDeadline(
  caseFile: CaseFile,
  command: AmendDeadline,
  where: Surroundings,
): Outcome<CaseEvent, CaseRefusal> {
  const deadline = caseFile.deadlines.find((one) => one.id === command.deadlineId);
  if (deadline === undefined) return refused({ code: 'deadline.not-in-case', deadlineId: command.deadlineId });
  const refusal = standingRefusal(caseFile, deadline, { type: command.type, actor: where.actor });
  if (refusal !== null) return refused(refusal);
  const amended = amendedBy({ caseFile, deadline, reading: readLedger(deadline), on: where.on, at: where.at }, command);
  return amended.ok ? accepted(eventOf(deadline, { command, entry: amended.value }, where)) : amended;
}

/** An act, and the person who wants to do it. */
interface WantedAct {
  readonly type: AmendDeadline['type'];
  readonly actor: Surroundings['actor'];
}

/** Why a clock, or the person, does not admit an act whatever it says; `null` when both do. */
export function standingRefusal(caseFile: CaseFile, deadline: Deadline, act: WantedAct): CaseRefusal | null {
  return clockRefusal(deadline, act) ?? actorRefusal(caseFile, deadline, act);
}

/** Hours and minutes run through: no law lets them stand still or be lengthened, only their start is put right (D). */
function clockRefusal(deadline: Deadline, { type }: Pick<WantedAct, 'type'>): CaseRefusal | null {
  const { status, clock } = deadline;
  if (status !== 'running') return { code: 'deadline.not-running', status };
  return type !== 'correct-deadline' && runsByTheHour(deadline) ? { code: 'deadline.runs-by-the-hour', clock } : null;
}

/** The conducting department keeps its own clocks; all but letting it run on needs the head. */
function actorRefusal(
  caseFile: CaseFile,
  { proceedingId, departmentCode }: Deadline,
  { type, actor }: WantedAct,
): CaseRefusal | null {
  if (actor.role === 'system') return null;
  const conducting = findProceeding(caseFile, proceedingId)?.departmentCode ?? departmentCode;
  if (type === 'recompute-deadline' || actor.departmentCode !== conducting)
    return { code: 'department.not-conducting', conducting };
  if (type !== 'resume-deadline' && !isHead(actor)) return { code: 'department.lead-required', department: conducting };
  return null;
}

function amendedBy(amending: Amending, command: AmendDeadline): Amended {
  switch (command.type) {
    case 'suspend-deadline':
      return suspend(amending, command);
    case 'resume-deadline':
      return resume(amending, command);
    case 'extend-deadline':
      return extend(amending, command);
    case 'interrupt-deadline':
      return interrupt(amending, command);
    case 'restart-deadline':
      return restart(amending, command);
    case 'correct-deadline':
      return correct(amending, command);
    case 'recompute-deadline':
      return accepted({ entry: 'recomputed' });
  }
}

const EVENTS: Readonly<Record<AmendDeadline['type'], string>> = {
  'suspend-deadline': 'DeadlineSuspended',
  'resume-deadline': 'DeadlineResumed',
  'extend-deadline': 'DeadlineExtended',
  'interrupt-deadline': 'DeadlineInterrupted',
  'restart-deadline': 'DeadlineRestarted',
  'correct-deadline': 'DeadlineCorrected',
  'recompute-deadline': 'DeadlineRecomputed',
};

/** Events by which a clock is amended, for people's words. */
export const AMENDMENT_EVENTS: readonly string[] = Object.values(EVENTS);

function eventOf(
  deadline: Deadline,
  { command, entry }: { readonly command: AmendDeadline; readonly entry: AmendedEntry },
  { actor, at, on }: Surroundings,
): CaseEvent {
  const { type, ...told } = command;
  const full: LedgerEntry = {
    period: null,
    dueOn: null,
    on,
    by: actor.accountId,
    reason: command.reason,
    ...('document' in command ? { document: command.document } : {}),
    ...entry,
  };
  return {
    type: EVENTS[type],
    actor,
    at,
    on,
    proceedingId: deadline.proceedingId,
    data: { ...(told as Readonly<Record<string, FactValue>>), clock: deadline.clock }, // members of commands are facts
    effects: [
      { kind: 'deadline-amended', deadlineId: deadline.id, entry: full, due: null },
      ...copies(deadline, entry),
    ],
  };
}

/** A department whose clock moves by itself is told. */
function copies({ departmentCode }: Deadline, { entry }: AmendedEntry): readonly CaseEffect[] {
  return entry === 'recomputed' ? [{ kind: 'department-copied', departmentCode, reason: 'deadline-recomputed' }] : [];
}
