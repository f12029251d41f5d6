import { describe, expect, it } from '@jest/globals';
import {
  NO_HISTORY,
  NOTHING_RECORDED,
  openProceedings,
  type CaseFile,
  type DecisionName,
  type EnterpriseHistory,
  type TriageSteps,
} from '@app/domain';
import { decideCompiled, factsFor } from '@app/rules';
import { aSubject, OFFICIALS, openedPlay, played, stepOf, surroundings, type Play } from '@app/testing';
import { loadedPack } from './pack-files.js';

type Found = Partial<TriageSteps['assess']>;

const pack = loadedPack('platform-labour');
const calendar = { version: 'none', daysOff: new Set(''), makeUpDays: new Set(''), publishedYears: new Set([2026]) };
const ENTERPRISE: EnterpriseHistory = { ...NO_HISTORY, identified: true };

/** Rules that fire about the last open procedure of a case. */
async function fired(decision: DecisionName, caseFile: CaseFile, known: Partial<EnterpriseHistory>): Promise<unknown> {
  const { at, on } = surroundings();
  const proceedingId = openProceedings(caseFile).at(-1)?.id ?? 'P1';
  const asked = { caseFile, proceedingId, clock: null, deadline: null, rung: null, at, on };
  const around = { enterprise: { ...ENTERPRISE, ...known }, calendar: async () => Promise.resolve(calendar) };
  const answer = decideCompiled(pack, { decision, asOf: on, facts: await factsFor(pack, asked, around) });
  return answer.ok ? answer.value.fired.map(({ rule }) => rule) : answer.refusal;
}

const examined = (violationCodes: Parameters<typeof aSubject>[0], found: Found): Play => {
  const play = openedPlay(undefined, aSubject(violationCodes));
  return played(play, stepOf(play.caseFile, ['triage', 'assess'], found));
};

/** The matter after a rectification of it has failed. */
const failed = (play: Play): Play => {
  const { violationCodes } = play.caseFile.subject;
  const decided = played(play, stepOf(play.caseFile, ['triage', 'decide'], { path: 'rectify', violationCodes }));
  const ordered = played(decided, stepOf(decided.caseFile, ['rectification', 'order']));
  const reported = played(ordered, stepOf(ordered.caseFile, ['rectification', 'report']));
  const officials = [OFFICIALS[0], OFFICIALS[1]];
  return played(reported, stepOf(reported.caseFile, ['rectification', 'verify'], { conclusion: 'failed', officials }));
};

const NO_REPORT = { violationCodes: ['V0902'] } as const;

describe('rules on routing fire from what the examination recorded', () => {
  it.each<[string, Parameters<typeof aSubject>[0], Found]>([
    ['R02-supplement', {}, { ownHarmClear: false }],
    ['R02-supplement', {}, { respondentIdentified: false }],
    ['R04-out-of-scope', {}, { inScope: false }],
    ['R04-out-of-scope', {}, { inJurisdiction: false }],
    ['R42-report-warning', NO_REPORT, { reportOverduePeriods: 1 }],
    ['R42-report-interview', NO_REPORT, { reportOverduePeriods: 2 }],
  ])('%s about %j with %j', async (rule, subject, found) => {
    expect(await fired('routing', examined(subject, found).caseFile, {})).toContain(rule);
    expect(await fired('routing', examined(subject, {}).caseFile, {})).not.toContain(rule);
  });

  it('and are silent again once the completion has made clear what was not', async () => {
    const play = examined({}, { respondentIdentified: false, ownHarmClear: false });
    const asked = played(
      play,
      stepOf(play.caseFile, ['triage', 'decide'], { path: 'supplement', leadDepartment: null }),
    );
    const clear = { respondentIdentified: true, ownHarmClear: true };
    const back = played(asked, stepOf(asked.caseFile, ['triage', 'receiveSupplement'], clear));
    expect(await fired('routing', back.caseFile, {})).not.toContain('R02-supplement');
  });
});

describe('rules on what follows fire from what the examination recorded', () => {
  it.each<[string, DecisionName, Found, Partial<EnterpriseHistory>]>([
    ['R22-head-platform', 'escalation', { headPlatform: true }, {}],
    ['R22-rating-c', 'escalation', { rating: 'C' }, {}],
    ['R42-report-overdue', 'escalation', { reportOverduePeriods: 2 }, {}],
    ['F23-watch-list', 'measure', { headPlatform: true }, { overdueRectifications: 1 }],
    ['R50-harmonious-title', 'measure', { rating: 'A', reportOverduePeriods: 0 }, {}],
    ['R50-rating-c', 'measure', { rating: 'C' }, {}],
  ])('%s at the %s decision with %j', async (...[rule, decision, found, known]) => {
    const rest = { violationCodes: ['V0503'] } as const;
    expect(await fired(decision, failed(examined(rest, found)).caseFile, known)).toContain(rule);
    expect(await fired(decision, failed(examined(rest, {})).caseFile, known)).not.toContain(rule);
  });

  it('and from what the head records before deciding, whose proposal changes then', async () => {
    const waiting = failed(examined({ violationCodes: ['V0503'] }, {}));
    const told = stepOf(waiting.caseFile, ['escalation', 'recordStanding'], { headPlatform: true });
    const play = played(waiting, told, { answer: () => ({ next: 'joint-interview' }) });
    expect(await fired('escalation', play.caseFile, {})).toContain('R22-head-platform');
    const task = play.caseFile.tasks.find(({ duty, status }) => duty === 'decide-escalation' && status === 'open');
    expect(task?.proposal?.outcome).toEqual({ next: 'joint-interview' });
  });

  it('and from what another case of the enterprise recorded', async () => {
    const { caseFile } = failed(examined({ violationCodes: ['V0503'] }, {}));
    const recorded = { ...NOTHING_RECORDED, headPlatform: { value: true, on: caseFile.openedOn } };
    expect(await fired('escalation', caseFile, { recorded })).toContain('R22-head-platform');
  });
});
