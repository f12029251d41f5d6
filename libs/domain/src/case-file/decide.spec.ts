import { describe, expect, it } from '@jest/globals';
import {
  anActor,
  closureStep,
  openedPlay,
  plainStep,
  played,
  refusalOf,
  stepOf,
  surroundings,
  type Play,
  type StepName,
} from '@app/testing';
import type { ViolationCode } from '../complaint/violation.js';
import { ENGINE } from '../decision/consequences.js';
import type { CaseFileId } from '../shared/identifiers.js';
import { addCalendarDays } from '../shared/plain-date.js';
import { openTasks, stageOf, type CaseFile } from './case-file.js';
import { decide } from './decide.js';
import { fold } from './evolve.js';

const ANOTHER = '01940000-0000-7000-8000-000000000002' as CaseFileId;

const withViolations = (caseFile: CaseFile, violationCodes: readonly ViolationCode[]): CaseFile => ({
  ...caseFile,
  subject: { ...caseFile.subject, violationCodes },
});

const triaged = (path: 'investigate' | 'rectify' | 'interview' | 'warning' = 'investigate'): Play => {
  const play = openedPlay();
  return played(play, stepOf(play.caseFile, ['triage', 'decide'], { path }));
};

const then = (play: Play, ...steps: StepName[]): Play =>
  steps.reduce((current, step) => played(current, plainStep(current.caseFile, step)), play);

