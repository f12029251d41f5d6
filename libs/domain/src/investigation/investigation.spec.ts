import { describe, expect, it } from '@jest/globals';
import {
  day,
  OFFICIALS,
  openedPlay,
  plainStep,
  played,
  refusalOf,
  stepOf,
  surroundings,
  aSubject,
  type Play,
  type StepName,
} from '@app/testing';

const [FIRST] = OFFICIALS;

const investigating = (subject = aSubject()): Play => {
  const play = openedPlay(() => null, subject);
  return played(play, stepOf(play.caseFile, ['triage', 'decide']));
};

const then = (play: Play, ...steps: StepName[]): Play =>
  steps.reduce((current, step) => played(current, plainStep(current.caseFile, step)), play);

const proposing = (): Play =>
  then(investigating(), ['investigation', 'file'], ['investigation', 'recordAct'], ['investigation', 'conclude']);
const notified = (): Play => then(proposing(), ['investigation', 'servePriorNotice']);
const heard = (): Play => then(notified(), ['investigation', 'hearStatement']);

describe('investigation', () => {
  it('is filed by two certified officials only (G1)', () => {
    const play = investigating();
    const command = stepOf(play.caseFile, ['investigation', 'file'], { officials: [FIRST, OFFICIALS[2]] });
    expect(refusalOf(play, command)).toBe('officials.two-certified-required');
  });

  it('counts the same official once (G1)', () => {
    const play = investigating();
    const command = stepOf(play.caseFile, ['investigation', 'file'], { officials: [FIRST, FIRST] });
    expect(refusalOf(play, command)).toBe('officials.two-certified-required');
  });

  it('is not filed while a recusal is open (G2)', () => {
    const play = investigating();
    const command = stepOf(play.caseFile, ['investigation', 'file'], {
      recusals: [{ official: FIRST, decided: 'open' }],
    });
    expect(refusalOf(play, command)).toBe('investigation.recusal-undecided');
  });

  it('is not filed two years after a violation that has ended (G13)', () => {
    const play = investigating(aSubject({ violationOn: day('2024-03-01'), ongoing: false }));
    expect(refusalOf(play, stepOf(play.caseFile, ['investigation', 'file']))).toBe('investigation.time-barred');
  });

  it.each([
    ['the last day of two years', day('2024-03-02'), false],
    ['a violation that continues', day('2020-01-01'), true],
  ])('is filed on %s (G13)', (_title, violationOn, ongoing) => {
    const play = investigating(aSubject({ violationOn, ongoing }));
    expect(refusalOf(play, stepOf(play.caseFile, ['investigation', 'file']))).toBeNull();
  });

  it('is extended once', () => {
    const play = then(investigating(), ['investigation', 'file'], ['investigation', 'extend']);
    expect(refusalOf(play, stepOf(play.caseFile, ['investigation', 'extend']))).toBe('investigation.already-extended');
  });

  it('is not extended after its due day', () => {
    const play = then(investigating(), ['investigation', 'file']);
    const late = surroundings({ on: day('2026-12-31') });
    expect(refusalOf(play, stepOf(play.caseFile, ['investigation', 'extend']), late)).toBe(
      'investigation.extension-too-late',
    );
  });

  it('finds no violation without a recorded act (G8)', () => {
    const play = then(investigating(), ['investigation', 'file']);
    expect(refusalOf(play, stepOf(play.caseFile, ['investigation', 'conclude']))).toBe('investigation.no-act-recorded');
  });

  it('is not decided without a served prior notice (G3)', () => {
    const play = proposing();
    expect(refusalOf(play, stepOf(play.caseFile, ['investigation', 'decide']))).toBe(
      'investigation.prior-notice-missing',
    );
  });

  it('is not decided before the party was heard (G4)', () => {
    const play = notified();
    expect(refusalOf(play, stepOf(play.caseFile, ['investigation', 'decide']))).toBe(
      'investigation.statement-not-heard',
    );
  });

  it('is not decided more heavily after the statement (G4)', () => {
    const play = heard();
    const command = stepOf(play.caseFile, ['investigation', 'decide'], { fineFen: 500_001 });
    expect(refusalOf(play, command)).toBe('investigation.heavier-after-statement');
  });

  it('offers the hearing that the law gives (G5)', () => {
    const play = proposing();
    const command = stepOf(play.caseFile, ['investigation', 'servePriorNotice'], {
      hearingRight: true,
      hearingOffered: false,
    });
    expect(refusalOf(play, command)).toBe('investigation.hearing-not-offered');
  });

  it('waits for the hearing that the party asked for, with legal review afterwards (G5, G7)', () => {
    const noticed = played(
      proposing(),
      stepOf(proposing().caseFile, ['investigation', 'servePriorNotice'], { hearingRight: true, hearingOffered: true }),
    );
    const asked = played(
      noticed,
      stepOf(noticed.caseFile, ['investigation', 'hearStatement'], { asksForHearing: true }),
    );
    expect(refusalOf(asked, stepOf(asked.caseFile, ['investigation', 'decide']))).toBe(
      'investigation.hearing-outstanding',
    );
    const chaired = stepOf(asked.caseFile, ['investigation', 'holdHearing'], { chair: FIRST });
    expect(refusalOf(asked, chaired)).toBe('investigation.chair-is-investigator');
    const held = then(asked, ['investigation', 'holdHearing']);
    expect(refusalOf(held, stepOf(held.caseFile, ['investigation', 'decide']))).toBe(
      'investigation.legal-review-required',
    );
  });

  it.each([
    ['legal review where the law asks for it (G7)', { reviewRequired: true }, 'investigation.legal-review-required'],
    ['group discussion of a major case (G7)', { discussionRequired: true }, 'investigation.discussion-required'],
    ['one fine for one act (G11)', { otherFineFen: 300_000 }, 'investigation.already-fined'],
    ['remedies in the decision (G14)', { remedies: ' ' }, 'investigation.remedies-missing'],
  ] as const)('keeps %s', (_title, change, code) => {
    const play = heard();
    expect(refusalOf(play, stepOf(play.caseFile, ['investigation', 'decide'], change))).toBe(code);
  });

  it('leaves a minor and corrected violation unpunished (G12)', () => {
    const filed = then(investigating(), ['investigation', 'file'], ['investigation', 'recordAct']);
    const minor = played(filed, stepOf(filed.caseFile, ['investigation', 'conclude'], { minorAndCorrected: true }));
    const play = then(minor, ['investigation', 'servePriorNotice'], ['investigation', 'hearStatement']);
    expect(refusalOf(play, stepOf(play.caseFile, ['investigation', 'decide']))).toBe(
      'investigation.minor-and-corrected',
    );
    expect(
      refusalOf(play, stepOf(play.caseFile, ['investigation', 'decide'], { decision: 'no-penalty', fineFen: 0 })),
    ).toBeNull();
  });

  it('serves nothing on a day to come (G10)', () => {
    const play = then(heard(), ['investigation', 'decide']);
    const command = stepOf(play.caseFile, ['investigation', 'serveDecision'], { servedOn: day('2026-03-04') });
    expect(refusalOf(play, command)).toBe('day.in-future');
  });

  it('asks what comes next when the decision is not performed', () => {
    const served = then(heard(), ['investigation', 'decide'], ['investigation', 'serveDecision']);
    const play = played(served, stepOf(served.caseFile, ['investigation', 'recordPerformance'], { performed: false }));
    expect(play.caseFile.proceedings.at(-1)).toMatchObject({
      kind: 'escalation',
      departmentCode: 'HRSS-LI',
      ended: false,
    });
  });
});
