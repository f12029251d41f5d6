import { describe, expect, it } from '@jest/globals';
import { day, openedPlay, played, stepOf, surroundings, type Play } from '@app/testing';
import { NOTHING_RECORDED, standingOf, type RecordedStanding } from './standing.js';

const assessed = (play: Play, change: object, on = '2026-03-03'): Play =>
  played(play, stepOf(play.caseFile, ['triage', 'assess'], change), { where: surroundings({ on: day(on) }) });

const others = (change: Partial<RecordedStanding>): RecordedStanding => ({ ...NOTHING_RECORDED, ...change });

describe('standingOf', () => {
  it('is unknown until somebody records it', () => {
    expect(standingOf(openedPlay().caseFile, NOTHING_RECORDED)).toEqual({
      headPlatform: null,
      reportOverduePeriods: null,
      rating: null,
    });
  });

  it('is what the examination recorded', () => {
    const { caseFile } = assessed(openedPlay(), { headPlatform: true, reportOverduePeriods: 0, rating: 'A' });
    expect(standingOf(caseFile, NOTHING_RECORDED)).toEqual({
      headPlatform: true,
      reportOverduePeriods: 0,
      rating: 'A',
    });
  });

  it('becomes unknown again when the answer is taken back', () => {
    const told = assessed(openedPlay(), { headPlatform: true });
    expect(standingOf(assessed(told, { headPlatform: null }).caseFile, NOTHING_RECORDED).headPlatform).toBeNull();
  });

  it.each([
    ['2026-03-02', 2],
    ['2026-03-03', 2],
    ['2026-03-04', 0],
  ])('is the later word of two cases, the own on one day: %s', (on, periods) => {
    const { caseFile } = assessed(openedPlay(), { reportOverduePeriods: 2 });
    const recorded = others({ reportOverduePeriods: { value: 0, on: day(on) } });
    expect(standingOf(caseFile, recorded).reportOverduePeriods).toBe(periods);
  });

  it('follows the rectification report of the same case', () => {
    const told = assessed(openedPlay(), { reportOverduePeriods: 2 });
    const decided = played(told, stepOf(told.caseFile, ['triage', 'decide'], { path: 'rectify' }));
    const ordering = played(decided, stepOf(decided.caseFile, ['rectification', 'order']));
    const report = stepOf(ordering.caseFile, ['rectification', 'report'], { reportOverduePeriods: 0 });
    expect(standingOf(played(ordering, report).caseFile, NOTHING_RECORDED).reportOverduePeriods).toBe(0);
  });
});
