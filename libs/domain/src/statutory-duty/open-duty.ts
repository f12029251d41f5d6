import type { CaseEvent } from '../case-file/case-event.js';
import { openProceedings, type CaseFile } from '../case-file/case-file.js';
import type { CaseRefusal } from '../case-file/case-refusal.js';
import { drawDocuments } from '../case-file/drafting.js';
import { exactMilliseconds } from '../deadline/period.js';
import { hasPower } from '../department/department.js';
import { opening } from '../proceeding/start-proceeding.js';
import type { Surroundings } from '../proceeding/step.js';
import { futureDay } from '../shared/day-guard.js';
import type { DepartmentCode } from '../shared/identifiers.js';
import { accepted, refused, type Outcome } from '../shared/outcome.js';
import { ENFORCEMENT_CLOCKS, homeOfClock } from './clock-home.js';
import type { OpenDuty, StatutoryDutyFacts } from './statutory-duty-steps.js';

/** Opens a duty on a department that takes part, or one that the own department keeps for a party. */
export function openDuty(caseFile: CaseFile, command: OpenDuty, where: Surroundings): Outcome<CaseEvent, CaseRefusal> {
  const wanted = { caseFile, command, departmentCode: command.boundDepartment ?? where.actor.departmentCode };
  const refusal = CHECKS.reduce<CaseRefusal | null>((found, check) => found ?? check(wanted, where), null);
  if (refusal !== null) return refused(refusal);
  const { departmentCode } = wanted;
  const facts = factsOf(command, where);
  const from = { kind: 'statutory-duty', departmentCode, facts, clockFrom: command.startOn } as const;
  return accepted(withPaper(caseFile, opening(caseFile, { from, data: toldOf(command) }, where), command));
}

function toldOf({ clock, boundDepartment, event, startOn, startAt, document, note }: OpenDuty): CaseEvent['data'] {
  return {
    clock,
    boundDepartment,
    event,
    ...(startAt === null ? { eventOn: startOn } : { eventAt: startAt }),
    document,
    note,
  };
}

/** The served paper from which the clock runs. */
function withPaper(caseFile: CaseFile, event: CaseEvent, { document, startOn }: OpenDuty): CaseEvent {
  if (document === null || event.proceedingId === null) return event;
  const drafts = [{ name: 'statutory-duty-start', number: document, servedOn: startOn }];
  const { effects } = drawDocuments({ caseFile, effects: event.effects }, event.proceedingId, { drafts, on: event.on });
  return { ...event, effects };
}

interface Wanted {
  readonly caseFile: CaseFile;
  readonly command: OpenDuty;
  /** The department on which the duty lies, or that keeps the clock of a party. */
  readonly departmentCode: DepartmentCode;
}

type Check = (wanted: Wanted, where: Surroundings) => CaseRefusal | null;

/** In the order in which they are reported. */
const CHECKS: readonly Check[] = [notInvolved, notOffered, powerless, wrongStart, runningAlready];

function notInvolved({ caseFile, departmentCode }: Wanted, { actor }: Surroundings): CaseRefusal | null {
  const outside = [actor.departmentCode, departmentCode].find((code) => !caseFile.departments.includes(code));
  return outside === undefined ? null : { code: 'department.not-involved', department: outside };
}

function notOffered({ command: { clock } }: Wanted, { periodUnit = null }: Surroundings): CaseRefusal | null {
  const home = homeOfClock(clock);
  if (home.by === 'procedure') return { code: 'statutory-duty.has-procedure', clock, kind: home.kind };
  if (home.by === 'clock') return { code: 'statutory-duty.within-another', clock, of: home.of };
  return periodUnit === null ? { code: 'statutory-duty.kind-unknown', clock } : null;
}

function powerless({ command, departmentCode }: Wanted, { powers }: Surroundings): CaseRefusal | null {
  if (!ENFORCEMENT_CLOCKS.includes(command.clock) || hasPower(powers, departmentCode, 'investigate')) return null;
  return { code: 'department.power-missing', department: departmentCode, power: 'investigate' };
}

function wrongStart(
  { command: { clock, startOn, startAt } }: Wanted,
  { at, on, periodUnit }: Surroundings,
): CaseRefusal | null {
  const isExact = periodUnit != null && exactMilliseconds({ amount: 1, unit: periodUnit }) !== null;
  if (isExact !== (startAt !== null))
    return { code: 'statutory-duty.start-form', clock, wanted: isExact ? 'instant' : 'day' };
  if (startAt !== null && startAt > at) return { code: 'statutory-duty.starts-in-future', startAt };
  return futureDay('startOn', startOn, on);
}

/** The same event starts the same clock once. */
function runningAlready({ caseFile, command, departmentCode }: Wanted): CaseRefusal | null {
  const { clock, boundDepartment, startOn, startAt } = command;
  const binds = boundDepartment === null ? 'party' : 'department';
  const same = { clock, binds, startOn, startAt };
  const isRunning = openProceedings(caseFile).some(
    ({ kind, facts, ...one }) =>
      kind === 'statutory-duty' &&
      one.departmentCode === departmentCode &&
      Object.entries(same).every(([name, value]) => facts[name] === value),
  );
  return isRunning ? { code: 'statutory-duty.already-running', clock, department: departmentCode } : null;
}

function factsOf(
  { clock, boundDepartment, event, startOn, startAt }: OpenDuty,
  { actor }: Surroundings,
): StatutoryDutyFacts {
  const binds = boundDepartment === null ? 'party' : 'department';
  return { clock, binds, event, startOn, startAt, openedBy: actor.departmentCode };
}
