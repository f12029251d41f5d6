import { describe, expect, it } from '@jest/globals';
import {
  anActor,
  BrokenFixtureError,
  day,
  openedPlay,
  played,
  refusalOf,
  stepOf,
  surroundings,
  type Play,
} from '@app/testing';
import type { Deadline } from '../deadline/deadline.js';
import type { DeadlineId } from '../shared/identifiers.js';
import type { AmendDeadline } from './amendment.js';

const OF = { reason: '等待鉴定结论', document: '鉴委〔2026〕3号' };

/** A case whose investigation runs from 2026-03-03 for five days, to 2026-03-08. */
function investigated(): Play {
  const triaged = openedPlay();
  const investigating = played(triaged, stepOf(triaged.caseFile, ['triage', 'decide'], {}));
  return played(investigating, stepOf(investigating.caseFile, ['investigation', 'file'], {}));
}

const CASE = investigated();
const CLOCK = running(CASE, 'investigation');
const PARTY = running(rectifying(), 'rectification');

function rectifying(): Play {
  const triaged = openedPlay();
  const path = { path: 'rectify', violationCodes: ['V0201'] } as const;
  const ordering = played(triaged, stepOf(triaged.caseFile, ['triage', 'decide'], path));
  return played(ordering, stepOf(ordering.caseFile, ['rectification', 'order'], {}));
}

function running({ caseFile }: Play, clock: string): Deadline & { readonly id: DeadlineId } {
  const found = caseFile.deadlines.find((one) => one.clock === clock && one.status === 'running');
  if (found === undefined) throw new BrokenFixtureError(`no ${clock}`);
  return found;
}

const suspension = (from: string, until: string | null = null): object => ({
  type: 'suspend-deadline',
  because: 'appraisal',
  from: day(from),
  until: until === null ? null : day(until),
});
const act = (part: object, deadlineId = CLOCK.id): AmendDeadline => ({ ...OF, deadlineId, ...part }) as AmendDeadline; // the parts name their act
const on = (today: string) => surroundings({ on: day(today) });
const after = (play: Play, part: object, today = '2026-03-05'): Play => played(play, act(part), { where: on(today) });
const due = (play: Play) => running(play, 'investigation').due?.dueOn;

describe('amendDeadline', () => {
  it('moves the due day by the days of a suspension whose end is known', () => {
    const suspended = after(CASE, suspension('2026-03-05', '2026-03-06'));
    expect([due(CASE), due(suspended)]).toEqual(['2026-03-08', '2026-03-10']);
    expect(suspended.events.at(-1)).toMatchObject({ type: 'DeadlineSuspended', data: { because: 'appraisal', ...OF } });
  });

  it('knows no due day and climbs no rung while a suspension has no end', () => {
    const suspended = after(CASE, suspension('2026-03-05'));
    expect(running(suspended, 'investigation')).toMatchObject({ due: null, held: { dueOn: '2026-03-08' } });
    const later = played(suspended, { type: 'reach-rungs' }, { where: on('2026-03-20') });
    expect(later.events.filter(({ data }) => data['deadlineId'] === CLOCK.id).at(-1)?.type).toBe('DeadlineSuspended');
  });

  it('counts on from the day of resumption', () => {
    const suspended = after(CASE, suspension('2026-03-05'));
    const resumed = after(suspended, { type: 'resume-deadline', resumedOn: day('2026-03-16') }, '2026-03-16');
    expect(due(resumed)).toBe('2026-03-19');
    expect(running(resumed, 'investigation').ledger.map(({ entry, dueOn }) => [entry, dueOn])).toEqual([
      ['started', '2026-03-08'],
      ['suspended', null],
      ['resumed', '2026-03-19'],
    ]);
  });

  it('counts the whole period anew from a restart of a party’s clock', () => {
    const play = rectifying();
    const where = on('2026-03-09');
    const restart = act({ type: 'restart-deadline', restartedOn: day('2026-03-09') }, PARTY.id);
    const restarted = running(played(play, restart, { where }), 'rectification');
    const amount = PARTY.due?.period.amount ?? 0;
    expect(restarted.due?.dueOn).toBe(day(`2026-03-${String(9 + amount).padStart(2, '0')}`));
  });

  it('has no due day between an interruption and its restart', () => {
    const interrupt = act({ type: 'interrupt-deadline', interruptedOn: day('2026-03-04') }, PARTY.id);
    const interrupted = played(rectifying(), interrupt, { where: on('2026-03-04') });
    expect(running(interrupted, 'rectification').due).toBeNull();
    expect(refusalOf(interrupted, interrupt, on('2026-03-05'))).toBe('deadline.interrupted');
  });

  it('moves the due day with a notice that was served later', () => {
    const late = act({ type: 'correct-deadline', cause: 'served-late', startOn: day('2026-03-04') }, PARTY.id);
    const corrected = running(played(rectifying(), late, { where: on('2026-03-05') }), 'rectification');
    expect(corrected.ledger.at(-1)).toMatchObject({ entry: 'served-late', from: '2026-03-04' });
    expect(String(corrected.due?.dueOn) > String(PARTY.due?.dueOn)).toBe(true);
  });

  it('extends an investigation once, as far as the law lets it', () => {
    const thirty = { type: 'extend-deadline', period: { amount: 30, unit: 'working-day' } };
    const extended = after(CASE, thirty);
    expect(due(extended)).toBe('2026-04-07');
    expect(refusalOf(extended, act(thirty), on('2026-03-06'))).toBe('deadline.already-extended');
    const step = stepOf(extended.caseFile, ['investigation', 'extend'], {});
    expect(refusalOf(extended, step, on('2026-03-06'))).toBe('deadline.already-extended');
  });

  it('lets the engine count a clock again, with a copy to its department', () => {
    const recomputed = played(
      CASE,
      { type: 'recompute-deadline', deadlineId: CLOCK.id, reason: '2027 年放假通知' },
      {
        where: surroundings({ actor: { accountId: null, departmentCode: 'JOINT', role: 'system' } }),
      },
    );
    expect(running(recomputed, 'investigation').ledger.at(-1)).toMatchObject({
      entry: 'recomputed',
      dueOn: '2026-03-08',
    });
    expect(recomputed.events.at(-1)?.effects.at(-1)).toMatchObject({ reason: 'deadline-recomputed' });
  });
});

