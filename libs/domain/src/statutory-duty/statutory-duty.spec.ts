import { describe, expect, it } from '@jest/globals';
import {
  aDuty,
  anActor,
  closureStep,
  day,
  moment,
  openedPlay,
  played,
  refusalOf,
  stepOf,
  surroundings,
  type Play,
} from '@app/testing';
import type { CaseCommand } from '../case-file/case-command.js';
import { stageOf } from '../case-file/case-file.js';
import type { Surroundings } from '../proceeding/step.js';
import type { OpenDuty } from './statutory-duty-steps.js';

const DAYS = surroundings({ periodUnit: 'calendar-day-no-roll' });
const LATER = surroundings({ on: day('2026-03-20'), at: moment('2026-03-20T02:00:00.000Z') });
const FOR_PARTY = { boundDepartment: null, clock: 'suit-request' } as const;

const by = (departmentCode: string, role: 'officer' | 'lead' = 'officer', change: Partial<Surroundings> = {}) =>
  surroundings({ actor: anActor(departmentCode, role), ...change });

/** A case in which a duty has been opened. */
function withDuty(change: Partial<OpenDuty> = {}, where = DAYS): Play {
  return played(openedPlay(), aDuty(change), { where });
}

/** A case in which the market regulator takes part. */
function withMarketRegulator(): Play {
  const play = openedPlay();
  return played(play, stepOf(play.caseFile, ['triage', 'decide'], { joiners: ['SAMR'] }));
}

const step = (play: Play, name: 'perform' | 'drop' | 'recordLapse', change = {}): CaseCommand =>
  stepOf(play.caseFile, ['statutory-duty', name], change);

describe('opening a statutory duty', () => {
  it('starts the clock of the kind on the day of the event, on the department that is bound', () => {
    const { caseFile } = withDuty({ startOn: day('2026-03-02') });
    expect(caseFile.deadlines.at(-1)).toMatchObject({
      clock: 'petition-decision',
      departmentCode: 'HRSS-LI',
      waitsFor: 'department',
      startOn: '2026-03-02',
    });
    expect(caseFile.tasks.at(-1)).toMatchObject({ duty: 'perform-statutory-duty', departmentCode: 'HRSS-LI' });
  });

  it('starts a clock of hours at the instant of the event', () => {
    const startAt = moment('2026-03-03T01:30:00.000Z');
    const { caseFile } = withDuty({ clock: 'incident-phone', startAt }, surroundings({ periodUnit: 'minute' }));
    expect(caseFile.deadlines.at(-1)).toMatchObject({ startAt });
  });

  it('keeps the clock of a party at the own department, which it does not bind', () => {
    const { caseFile } = withDuty(FOR_PARTY);
    expect(caseFile.deadlines.at(-1)).toMatchObject({ departmentCode: 'HRSS-LI', waitsFor: 'party' });
  });

  it('lays the duty on another department that takes part', () => {
    const play = played(withMarketRegulator(), aDuty({ clock: 'market-mediation', boundDepartment: 'SAMR' }), {
      where: DAYS,
    });
    expect(play.caseFile.tasks.at(-1)).toMatchObject({ departmentCode: 'SAMR' });
  });

  it('files the served paper from which the clock runs', () => {
    const { caseFile } = withDuty({ document: '信访事项受理告知书 〔2026〕3 号' });
    expect(caseFile.documents.at(-1)).toMatchObject({
      name: 'statutory-duty-start',
      number: '信访事项受理告知书 〔2026〕3 号',
      servedOn: '2026-03-03',
    });
  });

  it('lets two duties of different kinds run side by side', () => {
    const play = played(withDuty(), aDuty({ clock: 'petition-acceptance' }), { where: DAYS });
    expect(play.caseFile.deadlines.filter(({ status }) => status === 'running')).toHaveLength(3);
  });

  it.each<[string, Partial<OpenDuty>, Partial<Surroundings>]>([
    ['department.not-involved', {}, { actor: anActor('SAMR', 'officer') }],
    ['department.not-involved', { boundDepartment: 'SAMR' }, {}],
    ['department.power-missing', { clock: 'penalty-decision' }, { powers: { 'HRSS-LI': ['register'] } }],
    ['statutory-duty.kind-unknown', { clock: 'unheard-of' }, { periodUnit: null }],
    ['statutory-duty.has-procedure', { clock: 'investigation' }, {}],
    ['statutory-duty.within-another', { clock: 'petition-extension' }, {}],
    ['statutory-duty.start-form', { clock: 'incident-phone' }, { periodUnit: 'minute' }],
    ['statutory-duty.start-form', { startAt: moment('2026-03-03T01:00:00.000Z') }, {}],
    [
      'statutory-duty.starts-in-future',
      { clock: 'incident-phone', startAt: moment('2026-03-03T02:00:00.001Z') },
      { periodUnit: 'minute' },
    ],
    ['day.in-future', { startOn: day('2026-03-04') }, {}],
  ])('is refused with %s', (code, change, where) => {
    expect(refusalOf(openedPlay(), aDuty(change), { ...DAYS, ...where })).toBe(code);
  });

  it('is refused while the same event already runs the same clock, and not for another event', () => {
    expect(refusalOf(withDuty(), aDuty(), DAYS)).toBe('statutory-duty.already-running');
    expect(refusalOf(withDuty(), aDuty({ startOn: day('2026-03-02') }), DAYS)).toBeNull();
  });
});

