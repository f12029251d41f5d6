import {
  COERCIVE_POWERS,
  hasPower,
  NEXT_STAGES,
  PROCEEDINGS,
  stageOf,
  type CaseEvent,
  type CaseFile,
} from '@app/domain';
import { POWERS_OF } from '@app/testing';

/** Names of invariants that a case breaks; empty when it is sound. */
export function brokenInvariants(before: CaseFile, after: CaseFile, events: readonly CaseEvent[]): readonly string[] {
  return Object.entries(INVARIANTS)
    .filter(([, holds]) => !holds({ before, after, events }))
    .map(([name]) => name);
}

interface Moment {
  readonly before: CaseFile;
  readonly after: CaseFile;
  readonly events: readonly CaseEvent[];
}

const INVARIANTS: Readonly<Record<string, (moment: Moment) => boolean>> = {
  'stages follow the table': ({ before, after }) => {
    const from = stageOf(before);
    const to = stageOf(after);
    return from === to || (NEXT_STAGES[from] as readonly string[]).includes(to);
  },
  'every open proceeding has one open task and one running clock': ({ after }) =>
    after.proceedings.every(({ id, ended }) => {
      const tasks = after.tasks.filter((task) => task.proceedingId === id && task.status === 'open').length;
      const clocks = after.deadlines.filter((clock) => clock.proceedingId === id && clock.status === 'running').length;
      return ended ? tasks === 0 && clocks === 0 : tasks === 1 && clocks === 1;
    }),
  'every case that has not ended has somebody to act': ({ after }) =>
    after.ended !== null || after.tasks.some((task) => task.status === 'open'),
  'coercion stays with departments that have the power': ({ after }) =>
    after.proceedings.every(({ kind, departmentCode }) => {
      const { power } = PROCEEDINGS[kind];
      return power === null || !COERCIVE_POWERS.includes(power) || hasPower(POWERS_OF, departmentCode, power);
    }),
  'no decision without a served prior notice and a heard party': ({ events: all }) => decisionsAreHeard(all),
  'no penalty decision is recorded as a duty before an investigation has decided': ({ events: all }) =>
    all.every((event, index) => !isPenaltyDuty(event, all) || decidedBefore(all.slice(0, index))),
  'numbers have no gap and no double': ({ after }) =>
    after.tasks.every((task, index) => task.id === `T${index + 1}`) &&
    after.proceedings.every((one, index) => one.id === `P${index + 1}`),
  'a deadline that was extended never got shorter': ({ before, after }) =>
    before.deadlines.every((old) => {
      const now = after.deadlines.find((one) => one.id === old.id);
      return old.due === null || now?.due == null || now.due.dueOn >= old.due.dueOn;
    }),
};

function decisionsAreHeard(all: readonly CaseEvent[]): boolean {
  return all.every((event, index) => {
    if (event.type !== 'InvestigationDecided') return true;
    const earlier = all
      .slice(0, index)
      .filter((one) => one.proceedingId === event.proceedingId)
      .map((one) => one.type);
    return earlier.includes('PriorNoticeServed') && earlier.includes('StatementHeard');
  });
}

function isPenaltyDuty({ type, proceedingId }: CaseEvent, all: readonly CaseEvent[]): boolean {
  const opened = all.find((one) => one.type === 'StatutoryDutyOpened' && one.proceedingId === proceedingId);
  return type === 'StatutoryDutyPerformed' && opened?.data['clock'] === 'penalty-decision';
}

function decidedBefore(earlier: readonly CaseEvent[]): boolean {
  return earlier.some(({ type }) => type === 'InvestigationDecided');
}