describe('decide', () => {
  it('opens a case with triage as its first task', () => {
    const { caseFile } = openedPlay();
    expect([stageOf(caseFile), openTasks(caseFile).map((task) => task.duty)]).toEqual(['triage', ['decide-triage']]);
  });

  it('refuses to open a case twice', () => {
    const play = openedPlay();
    const again = {
      type: 'open',
      caseFileId: play.caseFile.caseFileId,
      subject: play.caseFile.subject,
      receivedBy: 'UNION',
    } as const;
    expect(refusalOf(play, again)).toBe('case-file.already-open');
  });

  it('takes an investigation from filing to closure', () => {
    const play = then(
      triaged(),
      ['investigation', 'file'],
      ['investigation', 'recordAct'],
      ['investigation', 'conclude'],
      ['investigation', 'servePriorNotice'],
      ['investigation', 'hearStatement'],
      ['investigation', 'decide'],
      ['investigation', 'serveDecision'],
      ['investigation', 'recordPerformance'],
    );
    expect(stageOf(play.caseFile)).toBe('concluding');
    expect(stageOf(played(play, closureStep(play.caseFile)).caseFile)).toBe('closed');
  });

  it('tells the second of two officers who completed the task and when', () => {
    const play = triaged();
    const [task] = openTasks(play.caseFile);
    const done = then(play, ['investigation', 'file']);
    const late = { ...stepOf(play.caseFile, ['investigation', 'file']), taskId: task?.id ?? null } as const;
    expect(refusalOf(done, late as ReturnType<typeof stepOf>)).toBe('task.already-ended');
  });

  it('refuses a step of another department', () => {
    const play = triaged();
    expect(
      refusalOf(play, stepOf(play.caseFile, ['investigation', 'file']), surroundings({ actor: anActor('SAMR') })),
    ).toBe('department.not-conducting');
  });

  it('refuses an approval by a person who is not the head', () => {
    const play = triaged();
    expect(
      refusalOf(
        play,
        stepOf(play.caseFile, ['investigation', 'file']),
        surroundings({ actor: anActor('HRSS-LI', 'officer') }),
      ),
    ).toBe('department.lead-required');
  });

  it('never lets the joint office coerce, whatever its data says', () => {
    const play = openedPlay();
    const where = surroundings({ powers: { JOINT: ['investigate'], 'HRSS-LI': ['triage'] } });
    expect(refusalOf(play, stepOf(play.caseFile, ['triage', 'decide'], { leadDepartment: 'JOINT' }), where)).toBe(
      'department.power-missing',
    );
  });

  it('refuses every command to a closed case but reopening', () => {
    const play = then(triaged('warning'), ['warning', 'issue'], ['warning', 'serve'], ['warning', 'recordAnswer']);
    const closed = played(play, closureStep(play.caseFile));
    expect(refusalOf(closed, { type: 'start', kind: 'interview', joiners: [], reason: 'new' })).toBe(
      'case-file.not-open',
    );
    const reopened = played(closed, { type: 'reopen', reason: 'new facts' });
    expect(stageOf(reopened.caseFile)).toBe('triage');
  });

  it('puts closing aside when a procedure starts again', () => {
    const play = then(triaged('warning'), ['warning', 'issue'], ['warning', 'serve'], ['warning', 'recordAnswer']);
    const again = played(play, { type: 'start', kind: 'interview', joiners: [], reason: 'repeated' });
    expect([stageOf(again.caseFile), openTasks(again.caseFile).map((task) => task.duty)]).toEqual([
      'handling',
      ['serve-interview-notice'],
    ]);
  });

  it('ends every open task of a case that is merged into another', () => {
    const play = triaged();
    const merged = played(play, { type: 'merge', into: ANOTHER, reason: 'same matter' });
    expect([stageOf(merged.caseFile), openTasks(merged.caseFile)]).toEqual(['merged', []]);
  });

  it('takes the matters that are split off out of the case and hands the rest of its subject on', () => {
    const play = triaged();
    const [staying, going] = ['V0601', 'V0701'] as const;
    const both = { ...play, caseFile: withViolations(play.caseFile, [staying, going]) };
    const split = played(both, {
      type: 'split',
      newCaseFileId: ANOTHER,
      violationCodes: [going],
      reason: 'two matters',
    });
    expect(split.caseFile.subject.violationCodes).toEqual([staying]);
    expect(openTasks(split.caseFile)).toEqual(openTasks(both.caseFile));
    expect(split.events.at(-1)?.effects).toContainEqual({
      kind: 'case-split-off',
      caseFileId: ANOTHER,
      subject: { ...both.caseFile.subject, violationCodes: [going] },
      receivedBy: 'HRSS-LI',
    });
  });

  it.each([
    ['that are not in it', ['V0101'], 'case-file.split-matter-unknown'],
    ['that are none', [], 'case-file.split-matter-required'],
    ['that are all it has', ['V0601', 'V0701'], 'case-file.split-leaves-nothing'],
  ] as const)('does not split off matters %s', (_, violationCodes, refusal) => {
    const play = triaged();
    const both = { ...play, caseFile: withViolations(play.caseFile, ['V0601', 'V0701']) };
    expect(refusalOf(both, { type: 'split', newCaseFileId: ANOTHER, violationCodes, reason: 'r' })).toBe(refusal);
  });

  it.each([
    ['that goes on', (play: Play): Play => play],
    ['that has ended', (play: Play): Play => played(play, { type: 'merge', into: ANOTHER, reason: 'same matter' })],
  ])('takes matters back whose new case could not be opened, into a case %s, and tells its lead', (_, meanwhile) => {
    const play = triaged();
    const split = meanwhile({ ...play, caseFile: withViolations(play.caseFile, ['V0601']) });
    const back = { type: 'take-back-split', newCaseFileId: ANOTHER, violationCodes: ['V0701'], reason: 'r' } as const;
    expect(refusalOf(split, back)).toBe('case-file.lead-department-required');
    const returned = played(split, back, { where: surroundings({ actor: ENGINE }) });
    expect(returned.caseFile).toMatchObject({
      subject: { violationCodes: ['V0601', 'V0701'] },
      ended: split.caseFile.ended,
    });
    const told = { kind: 'department-copied', departmentCode: 'HRSS-LI', reason: 'split-taken-back' };
    expect(returned.events.at(-1)?.effects).toContainEqual(told);
  });

  it('starts the clock of a part that was split off on the day of the split, however old the complaint is', () => {
    const { caseFileId: splitFrom, subject } = triaged().caseFile;
    const on = addCalendarDays(subject.receivedOn, 40);
    const open = { type: 'open', caseFileId: ANOTHER, subject, receivedBy: 'HRSS-LI', splitFrom } as const;
    const opened = decide(null, open, { ...surroundings(), on });
    expect(opened.ok && fold(opened.value)?.deadlines.map(({ startOn }) => startOn)).toEqual([on]);
    expect(opened.ok && opened.value[0]?.data).toEqual({ splitFrom });
  });

  it('is rebuilt by folding its events', () => {
    const play = then(
      triaged(),
      ['investigation', 'file'],
      ['investigation', 'recordAct'],
      ['investigation', 'extend'],
    );
    expect(fold(play.events)).toEqual(play.caseFile);
  });
});
