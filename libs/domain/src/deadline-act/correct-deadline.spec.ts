import { describe, expect, it } from '@jest/globals';
import { BrokenFixtureError, day, moment, openedPlay, surroundings } from '@app/testing';
import type { CaseRefusal } from '../case-file/case-refusal.js';
import type { Deadline } from '../deadline/deadline.js';
import type { Period } from '../deadline/period.js';
import { accepted, type Outcome } from '../shared/outcome.js';
import { amendDeadline } from '../deadline-ledger/amend-deadline.js';
import type { AmendDeadline } from '../deadline-ledger/amendment.js';
import { openAmendments } from '../deadline-ledger/open-amendments.js';

const HOURS: Period = { amount: 24, unit: 'hour' };
const MINUTES: Period = { amount: 30, unit: 'minute' };
const STARTED = '2026-03-02T02:00:00.000Z';
const NOW = surroundings({ on: day('2026-03-02'), at: moment('2026-03-02T06:00:00.000Z') });

/** The clock of an opened case, as if it ran by the hour from ten in the morning of 2 March 2026. */
function byTheHour(change: Partial<Deadline> = {}, period = HOURS) {
  const { caseFile } = openedPlay();
  const [clock] = caseFile.deadlines;
  if (clock === undefined) throw new BrokenFixtureError('an opened case has a clock');
  const [started] = clock.ledger;
  if (started === undefined) throw new BrokenFixtureError('a clock has an entry');
  const exact = { ...clock, startOn: day('2026-03-02'), startAt: moment(STARTED), ledger: [{ ...started, period }] };
  return { ...caseFile, deadlines: [{ ...exact, ...change }] };
}

type Case = ReturnType<typeof byTheHour>;

function amended(caseFile: Case, part: object): Outcome<unknown, CaseRefusal> {
  const of = { deadlineId: caseFile.deadlines[0]?.id, reason: '登记有误', document: '值班记录' };
  const outcome = amendDeadline(caseFile, { ...of, ...part } as AmendDeadline, NOW); // the part names its act
  const [effect] = outcome.ok ? outcome.value.effects : [];
  if (!outcome.ok) return outcome;
  return accepted(effect?.kind === 'deadline-amended' ? effect.entry : null);
}

const corrected = (startAt: string, cause = 'error'): object => ({ type: 'correct-deadline', cause, startAt });

describe('the correction of a clock of hours', () => {
  it.each([HOURS, MINUTES])('puts right the instant from which %j run', (period) => {
    const entry = { entry: 'corrected', at: '2026-03-02T01:15:00.000Z', period: null, document: '值班记录' };
    expect(amended(byTheHour({}, period), corrected('2026-03-02T01:15:00Z'))).toMatchObject({ value: entry });
  });

  it.each([
    ['says no time', { type: 'correct-deadline', cause: 'error', startOn: day('2026-03-01') }, 'start-time-missing'],
    ['lies in the future', corrected('2026-03-02T06:00:01Z'), 'start-time-in-future'],
    ['changes nothing', corrected('2026-03-02T02:00:00Z'), 'start-time-unchanged'],
    ['says served late and is earlier', corrected('2026-03-02T01:00:00Z', 'served-late'), 'start-time-would-shorten'],
  ])('is refused when it %s', (...[, part, reason]: readonly [string, object, string]) => {
    expect(amended(byTheHour(), part)).toMatchObject({ refusal: { code: `deadline.${reason}` } });
  });

  it('never shortens what a party was told', () => {
    const party = byTheHour({ waitsFor: 'party' });
    expect(amended(party, corrected('2026-03-02T01:00:00Z'))).toMatchObject({
      refusal: { code: 'deadline.start-time-would-shorten', startAt: STARTED },
    });
    expect(amended(party, corrected('2026-03-02T03:00:00Z'))).toMatchObject({ ok: true });
  });

  it('is measured by the last correction', () => {
    const caseFile = byTheHour();
    const [clock] = caseFile.deadlines;
    const again = { ...clock?.ledger[0], entry: 'corrected', period: null, at: moment('2026-03-02T04:00:00.000Z') };
    const once = { ...caseFile, deadlines: [{ ...clock, ledger: [...(clock?.ledger ?? []), again] }] } as Case; // an entry as it is recorded
    expect(amended(once, corrected('2026-03-02T04:00:00Z'))).toMatchObject({
      refusal: { code: 'deadline.start-time-unchanged' },
    });
  });
});

describe('a clock of hours', () => {
  it.each([
    { type: 'suspend-deadline', because: 'hearing', from: day('2026-03-03'), until: null },
    { type: 'extend-deadline', period: HOURS },
    { type: 'interrupt-deadline', interruptedOn: day('2026-03-02') },
    { type: 'restart-deadline', restartedOn: day('2026-03-02') },
  ])('admits no $type', (part) => {
    expect(amended(byTheHour(), part)).toMatchObject({ refusal: { code: 'deadline.runs-by-the-hour' } });
  });

  it('offers its head nothing but the correction', () => {
    const caseFile = byTheHour();
    const [clock] = caseFile.deadlines;
    expect(clock && openAmendments(caseFile, clock, NOW)).toEqual(['correct-deadline']);
  });
});

describe('the correction of a clock of days', () => {
  it('is refused when it says a time and no day', () => {
    const days = byTheHour({}, { amount: 5, unit: 'working-day' });
    expect(amended(days, corrected('2026-03-02T01:00:00Z'))).toMatchObject({
      refusal: { code: 'deadline.start-day-missing', field: 'startOn' },
    });
  });
});