describe('a refused amendment', () => {
  const refusal = (part: object, today = '2026-03-05', id = CLOCK.id): string | null =>
    refusalOf(id === PARTY.id && id !== CLOCK.id ? rectifying() : CASE, act(part, id), on(today));

  it.each([
    ['ends before it starts', suspension('2026-03-06', '2026-03-05'), 'deadline.suspension-ends-before-start'],
    ['begins on the day of the event', suspension('2026-03-03'), 'deadline.suspension-before-start'],
    ['begins after the due day', suspension('2026-03-09'), 'deadline.suspension-too-late'],
  ])('is a suspension that %s', (...[, part, code]: readonly [string, object, string]) => {
    expect(refusal(part)).toBe(code);
  });

  it('is a suspension after the due day, even one that would have begun before it', () => {
    expect(refusal(suspension('2026-03-05'), '2026-03-09')).toBe('deadline.suspension-too-late');
  });

  it.each([
    ['2026-03-06', '2026-03-07'],
    ['2026-03-04', '2026-03-05'],
    ['2026-03-04', null],
  ])('is a suspension %s to %s that overlaps another', (from, until) => {
    const suspended = after(CASE, suspension('2026-03-05', '2026-03-06'));
    expect(refusalOf(suspended, act(suspension(from, until)), on('2026-03-05'))).toBe('deadline.suspension-overlaps');
  });

  it('is a suspension of a party’s clock', () => {
    const command = act(suspension('2026-03-04'), PARTY.id);
    expect(refusalOf(rectifying(), command, on('2026-03-04'))).toBe('deadline.not-suspendable');
  });

  it.each([
    ['after the due day', { amount: 30, unit: 'working-day' }, '2026-03-09', 'deadline.extension-too-late'],
    ['beyond the law', { amount: 31, unit: 'working-day' }, '2026-03-05', 'deadline.extension-beyond-law'],
    ['in another unit', { amount: 1, unit: 'month' }, '2026-03-05', 'deadline.extension-beyond-law'],
  ])('is an extension %s', (...[, period, today, code]: readonly [string, object, string, string]) => {
    expect(refusal({ type: 'extend-deadline', period }, today)).toBe(code);
  });

  it('is an extension of a clock that the law does not extend', () => {
    const [triage] = openedPlay().caseFile.deadlines;
    const command = act({ type: 'extend-deadline', period: { amount: 1, unit: 'working-day' } }, triage?.id);
    expect(refusalOf(openedPlay(), command)).toBe('deadline.not-extendable');
  });

  it('is an extension while the clock stands still', () => {
    const suspended = after(CASE, suspension('2026-03-05'));
    const command = act({ type: 'extend-deadline', period: { amount: 1, unit: 'working-day' } });
    expect(refusalOf(suspended, command, on('2026-03-05'))).toBe('deadline.suspended');
  });

  it.each([
    [
      'of a clock that is not suspended',
      { type: 'resume-deadline', resumedOn: day('2026-03-04') },
      'deadline.not-suspended',
    ],
    [
      'of a department’s clock that may not run anew',
      { type: 'restart-deadline', restartedOn: day('2026-03-04') },
      'deadline.not-interruptible',
    ],
    [
      'that changes nothing',
      { type: 'correct-deadline', cause: 'error', startOn: day('2026-03-03') },
      'deadline.start-unchanged',
    ],
    ['to a day to come', { type: 'correct-deadline', cause: 'error', startOn: day('2026-03-06') }, 'day.in-future'],
    [
      'that shortens what was told',
      { type: 'correct-deadline', cause: 'served-late', startOn: day('2026-03-02') },
      'deadline.would-shorten',
    ],
  ])('is one %s', (...[, part, code]: readonly [string, object, string]) => {
    expect(refusal(part)).toBe(code);
  });

  it.each([
    ['another department', anActor('SAMR'), 'department.not-conducting'],
    ['an officer', anActor('HRSS-LI', 'officer'), 'department.lead-required'],
  ])('is one by %s', (...[, actor, code]: readonly [string, ReturnType<typeof anActor>, string]) => {
    expect(refusalOf(CASE, act(suspension('2026-03-05')), surroundings({ actor, on: day('2026-03-05') }))).toBe(code);
  });

  it('is one on a clock that has ended, or that the case does not have', () => {
    const ended = CASE.caseFile.deadlines.find(({ status }) => status === 'met');
    expect(refusalOf(CASE, act(suspension('2026-03-05'), ended?.id))).toBe('deadline.not-running');
    expect(refusalOf(CASE, act(suspension('2026-03-05'), 'D99'))).toBe('deadline.not-in-case');
  });
});
