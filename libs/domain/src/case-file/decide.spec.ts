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
import { openTasks, stageOf } from './case-file.js';
import { fold } from './evolve.js';

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
    const into = '01940000-0000-7000-8000-000000000002' as typeof play.caseFile.caseFileId;
    const merged = played(play, { type: 'merge', into, reason: 'same matter' });
    expect([stageOf(merged.caseFile), openTasks(merged.caseFile)]).toEqual(['merged', []]);
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
