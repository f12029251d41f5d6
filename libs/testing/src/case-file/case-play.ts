import {
  addCalendarDays,
  consequences,
  decide,
  dueByLedger,
  evolve,
  instantFromEpoch,
  epochOf,
  startDeadline,
  tellAsRuled,
  toldDue,
  type CaseCommand,
  type CaseEffect,
  type CaseEvent,
  type CaseFile,
  type Deadline,
  type Decision,
  type DueDates,
  type Period,
  type PlainDate,
  type Proposal,
  type ProposalRequest,
  type Surroundings,
  type WorkCalendar,
} from '@app/domain';
import { A_CASE, aSubject, surroundings } from './case-builder.js';

/** What the rules answer in a test; `null` leaves the question open. */
export type Answer = (request: ProposalRequest) => Proposal['outcome'] | null;

/** A case that is played in memory: the core with a calendar of plain days and rules that a test answers for. */
export interface Play {
  readonly caseFile: CaseFile;
  readonly events: readonly CaseEvent[];
}

const DAY_MS = 86_400_000;

/** Opens a case and lets triage wait. */
export function openedPlay(answer: Answer = () => null, subject = aSubject()): Play {
  const decision = decide(null, { type: 'open', caseFileId: A_CASE, subject, receivedBy: 'HRSS-LI' }, surroundings());
  return settle({ caseFile: null, events: [] }, decision.ok ? decision.value : [], answer);
}

/** The refusal of a command, or `null` when it is legal. */
export function refusalOf(play: Play, command: CaseCommand, where: Surroundings = surroundings()): string | null {
  const decision: Decision = decide(play.caseFile, command, where);
  return decision.ok ? null : decision.refusal.code;
}

/** Plays a legal command. @throws IllegalPlayError */
export function played(
  play: Play,
  command: CaseCommand,
  options: { readonly where?: Surroundings; readonly answer?: Answer } = {},
): Play {
  const decision = decide(play.caseFile, command, options.where ?? surroundings());
  if (!decision.ok) throw new IllegalPlayError(JSON.stringify(decision.refusal));
  return settle(play, decision.value, options.answer ?? (() => null));
}

/** A test played a command that the core refuses. */
export class IllegalPlayError extends Error {}

function settle(
  play: { readonly caseFile: CaseFile | null; readonly events: readonly CaseEvent[] },
  events: readonly CaseEvent[],
  answer: Answer,
): Play {
  const waiting = [...events];
  const settled: CaseEvent[] = [];
  let current = play.caseFile;
  for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
    const unsettled = evolve(current, event);
    const effects = event.effects.map((effect) => fill(amendedIn(unsettled, effect), event, answer));
    const filled = { ...event, effects: tellAsRuled(unsettled, effects) };
    const after: CaseFile = evolve(current, filled);
    waiting.unshift(
      ...consequences(after, filled, surroundings({ actor: filled.actor, at: filled.at, on: filled.on })),
    );
    settled.push(filled);
    current = after;
  }
  if (current === null) throw new IllegalPlayError('nothing happened');
  return { caseFile: current, events: [...play.events, ...settled] };
}

function fill(effect: CaseEffect, event: CaseEvent, answer: Answer): CaseEffect {
  if (effect.kind === 'deadline-started') {
    const { deadline, period } = effect;
    return {
      ...effect,
      deadline: startDeadline(deadline, dueDates(deadline.startOn, period), {
        on: event.on,
        by: event.actor.accountId,
      }),
    };
  }
  if (effect.kind === 'deadline-extended') return { ...effect, due: dueDates(event.on, effect.period) };
  if (effect.kind !== 'proposal-asked') return effect;
  const outcome = answer(effect.request);
  const { decision } = effect.request;
  return { ...effect, proposal: outcome === null ? null : { recordId: 'R', decision, outcome, fired: ['a-rule'] } };
}

/** Counts an amended clock by a calendar in which every day is worked. */
function amendedIn({ deadlines }: CaseFile, effect: CaseEffect): CaseEffect {
  if (effect.kind !== 'deadline-amended') return effect;
  const due = deadlines.filter(({ id }) => id === effect.deadlineId).map(datesByLedger)[0] ?? null;
  return { ...effect, due, entry: { ...effect.entry, ...toldDue(due) } };
}

function datesByLedger(deadline: Deadline): DueDates | null {
  const counted = dueByLedger(deadline, EVERY_DAY);
  const before = deadline.due ?? deadline.held ?? null;
  return counted && before && { ...before, ...dueDates(counted.dueOn, NO_TIME), period: before.period };
}

const NO_TIME = { amount: 0, unit: 'calendar-day' } as const;

const EVERY_DAY: WorkCalendar = {
  version: 'test',
  daysOff: new Set(),
  makeUpDays: new Set(Array.from({ length: 3_650 }, (_, n) => addCalendarDays('2024-01-01' as PlainDate, n))), // a day
  publishedYears: new Set(Array.from({ length: 10 }, (_, n) => 2024 + n)),
};

/** Calendar days without days off: enough for everything but the calendar itself. */
function dueDates(startOn: PlainDate, period: Period | null): DueDates {
  const amount = period?.amount ?? 5;
  const dueOn = addCalendarDays(startOn, amount);
  const dueAt = instantFromEpoch(Date.parse(dueOn) + DAY_MS);
  return {
    period: period ?? { amount, unit: 'calendar-day' },
    dueOn,
    dueAt,
    provisional: false,
    calendarVersion: 'test',
    recordId: null,
    rungs: [
      { rung: 'yellow', at: instantFromEpoch(Date.parse(dueOn)), reachedAt: null },
      { rung: 'red', at: dueAt, reachedAt: null },
      { rung: 'oversight', at: instantFromEpoch(epochOf(dueAt) + 3 * DAY_MS), reachedAt: null },
    ],
  };
}
