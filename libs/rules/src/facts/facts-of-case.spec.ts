import { describe, expect, it } from '@jest/globals';
import {
  NO_HISTORY,
  type CaseFile,
  type Deadline,
  type EnterpriseHistory,
  type ProceedingFacts,
  type TriageSteps,
  type WorkCalendar,
} from '@app/domain';
import { aSubject, day, openedPlay, played, stepOf, surroundings } from '@app/testing';
import type { FactSnapshot } from '../decision/fact-snapshot.js';
import { factsForPack } from './facts-for-pack.js';
import { factsOfCase, relationUnknownDays, type Asked } from './facts-of-case.js';

const NOTHING_KNOWN: EnterpriseHistory = { ...NO_HISTORY, identified: true };
const NEW_YEAR: WorkCalendar = {
  version: 'new-year',
  daysOff: new Set(['2026-03-04', '2026-03-05']),
  makeUpDays: new Set(['2026-03-07']),
  publishedYears: new Set([2026]),
};

function asked(caseFile: CaseFile = openedPlay().caseFile): Asked {
  const { at, on } = surroundings();
  const proceedingId = caseFile.proceedings[0]?.id ?? 'P0'; // an opened case has one
  return { caseFile, proceedingId, clock: null, deadline: null, rung: null, at, on };
}

const facts = (about: Asked = asked(), enterprise: Partial<EnterpriseHistory> = {}): FactSnapshot =>
  factsOfCase(about, { enterprise: { ...NOTHING_KNOWN, ...enterprise }, relationUnknownDays: null });

/** A case in which triage has recorded what it found. */
function assessed(found: Partial<TriageSteps['assess']>): CaseFile {
  const play = openedPlay();
  return played(play, stepOf(play.caseFile, ['triage', 'assess'], found)).caseFile;
}

/** A case in which a procedure of a kind has ended with what it remembers. */
function remembering(kind: 'rectification' | 'investigation', remembered: ProceedingFacts): Asked {
  const { caseFile } = openedPlay();
  const [first] = caseFile.proceedings;
  const proceedings = [{ ...first, kind, facts: remembered }] as CaseFile['proceedings']; // one entry, as opened
  return asked({ ...caseFile, proceedings });
}

describe('the facts of a case', () => {
  it('are unknown where the record does not hold them', () => {
    const { case: matter, enterprise } = facts();
    expect([matter.inScope, matter.inJurisdiction, matter.ownHarmClear]).toEqual([null, null, null]);
    expect([enterprise.headPlatform, enterprise.reportOverduePeriods]).toEqual([null, null]);
  });

  it('are what the examination of the matter found', () => {
    const found = {
      ownHarmClear: true,
      inScope: false,
      inJurisdiction: true,
      headPlatform: true,
      rating: 'C',
    } as const;
    const { case: matter, enterprise } = facts(asked(assessed(found)));
    expect([matter.ownHarmClear, matter.inScope, matter.inJurisdiction]).toEqual([true, false, true]);
    expect([enterprise.headPlatform, enterprise.reportOverduePeriods, enterprise.rating]).toEqual([true, null, 'C']);
  });

  it('know a grade from a register until a case records another', () => {
    const known = { rating: 'B' } as const;
    expect(facts(asked(), known).enterprise.rating).toBe('B');
    expect(facts(asked(assessed({ rating: 'A' })), known).enterprise.rating).toBe('A');
  });

  it('count the departments without the office that coordinates them', () => {
    const { caseFile } = openedPlay();
    const told = { ...caseFile, departments: [...caseFile.departments, 'UNION', 'JOINT'] };
    expect(facts(asked(told)).case.departmentsInvolved).toBe(2);
  });

  it.each([true, false])('tell whether another case fined the same act: %s', (finedSameAct) => {
    expect(facts(asked(), { finedSameAct }).enterprise.finedSameAct).toBe(finedSameAct);
  });

  it.each([true, false, null])('tell whether it is a first offence: %s', (firstOffence) => {
    expect(facts(asked(), { firstOffence }).proceeding.firstOffence).toBe(firstOffence);
  });

  it.each([
    ['rectification', { result: 'done' }, true],
    ['rectification', { result: 'partial' }, false],
    ['rectification', { result: 'not-reported' }, false],
    ['rectification', {}, null],
    ['investigation', { minorAndCorrected: true }, true],
    ['investigation', { minorAndCorrected: false }, null],
  ] as const)('tell from a %s with %j whether it was corrected: %s', (kind, remembered, corrected) => {
    expect(facts(remembering(kind, remembered)).proceeding.corrected).toBe(corrected);
  });
});

describe('whom a clock binds', () => {
  const bound = (change: Partial<Deadline>): FactSnapshot['clock']['binds'] => {
    const about = asked();
    const [running] = about.caseFile.deadlines;
    return facts({ ...about, deadline: running === undefined ? null : { ...running, ...change } }).clock.binds;
  };

  it.each([
    ['department', {}],
    ['party', { waitsFor: 'party' }],
    ['party', { waitsFor: 'party', departmentCode: 'COURT' }],
    ['independent', { departmentCode: 'COURT' }],
    ['independent', { departmentCode: 'POLICE' }],
  ] as const)('is a %s for %j', (binds, change) => {
    expect(bound(change)).toBe(binds);
  });

  it('is not known before a clock runs', () => {
    expect(facts().clock.binds).toBeNull();
  });
});

describe('relationUnknownDays', () => {
  const waiting = openedPlay(() => null, aSubject({ relationClass: 'UNKNOWN' })).caseFile;
  const since = async (caseFile: CaseFile, on: string): Promise<number | null> =>
    relationUnknownDays({ caseFile, on: day(on) }, async () => Promise.resolve(NEW_YEAR));

  it('counts working days, not days off', async () => {
    expect([waiting.openedOn, await since(waiting, '2026-03-09')]).toEqual(['2026-03-03', 3]);
  });

  it('is not known of a relation that is known', async () => {
    expect(await since(openedPlay().caseFile, '2026-03-09')).toBeNull();
  });
});

describe('factsForPack', () => {
  const field = (fact: string, path: string, nullable: boolean) => ({ ...BOOLEAN, fact, path, nullable });

  it('keeps unknown for a pack that knows it', () => {
    const fields = [field('enterprise', '$.headPlatform', true)];
    expect(factsForPack({ fields }, facts()).enterprise.headPlatform).toBeNull();
  });

  it('tells an older pack what it was always told', () => {
    const fields = [field('enterprise', '$.headPlatform', false), field('case', '$.inScope', false)];
    const told = factsForPack({ fields }, facts());
    expect([told.enterprise.headPlatform, told.case.inScope, told.case.inJurisdiction]).toEqual([false, true, null]);
  });

  it('tells only a pack that lists it whom a clock binds', () => {
    const known = factsForPack({ fields: [field('clock', '$.binds', true)] }, facts());
    expect([known.clock, factsForPack({ fields: [] }, facts()).clock].map((clock) => 'binds' in clock)).toEqual([
      true,
      false,
    ]);
  });
});

const BOOLEAN = {
  type: 'boolean',
  open: false,
  question: false,
  min: 0,
  max: 0,
  unit: null,
  values: [],
  label: { zh: '', en: '' },
  note: null,
} as const;
