import { describe, expect, it } from '@jest/globals';
import { anActor, openedPlay, played, POWERS_OF, refusalOf, stepOf, surroundings, type Play } from '@app/testing';
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

  describe('of a part', () => {
    const led = (): Play => {
      const play = openedPlay();
      return played(play, stepOf(play.caseFile, ['triage', 'decide'], { joiners: ['UNION'] }));
    };
    const part = (toDepartment: string, startsKind: 'investigation' | null = null) =>
      ({ ...refer(toDepartment), scope: 'part', startsKind }) as const;
    const taken = (play: Play, toDepartment: string, startsKind: 'investigation' | null = null): Play => {
      const offer = played(play, part(toDepartment, startsKind), by('HRSS-LI'));
      return played(offer, stepOf(offer.caseFile, ['referral', 'accept']), by(toDepartment));
    };
    const roles = ({ caseFile: { leadDepartment, joiners, handOvers } }: Play) => [leadDepartment, joiners, handOvers];

    it('leaves the lead where it is, and the receiver joins with a procedure of its own', () => {
      const play = taken(led(), 'SAMR', 'investigation');
      expect(roles(play)).toEqual(['HRSS-LI', ['UNION', 'SAMR'], 0]);
      expect(kindsOpen(play)).toEqual([
        ['investigation', 'HRSS-LI'],
        ['investigation', 'SAMR'],
      ]);
    });

    it('does not make the receiver lead by its own triage, which adds its violations to the case', () => {
      const play = taken(led(), 'SAMR');
      const found = { leadDepartment: 'SAMR', violationCodes: ['V0101'], relationClass: 'CIVIL', joiners: [] } as const;
      const done = played(play, stepOf(play.caseFile, ['triage', 'decide'], { ...found, path: 'warning' }), by('SAMR'));
      expect(roles(done)).toEqual(['HRSS-LI', ['UNION', 'SAMR'], 0]);
      expect(done.caseFile.subject).toMatchObject({ violationCodes: ['V0601', 'V0101'], relationClass: 'LR' });
    });

    it('goes back to a triage of the sender that is about the part as well', () => {
      const offer = played(led(), part('SAMR'), by('HRSS-LI'));
      const back = played(offer, stepOf(offer.caseFile, ['referral', 'sendBack']), by('SAMR'));
      const on = { leadDepartment: 'COURT', path: 'interview' } as const;
      expect(openProceedings(back.caseFile).at(-1)).toMatchObject({ kind: 'triage', facts: { scope: 'part' } });
      const where = surroundings({ powers: { ...POWERS_OF, COURT: ['interview', 'receive-referral'] } });
      const passed = played(back, stepOf(back.caseFile, ['triage', 'decide'], on), { where });
      expect(roles(passed)).toEqual(['HRSS-LI', ['UNION', 'COURT'], 0]);
      expect(openProceedings(passed.caseFile).at(-1)).toMatchObject({ kind: 'referral', facts: { passed: 1 } });
    });

    it('does not count as a hand-over of the whole, however many departments get one', () => {
      const play = ['SAMR', 'COURT', 'UNION'].reduce((current, code) => taken(current, code), led());
      expect(roles(play)).toEqual(['HRSS-LI', ['UNION', 'SAMR', 'COURT'], 0]);
    });

    it('goes to the joint office at its own third hand-over', () => {
      const second = played(taken(led(), 'SAMR'), part('COURT'), by('SAMR'));
      const accepted = played(second, stepOf(second.caseFile, ['referral', 'accept']), by('COURT'));
      const third = played(accepted, part('POLICE'), by('COURT'));
      expect(third.events.at(-1)?.type).toBe('ReferralDiverted');
      expect(openProceedings(third.caseFile).at(-1)).toMatchObject({ kind: 'referral', departmentCode: 'JOINT' });
    });

    it('is no part when a crime is handed over', () => {
      const play = played(led(), { ...part('POLICE'), nature: 'criminal' }, by('HRSS-LI'));
      expect(roles(play)).toEqual(['HRSS-LI', ['UNION'], 1]);
    });
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
