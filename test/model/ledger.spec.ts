import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import {
  decide,
  dueByLedger,
  evolve,
  explainDeadline,
  leftByLedger,
  recompute,
  type AmendDeadline,
  type CaseFile,
  type Deadline,
  type DueDates,
  type PlainDate,
  type WorkCalendar,
} from '@app/domain';
import { day, moment, openedPlay, surroundings } from '@app/testing';
import { dayAfter, walkToDueDay, type ModelCalendar } from './day-by-day.js';
import { afterAct, walkLedger, type ModelAct, type ModelLedger } from './model-ledger.js';
import { aCalendar, aDay, workCalendar } from './random-calendar.js';

const SEED = 20_261_124;
const RUNS = 10_000;
/** Each kind of entry comes at least so often, or the stories do not test it. */
const FLOOR = 500;
const ENTERED = ['started', 'suspended', 'resumed', 'extended', 'interrupted', 'restarted', 'corrected'];

const WORKING = fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constant('working-day' as const) });
const CALENDAR = fc.record({ amount: fc.integer({ min: 1, max: 45 }), unit: fc.constant('calendar-day' as const) });
const MONTHS = fc.record({ amount: fc.integer({ min: 1, max: 6 }), unit: fc.constant('month' as const) });

/** A clock of the department or of a party, with the unit in which it may be extended. */
const aClock = fc.oneof(
  fc.record({ clock: fc.constant('investigation'), waitsFor: fc.constant('department' as const), period: WORKING }),
  fc.record({ clock: fc.constant('decision'), waitsFor: fc.constant('department' as const), period: MONTHS }),
  fc.record({ clock: fc.constant('rectification'), waitsFor: fc.constant('party' as const), period: CALENDAR }),
);

/** An act: what, how many days later it is recorded, and two numbers from which its days are made. */
const ACTS = ['suspend', 'suspend', 'resume', 'resume', 'resume', 'extend', 'interrupt', 'restart', 'correct'] as const;
const anAct = fc.record({
  act: fc.constantFrom(...ACTS),
  later: fc.nat({ max: 12 }),
  shift: fc.integer({ min: -6, max: 6 }),
  length: fc.integer({ min: -1, max: 12 }),
});
/** A suspension of which nobody knows the end, recorded on its first day. */
const STOP = { act: 'suspend', later: 1, shift: 0, length: -1 } as const;
type RandomAct = typeof anAct extends fc.Arbitrary<infer Act> ? Act : never;

const aStory = fc.record({
  startOn: aDay.filter((on) => on > '2025-11-10'),
  clock: aClock,
  acts: fc.array(anAct, { maxLength: 8 }),
  calendar: aCalendar,
  other: aCalendar,
});
type Story = typeof aStory extends fc.Arbitrary<infer Told> ? Told : never;

interface State {
  readonly caseFile: CaseFile;
  readonly model: ModelLedger;
  readonly on: string;
}

const CASE = openedPlay().caseFile;
const LEAD = CASE.proceedings[0]?.departmentCode ?? '';

function datesOf(deadline: Deadline, calendar: WorkCalendar): DueDates | null {
  const counted = dueByLedger(deadline, calendar);
  if (counted === null) return null;
  const { dueOn, provisional } = counted;
  const [entry] = deadline.ledger;
  const period = entry?.period ?? { amount: 1, unit: 'working-day' };
  const dueAt = moment(`${dueOn}T16:00:00.000Z`);
  return { period, dueOn, dueAt, provisional, calendarVersion: '', rungs: [], recordId: null };
}

function begin({ startOn, clock, calendar }: Story): State {
  const [base] = CASE.deadlines;
  if (base === undefined) throw new TypeError('the case has a clock');
  const on = day(startOn);
  const started = { entry: 'started', on, period: clock.period, dueOn: null, reason: null, by: null } as const;
  const bare: Deadline = { ...base, ...clock, departmentCode: LEAD, startOn: on, due: null, ledger: [started] };
  const due = datesOf(bare, workCalendar(calendar));
  const deadline = { ...bare, due, ledger: [{ ...started, dueOn: due?.dueOn ?? null }] };
  const model: ModelLedger = {
    startOn,
    periods: [clock.period],
    suspensions: [],
    openFrom: null,
    isInterrupted: false,
    told: clock.waitsFor === 'party' ? String(due?.dueOn) : null,
  };
  const subject = { ...CASE.subject, violationCodes: ['V0201' as const] };
  return { caseFile: { ...CASE, subject, deadlines: [deadline] }, model, on: startOn };
}

function clockOf({ caseFile }: State): Deadline {
  const [deadline] = caseFile.deadlines;
  if (deadline === undefined) throw new TypeError('the case has a clock');
  return deadline;
}

/** The same act for the core and for the model. */
function worded(random: RandomAct, on: string): readonly [AmendDeadline, ModelAct] {
  const of = { deadlineId: 'D1', reason: 'r', document: 'd' } as const;
  const target = random.shift < 0 ? past(on, -random.shift) : on;
  const from = random.shift < 0 ? target : dayAfter(on, random.shift);
  const until = random.length < 0 ? null : dayAfter(from, random.length);
  const period = { amount: 1 + Math.max(0, random.length), unit: 'working-day' } as const;
  const words: Readonly<Record<RandomAct['act'], readonly [object, object]>> = {
    suspend: [
      { because: 'appraisal', from, until },
      { from, until },
    ],
    resume: [{ resumedOn: target }, { on: target }],
    extend: [{ period }, { period }],
    interrupt: [{ interruptedOn: target }, {}],
    restart: [{ restartedOn: target }, { on: target }],
    correct: [{ cause: 'error', startOn: target }, { on: target }],
  };
  const [core, model] = words[random.act];
  return [
    { ...of, type: `${random.act}-deadline`, ...core } as unknown as AmendDeadline, // worded as the act asks
    { act: random.act, ...model } as ModelAct, // worded as the act asks
  ];
}

