import { describe, expect, it } from '@jest/globals';
import { aSubject, openedPlay, played, refusalOf, stepOf, surroundings, type Answer, type Play } from '@app/testing';
import { openTasks } from '../case-file/case-file.js';
import { assessmentOf } from './assessment.js';

const assess = (play: Play, change: object, answer: Answer = () => null): Play =>
  played(play, stepOf(play.caseFile, ['triage', 'assess'], change), { answer });

const decide = (play: Play, change: object): Play => played(play, stepOf(play.caseFile, ['triage', 'decide'], change));

const found = (play: Play) => assessmentOf(play.caseFile, 'HRSS-LI');

describe('the examination of a matter', () => {
  it('asks the rules anew for the decision that waits, and leaves its clock alone', () => {
    const opened = openedPlay(() => ({ path: 'rectify' }));
    const play = assess(opened, { inScope: false }, () => ({ path: 'redirect' }));
    const [task] = openTasks(play.caseFile);
    expect(openTasks(play.caseFile)).toHaveLength(1);
    expect(task).toMatchObject({ id: 'T1', duty: 'decide-triage', proposal: { outcome: { path: 'redirect' } } });
    expect(play.caseFile.deadlines).toEqual(opened.caseFile.deadlines);
  });

  it('is unknown until it is recorded, and where it says so', () => {
    const unknown = { ownHarmClear: null, inScope: null, inJurisdiction: null };
    expect(found(openedPlay())).toEqual(unknown);
    const play = assess(openedPlay(), { ownHarmClear: true, inScope: false, inJurisdiction: true });
    expect(found(play)).toEqual({ ownHarmClear: true, inScope: false, inJurisdiction: true });
    expect(found(assess(play, unknown))).toEqual(unknown);
  });

  it('lets each department judge its own scope and jurisdiction', () => {
    const play = assess(openedPlay(), { ownHarmClear: true, inScope: false, inJurisdiction: false });
    expect(assessmentOf(play.caseFile, 'SAMR')).toEqual({ ownHarmClear: true, inScope: null, inJurisdiction: null });
  });

  it.each([
    [false, false],
    [null, true],
  ])('tells the subject whether the respondent is known: %s', (respondentIdentified, known) => {
    expect(assess(openedPlay(), { respondentIdentified }).caseFile.subject.respondentIdentified).toBe(known);
  });

  it('is over when triage has decided', () => {
    const play = openedPlay();
    const late = stepOf(play.caseFile, ['triage', 'assess']);
    expect(refusalOf(decide(play, {}), late, surroundings())).toBe('proceeding.ended');
  });
});

describe('the completion of a complaint', () => {
  const lacking = (): Play => {
    const play = assess(openedPlay(undefined, aSubject({ respondentIdentified: false })), { ownHarmClear: false });
    return decide(play, { path: 'supplement', leadDepartment: null });
  };
  const completed = (change: object): Play =>
    played(lacking(), stepOf(lacking().caseFile, ['triage', 'receiveSupplement'], change));

  it('makes clear what was not', () => {
    const play = completed({ respondentIdentified: true, ownHarmClear: true });
    expect([play.caseFile.subject.respondentIdentified, found(play).ownHarmClear]).toEqual([true, true]);
  });

  it('leaves everything as it was when it says nothing of it, as in cases from before', () => {
    const play = completed({});
    expect([play.caseFile.subject.respondentIdentified, found(play).ownHarmClear]).toEqual([false, false]);
  });
});