describe('a statutory duty', () => {
  it('is met by what was done, with the paper that proves it', () => {
    const play = withDuty();
    const { caseFile } = played(play, step(play, 'perform', { document: '处理意见书 5 号' }));
    expect(caseFile.proceedings.at(-1)).toMatchObject({ status: 'performed', ended: true });
    expect(caseFile.deadlines.at(-1)).toMatchObject({ status: 'met' });
    expect(caseFile.documents.at(-1)).toMatchObject({ name: 'statutory-duty-proof', number: '处理意见书 5 号' });
  });

  it.each([
    ['day.in-future', { performedOn: day('2026-03-04') }],
    ['day.before', { performedOn: day('2026-03-02') }],
  ])('refuses with %s a performance on an impossible day', (code, change) => {
    const play = withDuty();
    expect(refusalOf(play, step(play, 'perform', change))).toBe(code);
  });

  it('falls away by the head, and is then not counted as met', () => {
    const play = withDuty();
    expect(refusalOf(play, step(play, 'drop'), by('HRSS-LI'))).toBe('department.lead-required');
    const { caseFile } = played(play, step(play, 'drop'), { where: by('HRSS-LI', 'lead') });
    expect(caseFile.deadlines.at(-1)).toMatchObject({ status: 'cancelled' });
    expect(caseFile.tasks.at(-1)).toMatchObject({ status: 'cancelled' });
  });

  it('of another department may be recorded by the one that opened it, and by nobody else', () => {
    const play = played(withMarketRegulator(), aDuty({ clock: 'market-mediation', boundDepartment: 'SAMR' }), {
      where: DAYS,
    });
    const performed = step(play, 'perform');
    expect(refusalOf(play, performed, by('HRSS-LI'))).toBeNull();
    expect(refusalOf(play, performed, by('SAMR'))).toBeNull();
    expect(refusalOf(play, performed, by('UNION'))).toBe('department.not-conducting');
  });

  it('of a party lapses when its time is over, and not before', () => {
    const play = withDuty(FOR_PARTY);
    expect(refusalOf(play, step(play, 'recordLapse'))).toBe('statutory-duty.not-over-yet');
    const { caseFile } = played(play, step(play, 'recordLapse'), { where: LATER });
    expect(caseFile.proceedings.at(-1)).toMatchObject({ status: 'lapsed', ended: true });
    expect(caseFile.deadlines.at(-1)).toMatchObject({ status: 'cancelled' });
  });

  it('of a department never lapses', () => {
    const play = withDuty();
    expect(refusalOf(play, step(play, 'recordLapse'), LATER)).toBe('statutory-duty.binds-department');
  });

  it('keeps the case open, also when closing was already before the head', () => {
    const opened = openedPlay();
    const guided = stepOf(opened.caseFile, ['triage', 'decide'], { path: 'guide', leadDepartment: null, joiners: [] });
    const concluding = played(opened, guided);
    expect(stageOf(concluding.caseFile)).toBe('concluding');
    const close = closureStep(concluding.caseFile);
    const play = played(concluding, aDuty(), { where: DAYS });
    expect(stageOf(play.caseFile)).toBe('handling');
    expect(refusalOf(play, close)).toBe('proceeding.ended');
    const reopened = { ...play.caseFile, proceedings: play.caseFile.proceedings.map(unended) };
    expect(refusalOf({ ...play, caseFile: reopened }, close)).toBe('case-file.duties-open');
    const done = played(play, step(play, 'perform'));
    expect(stageOf(done.caseFile)).toBe('concluding');
    expect(refusalOf(done, closureStep(done.caseFile))).toBeNull();
  });
});

/** The closure that the duty has superseded, as if it were still before the head. */
function unended(one: Play['caseFile']['proceedings'][number]): typeof one {
  return one.kind === 'closure' ? { ...one, status: 'pending', ended: false } : one;
}

describe('guarantees of the party', () => {
  const investigating = (): Play => {
    const opened = openedPlay();
    return played(opened, stepOf(opened.caseFile, ['triage', 'decide']));
  };

  it('let a penalty decision be recorded only once an investigation has decided (G3, G9)', () => {
    const play = played(investigating(), aDuty({ clock: 'penalty-decision' }), { where: DAYS });
    expect(refusalOf(play, step(play, 'perform'))).toBe('statutory-duty.decision-not-recorded');
    const proceedings = play.caseFile.proceedings.map((one) =>
      one.kind === 'investigation' ? { ...one, facts: { ...one.facts, decision: 'penalty' } } : one,
    );
    expect(refusalOf({ ...play, caseFile: { ...play.caseFile, proceedings } }, step(play, 'perform'))).toBeNull();
  });

  it('let the court be asked only after a demand that the party let pass (G16)', () => {
    const demanded = played(investigating(), aDuty({ clock: 'execution-demand', boundDepartment: null }), {
      where: DAYS,
    });
    const early = played(demanded, aDuty({ clock: 'execution-application' }), { where: DAYS });
    const apply = stepOf({ ...early.caseFile, proceedings: early.caseFile.proceedings.slice(-1) }, [
      'statutory-duty',
      'perform',
    ]);
    expect(refusalOf(early, apply)).toBe('statutory-duty.demand-not-expired');
    const lapsed = played(early, step(early, 'recordLapse'), { where: LATER });
    expect(refusalOf(lapsed, apply, LATER)).toBeNull();
  });
});
