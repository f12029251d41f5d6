import { describe, expect, it } from '@jest/globals';
import { anActor, BrokenFixtureError, day, openedPlay, played, stepOf, surroundings, type Play } from '@app/testing';
import { unitOf, type Deadline } from '../deadline/deadline.js';
import type { AmendDeadline } from './amendment.js';
import { openAmendments } from './open-amendments.js';
import { standstillOf, standstillsOf } from './standstill.js';

/** A case whose investigation runs from 2026-03-03 to 2026-03-08, and one whose party rectifies. */
function investigated(): Play {
  const triaged = openedPlay();
  const filing = played(triaged, stepOf(triaged.caseFile, ['triage', 'decide'], {}));
  return played(filing, stepOf(filing.caseFile, ['investigation', 'file'], {}));
}

function rectifying(): Play {
  const triaged = openedPlay();
  const path = { path: 'rectify', violationCodes: ['V0201'] } as const;
  const ordering = played(triaged, stepOf(triaged.caseFile, ['triage', 'decide'], path));
  return played(ordering, stepOf(ordering.caseFile, ['rectification', 'order'], {}));
}

function running({ caseFile }: Play, clock: string): Deadline {
  const found = caseFile.deadlines.find((one) => one.clock === clock && one.status === 'running');
  if (found === undefined) throw new BrokenFixtureError(`no ${clock}`);
  return found;
}

const suspended = (): Play => {
  const play = investigated();
  const { id } = running(play, 'investigation');
  const command = { type: 'suspend-deadline', deadlineId: id, reason: '等待鉴定', document: '鉴委〔2026〕3号' };
  const span = { because: 'appraisal', from: day('2026-03-05'), until: null };
  return played(play, { ...command, ...span } as AmendDeadline, { where: surroundings({ on: day('2026-03-05') }) });
};
const actsOn = (play: Play, clock: string, change: object = {}): readonly string[] =>
  openAmendments(play.caseFile, running(play, clock), surroundings({ on: day('2026-03-05'), ...change }));

describe('openAmendments', () => {
  it('lets the head suspend, extend and correct a clock of the department', () => {
    const all = ['suspend-deadline', 'extend-deadline', 'correct-deadline'];
    expect(actsOn(investigated(), 'investigation')).toEqual(all);
  });

  it('lets an officer only let a suspended clock run on', () => {
    const actor = anActor('HRSS-LI', 'officer');
    expect(actsOn(investigated(), 'investigation', { actor })).toEqual([]);
    expect(actsOn(suspended(), 'investigation', { actor })).toEqual(['resume-deadline']);
  });

  it('offers neither a second suspension nor an extension while the clock stands still', () => {
    expect(actsOn(suspended(), 'investigation')).toEqual(['resume-deadline', 'correct-deadline']);
  });

  it('never offers to suspend the clock of a party, which may run anew instead', () => {
    const acts = ['extend-deadline', 'interrupt-deadline', 'restart-deadline', 'correct-deadline'];
    expect(actsOn(rectifying(), 'rectification')).toEqual(acts);
  });

  it.each([
    ['to another department', { actor: anActor('SAMR') }, []],
    ['after the due day, but a correction', { on: day('2026-03-09') }, ['correct-deadline']],
  ])('offers nothing %s', (...[, change, acts]: readonly [string, object, readonly string[]]) => {
    expect(actsOn(investigated(), 'investigation', change)).toEqual(acts);
  });
});

describe('standstillOf', () => {
  it.each([
    ['2026-03-04', null],
    ['2026-03-05', { standstill: 'suspended', from: '2026-03-05', until: null }],
  ])('knows on %s whether the clock stands still', (on, standstill) => {
    expect(standstillOf(running(suspended(), 'investigation'), day(on))).toEqual(standstill);
  });

  it('tells what the last entry left of the clock, and which entry stopped it', () => {
    const clock = running(suspended(), 'investigation');
    const left = { amount: 4, unit: 'working-day' } as const;
    const entry = { entry: 'interrupted', on: day('2026-03-06'), from: day('2026-03-06'), left } as const;
    const ledger = [...clock.ledger, { period: null, dueOn: null, reason: null, by: null, ...entry }];
    const stopped = standstillOf({ ...clock, ledger }, day('2026-03-09'));
    expect(stopped).toEqual({ standstill: 'interrupted', from: '2026-03-06', until: null, left });
  });

  it('stands still no more once the clock has ended', () => {
    const clock = running(suspended(), 'investigation');
    expect(standstillOf({ ...clock, status: 'met' }, day('2026-03-05'))).toBeNull();
  });
});

describe('standstillsOf', () => {
  it('knows none of a clock that never stood still', () => {
    expect(standstillsOf(running(investigated(), 'investigation'))).toEqual([]);
  });

  it('keeps the days of a suspension whose end nobody knows, and the unit of the period', () => {
    const clock = running(suspended(), 'investigation');
    expect(standstillsOf(clock)).toEqual([{ standstill: 'suspended', from: '2026-03-05', until: null }]);
    expect([clock.due, unitOf(clock)]).toEqual([null, 'calendar-day']);
  });

  it('knows none of a clock that has ended', () => {
    expect(standstillsOf({ ...running(suspended(), 'investigation'), status: 'met' })).toEqual([]);
  });
});
