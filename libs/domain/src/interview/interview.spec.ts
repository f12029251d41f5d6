import { describe, expect, it } from '@jest/globals';
import { day, openedPlay, plainStep, played, refusalOf, stepOf, type Play, type StepName } from '@app/testing';
import { openTasks } from '../case-file/case-file.js';

const planned = (): Play => {
  const play = openedPlay();
  return played(play, stepOf(play.caseFile, ['triage', 'decide'], { path: 'interview' }));
};
const then = (play: Play, ...steps: StepName[]): Play =>
  steps.reduce((current, step) => played(current, plainStep(current.caseFile, step)), play);
const duties = (play: Play): readonly string[] => openTasks(play.caseFile).map((task) => task.duty);

describe('interview', () => {
  it('needs the notice time between notice and interview, or a reason', () => {
    const play = planned();
    const soon = { heldOn: day('2026-03-05') };
    expect(refusalOf(play, stepOf(play.caseFile, ['interview', 'serveNotice'], soon))).toBe(
      'interview.notice-too-short',
    );
    expect(
      refusalOf(play, stepOf(play.caseFile, ['interview', 'serveNotice'], { ...soon, urgentReason: 'gathering' })),
    ).toBeNull();
  });

  it.each([
    [2, null],
    [3, 'interview.notice-too-short'],
  ])('takes a notice time of %d days from the clock that the rules gave', (amount, refusal) => {
    const play = planned();
    const deadlines = play.caseFile.deadlines.map((one) => {
      if (one.clock !== 'interview-notice' || one.due === null) return one;
      return { ...one, due: { ...one.due, period: { amount, unit: 'working-day' } as const } };
    });
    const ruled = { ...play, caseFile: { ...play.caseFile, deadlines } };
    const twoDaysLater = { servedOn: day('2026-03-03'), heldOn: day('2026-03-05') };
    expect(refusalOf(ruled, stepOf(ruled.caseFile, ['interview', 'serveNotice'], twoDaysLater))).toBe(refusal);
  });

  it('is not held before its notice, whatever the reason', () => {
    const play = planned();
    const before = { heldOn: day('2026-03-02'), urgentReason: 'gathering' };
    expect(refusalOf(play, stepOf(play.caseFile, ['interview', 'serveNotice'], before))).toBe(
      'interview.notice-too-short',
    );
  });

  it('lets a deputy come only with a written mandate', () => {
    const play = planned();
    expect(refusalOf(play, stepOf(play.caseFile, ['interview', 'serveNotice'], { summonedPost: 'deputy' }))).toBe(
      'interview.mandate-required',
    );
  });

  it('is announced to the joining departments', () => {
    const copied = then(planned(), ['interview', 'serveNotice'])
      .events.at(-1)
      ?.effects.filter((effect) => effect.kind === 'department-copied');
    expect(copied?.map((effect) => effect.departmentCode)).toEqual(['UNION']);
  });

  it('is repeated after a first absence and escalated after a second, never fined', () => {
    const once = then(planned(), ['interview', 'serveNotice'], ['interview', 'recordAbsence']);
    expect(duties(once)).toEqual(['serve-interview-notice']);
    expect(duties(then(once, ['interview', 'serveNotice'], ['interview', 'recordAbsence']))).toEqual([
      'decide-escalation',
    ]);
  });

  it('does not count an excused absence', () => {
    const notified = then(planned(), ['interview', 'serveNotice']);
    const excused = played(notified, stepOf(notified.caseFile, ['interview', 'recordAbsence'], { excused: true }));
    expect(duties(then(excused, ['interview', 'serveNotice'], ['interview', 'recordAbsence']))).toEqual([
      'serve-interview-notice',
    ]);
  });

  it.each([
    ['rectification-order', 'order-rectification'],
    ['case-opened', 'file-investigation'],
    ['warning-letter', 'issue-warning'],
    ['no-issue', 'close-case'],
  ] as const)('ends with %s and puts the next duty on the desk', (result, duty) => {
    const held = then(planned(), ['interview', 'serveNotice'], ['interview', 'record']);
    expect(duties(played(held, stepOf(held.caseFile, ['interview', 'conclude'], { result })))).toEqual([duty]);
  });

  it('dates a promise and asks what comes next when it is broken', () => {
    const held = then(planned(), ['interview', 'serveNotice'], ['interview', 'record']);
    expect(refusalOf(held, stepOf(held.caseFile, ['interview', 'conclude'], { result: 'promise' }))).toBe(
      'interview.promise-needs-day',
    );
    const promise = { result: 'promise', promisedOn: day('2026-03-20'), promise: 'pay' } as const;
    const promised = played(held, stepOf(held.caseFile, ['interview', 'conclude'], promise));
    expect(promised.caseFile.deadlines.at(-1)?.due?.dueOn).toBe('2026-03-20');
    expect(duties(played(promised, stepOf(promised.caseFile, ['interview', 'checkPromise'], { kept: false })))).toEqual(
      ['decide-escalation'],
    );
  });
});