function past(on: string, days: number): string {
  return new Date(Date.parse(on) - days * 86_400_000).toISOString().slice(0, 10);
}

/** Records an act if the core accepts it; checks that nothing it protects got shorter. */
function act(state: State, random: RandomAct, calendar: ModelCalendar): State {
  const on = dayAfter(state.on, random.later);
  const [command, modelAct] = worded(random, on);
  const decided = decide(state.caseFile, command, surroundings({ on: on as PlainDate })); // a sheet is a day
  if (!decided.ok) return { ...state, on };
  const [event] = decided.value;
  if (event === undefined) return { ...state, on };
  const unsettled = evolve(state.caseFile, event);
  const due = datesOf(clockOf({ ...state, caseFile: unsettled }), workCalendar(calendar));
  const effects = event.effects.map((effect) =>
    effect.kind === 'deadline-amended'
      ? { ...effect, due, entry: { ...effect.entry, dueOn: due?.dueOn ?? null } }
      : effect,
  );
  const caseFile = evolve(state.caseFile, { ...event, effects });
  const model = afterAct(state.model, modelAct);
  expectNotShorter(clockOf(state), due, modelAct);
  const told = model.told !== null && due !== null && due.dueOn > model.told ? due.dueOn : model.told;
  return { caseFile, model: { ...model, told }, on };
}

/** A suspension, an extension and every act on the clock of a party leave the due day where it is or move it on. */
function expectNotShorter(before: Deadline, due: DueDates | null, { act: name }: ModelAct): void {
  const isProtected = before.waitsFor === 'party' || name === 'suspend' || name === 'extend';
  if (isProtected && before.due !== null && due !== null) expect(due.dueOn >= before.due.dueOn).toBe(true);
}

/** After an extension in another unit what is left is told in that unit, and only about. */
function isOfOneUnit({ periods }: ModelLedger): boolean {
  return periods.every(({ unit }) => unit === periods[0]?.unit);
}

function told(story: Story): State {
  return story.acts.reduce((state, random) => act(state, random, story.calendar), begin(story));
}

function everyStory(holds: (story: Story) => void): void {
  fc.assert(fc.property(aStory, holds), { numRuns: RUNS, seed: SEED });
}

describe(`ledgers, ${RUNS} random stories, SEED=${SEED}`, () => {
  it('end when walking day by day says, and as counting the whole ledger again says', () => {
    const entered = new Map<string, number>();
    everyStory((story) => {
      const state = told(story);
      const { due, ledger } = clockOf(state);
      const standing = due && { dueOn: due.dueOn, provisional: due.provisional };
      expect(standing).toEqual(walkLedger(state.model, story.calendar));
      expect(due?.dueOn ?? null).toBe(dueByLedger(clockOf(state), workCalendar(story.calendar))?.dueOn ?? null);
      for (const { entry } of ledger) entered.set(entry, (entered.get(entry) ?? 0) + 1);
    });
    const rare = ENTERED.filter((entry) => (entered.get(entry) ?? 0) < FLOOR);
    expect(rare).toEqual([]);
  });

  it('are counted again by another calendar as the model counts them, never shorter for a party', () => {
    everyStory((story) => {
      const state = told(story);
      const deadline = clockOf(state);
      const again = recompute(deadline, workCalendar(story.other));
      const walked = walkLedger(state.model, story.other);
      const standing = deadline.due && { dueOn: deadline.due.dueOn, provisional: deadline.due.provisional };
      expect(again?.to ?? standing).toEqual(standing && walked);
      if (deadline.waitsFor === 'party' && again !== null) expect(again.to.dueOn >= again.from.dueOn).toBe(true);
    });
  });

  it('have so much left while they stand still as they take once they run on', () => {
    let open = 0;
    everyStory((story) => {
      const { caseFile, model } = told({ ...story, acts: [...story.acts.slice(0, 3), STOP] });
      const left = leftByLedger(clockOf({ caseFile, model, on: '' }), workCalendar(story.calendar));
      if (model.isInterrupted) expect(left).toEqual(model.periods[0]);
      if (left === null || model.isInterrupted || model.openFrom === null || !isOfOneUnit(model)) return;
      open += 1;
      const resumedOn = dayAfter(model.openFrom, story.acts.length);
      const resumed = walkLedger(afterAct(model, { act: 'resume', on: resumedOn }), story.calendar);
      const start = [past(resumedOn, 1), model.startOn].sort()[1] ?? '';
      const rest = { startOn: start, period: left, stillDays: new Set<string>() };
      expect(resumed?.dueOn).toBe(walkToDueDay(rest, story.calendar).dueOn);
    });
    expect(open).toBeGreaterThan(FLOOR);
  });

  it('are explained by days that end on the due day, each suspended day shown as such', () => {
    everyStory((story) => {
      const deadline = clockOf(told(story));
      const legs = explainDeadline(deadline, workCalendar(story.calendar));
      if (deadline.due !== null) expect(legs.at(-1)?.days.at(-1)?.on).toBe(deadline.due.dueOn);
    });
  });
});
