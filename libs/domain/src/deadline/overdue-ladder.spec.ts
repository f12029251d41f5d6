import { describe, expect, it } from '@jest/globals';
import { day, moment, openedPlay, played, stepOf, surroundings, type Answer, type Play } from '@app/testing';
import { openProceedings } from '../case-file/case-file.js';
import { ENGINE } from '../decision/consequences.js';
import { ifNobodyActs } from '../simulation/if-nobody-acts.js';
import { lampOf, nextWake } from './deadline.js';

const pressing: Answer = ({ rung }) => (rung === 'oversight' ? { next: 'oversight-letter' } : { next: 'none' });

const overdue = (answer: Answer, at = '2026-04-01T00:00:00.000Z'): Play =>
  played(openedPlay(), { type: 'reach-rungs' }, { where: surroundings({ actor: ENGINE, at: moment(at) }), answer });

const clock = (play: Play) => play.caseFile.deadlines[0];

describe('the overdue ladder', () => {
  it('climbs every rung whose time has come, in order, once', () => {
    const play = overdue(pressing);
    const again = played(
      play,
      { type: 'reach-rungs' },
      { where: surroundings({ at: moment('2026-04-02T00:00:00.000Z') }) },
    );
    const climbed = again.events.filter(
      (event) => event.data['deadlineId'] === 'D1' && event.type === 'DeadlineRungReached',
    );
    expect(climbed.map((event) => event.data['rung'])).toEqual(['yellow', 'red', 'oversight']);
  });

  it('does not press a department about a letter that presses it already', () => {
    const play = overdue(pressing);
    const later = surroundings({ actor: ENGINE, at: moment('2026-05-01T00:00:00.000Z') });
    const again = played(play, { type: 'reach-rungs' }, { where: later, answer: pressing });
    expect(openProceedings(again.caseFile).filter((one) => one.kind === 'oversight')).toHaveLength(1);
  });

  it('leaves rungs alone that are still ahead', () => {
    const play = overdue(pressing, '2026-03-07T12:00:00.000Z');
    expect(clock(play)?.due?.rungs.map((plan) => plan.reachedAt !== null)).toEqual([true, false, false]);
  });

  it('presses the department by an oversight letter when a rule says so', () => {
    const pressed = openProceedings(overdue(pressing).caseFile).filter((one) => one.kind === 'oversight');
    expect(pressed.map((one) => [one.departmentCode, one.facts['issuedBy']])).toEqual([['HRSS-LI', 'JOINT']]);
  });

  it('presses nobody when no rule says so', () => {
    expect(openProceedings(overdue(() => ({ next: 'none' })).caseFile).some((one) => one.kind === 'oversight')).toBe(
      false,
    );
  });

  it('does not press a department twice about one deadline', () => {
    const play = overdue(pressing);
    const where = surroundings({ actor: { accountId: null, departmentCode: 'JOINT', role: 'supervisor' } });
    const task = play.caseFile.tasks.find((one) => one.duty === 'decide-triage');
    const press = { type: 'press', taskId: task?.id ?? 'T0', demand: 'at once' } as const;
    expect(() => played(play, press, { where })).toThrow('proceeding.already-running');
  });

  it('stops with the duty that it watches', () => {
    const play = openedPlay();
    const done = played(play, stepOf(play.caseFile, ['triage', 'decide'], { path: 'guide', leadDepartment: null }));
    expect(clock(done)).toMatchObject({ status: 'met' });
  });

  it.each([
    ['2026-03-06T23:59:59.000Z', 'green'],
    ['2026-03-07T00:00:00.000Z', 'yellow'],
    ['2026-03-08T00:00:00.000Z', 'red'],
  ])('shows the lamp at %s as %s', (at, lamp) => {
    const deadline = clock(openedPlay());
    expect(deadline && lampOf(deadline, moment(at))).toBe(lamp);
  });

  it.each([
    ['2026-03-08T00:00:00.000Z', 'yellow'],
    ['2026-03-09T23:59:59.000Z', 'yellow'],
    ['2026-03-10T00:00:00.000Z', 'red'],
  ])('shows red with the red rung and not with the due day at %s: %s', (at, lamp) => {
    const deadline = clock(openedPlay());
    const red = { rung: 'red', at: moment('2026-03-10T00:00:00.000Z'), reachedAt: null } as const;
    const due = deadline?.due && { ...deadline.due, rungs: [...deadline.due.rungs.slice(0, 1), red] };
    expect(due && lampOf({ ...deadline, due }, moment(at))).toBe(lamp);
  });

  it('is foretold by the same core that runs it', () => {
    const play = openedPlay();
    const foretold = ifNobodyActs(play.caseFile, (at) => day(at.slice(0, 10)));
    expect(foretold.map(({ rung, on }) => [rung, on])).toEqual([
      ['yellow', '2026-03-07'],
      ['red', '2026-03-08'],
      ['oversight', '2026-03-11'],
    ]);
    expect(foretold[0]?.at).toBe(nextWake(play.caseFile.deadlines));
  });

  it('is foretold with the case as it will be at each rung', () => {
    const reached = ifNobodyActs(openedPlay().caseFile, (at) => day(at.slice(0, 10))).map(({ caseFile }) =>
      caseFile.deadlines[0]?.due?.rungs.filter((plan) => plan.reachedAt !== null).map((plan) => plan.rung),
    );
    expect(reached).toEqual([['yellow'], ['yellow', 'red'], ['yellow', 'red', 'oversight']]);
  });
});
