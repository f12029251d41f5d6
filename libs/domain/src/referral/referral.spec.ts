import { describe, expect, it } from '@jest/globals';
import { anActor, openedPlay, played, refusalOf, stepOf, surroundings, type Play } from '@app/testing';
import { openProceedings } from '../case-file/case-file.js';

const by = (department: string) => ({ where: surroundings({ actor: anActor(department) }) });

const offered = (): Play => {
  const play = openedPlay();
  return played(play, stepOf(play.caseFile, ['triage', 'decide'], { leadDepartment: 'SAMR' }));
};

const refer = (toDepartment: string) =>
  ({
    type: 'refer',
    toDepartment,
    matter: 'registration',
    papers: ['complaint'],
    nature: 'administrative',
    startsKind: null,
  }) as const;

const kindsOpen = (play: Play) => openProceedings(play.caseFile).map((one) => [one.kind, one.departmentCode]);

describe('referral', () => {
  it('offers the matter to a lead that did not do the triage', () => {
    expect(kindsOpen(offered())).toEqual([['referral', 'SAMR']]);
  });

  it('starts the procedure that triage chose when the lead accepts', () => {
    const play = offered();
    const done = played(play, stepOf(play.caseFile, ['referral', 'accept']), by('SAMR'));
    expect([kindsOpen(done), done.caseFile.leadDepartment]).toEqual([[['investigation', 'SAMR']], 'SAMR']);
  });

  it('keeps those who joined the case, but for the department that now leads it', () => {
    const play = openedPlay();
    const joined = played(play, stepOf(play.caseFile, ['triage', 'decide'], { joiners: ['UNION', 'SAMR'] }));
    const offer = played(joined, refer('SAMR'), by('HRSS-LI'));
    const done = played(offer, stepOf(offer.caseFile, ['referral', 'accept']), by('SAMR'));
    expect([done.caseFile.leadDepartment, done.caseFile.joiners]).toEqual(['SAMR', ['UNION']]);
  });

  it('goes back to the sender’s triage with a reason', () => {
    const play = offered();
    expect(refusalOf(play, stepOf(play.caseFile, ['referral', 'sendBack'], { reason: ' ' }), by('SAMR').where)).toBe(
      'referral.reason-required',
    );
    expect(kindsOpen(played(play, stepOf(play.caseFile, ['referral', 'sendBack']), by('SAMR')))).toEqual([
      ['triage', 'HRSS-LI'],
    ]);
  });

  it('sends the third hand-over of a matter to the joint office instead of on', () => {
    const first = offered();
    const second = played(first, refer('UNION'), by('HRSS-LI'));
    const third = played(second, refer('COURT'), by('HRSS-LI'));
    expect(third.events.at(-1)?.type).toBe('ReferralDiverted');
    expect(openProceedings(third.caseFile).at(-1)).toMatchObject({ kind: 'referral', departmentCode: 'JOINT' });
  });

  it.each([
    ['to the department itself', refer('HRSS-LI'), 'referral.to-itself'],
    ['to a department that takes none', refer('NOWHERE'), 'referral.receiver-unable'],
    ['without a matter', { ...refer('SAMR'), matter: '' }, 'referral.reason-required'],
  ])('is refused %s', (_title, command, code) => {
    expect(refusalOf(openedPlay(), command)).toBe(code);
  });

  it('is refused to a department that has no part in the case', () => {
    expect(refusalOf(openedPlay(), refer('SAMR'), surroundings({ actor: anActor('COURT') }))).toBe(
      'department.not-involved',
    );
  });
});
