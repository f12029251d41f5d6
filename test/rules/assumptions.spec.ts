import { describe, expect, it } from '@jest/globals';
import { NO_HISTORY, RUNGS, type CaseFile } from '@app/domain';
import { analysePack, factsFor, type Asked, type FactSet, type RulePack } from '@app/rules';
import {
  aSubject,
  OFFICIALS,
  openedPlay,
  played,
  recordedCalendar,
  stepOf,
  surroundings,
  type Play,
} from '@app/testing';
import { loadedPack } from './pack-files.js';

const pack = loadedPack('platform-labour');
const { at, on } = surroundings();
const around = { enterprise: NO_HISTORY, calendar: async () => Promise.resolve(recordedCalendar()) };

const opened = (subject: Parameters<typeof aSubject>[0] = {}): Play => openedPlay(undefined, aSubject(subject));
const examined = (play: Play): Play => played(play, stepOf(play.caseFile, ['triage', 'assess'], {}));

/** A matter on its way through a rectification. */
function rectified(play: Play, conclusion: 'done' | 'partial' | 'failed'): Play {
  const decided = played(play, stepOf(play.caseFile, ['triage', 'decide'], { path: 'rectify' }));
  const ordered = played(decided, stepOf(decided.caseFile, ['rectification', 'order']));
  const reported = played(ordered, stepOf(ordered.caseFile, ['rectification', 'report']));
  const officials = [OFFICIALS[0], OFFICIALS[1]];
  return played(reported, stepOf(reported.caseFile, ['rectification', 'verify'], { conclusion, officials }));
}

/** Everything that the rules may be asked about a case: each procedure, without a clock, with a new one, and on every rung. */
function questionsOf(caseFile: CaseFile): readonly Asked[] {
  const deadlines = caseFile.deadlines.flatMap((deadline) =>
    [null, ...RUNGS].map((rung) => ({ clock: deadline.clock, deadline, rung })),
  );
  const clocks = [
    { clock: null, deadline: null, rung: null },
    { clock: 'triage', deadline: null, rung: null },
    ...deadlines,
  ];
  return caseFile.proceedings.flatMap(({ id }) =>
    clocks.map((clock) => ({ caseFile, proceedingId: id, at, on, ...clock })),
  );
}

/** The pack with the facts of cases in place of its scenarios: the analysis holds them against the assumptions. */
async function asScenarios(plays: readonly Play[]): Promise<RulePack> {
  const questions = plays.flatMap(({ caseFile }) => questionsOf(caseFile));
  const facts = await Promise.all(questions.map(async (asked) => factsFor(pack, asked, around)));
  const title = { zh: '案件', en: 'a case' };
  return {
    ...pack,
    scenarios: facts.map((one, place) => ({ id: `case-${place}`, title, facts: { ...one } as unknown as FactSet })),
  }; // facts as the rules see them
}

async function broken(given: RulePack): Promise<readonly string[]> {
  const { findings } = await analysePack({ ...given, decisions: given.decisions.slice(0, 0) }, { asOf: on });
  return findings.filter(({ code }) => code === 'assumption.broken').map(({ message }) => message.en);
}

describe('what the default pack assumes of facts', () => {
  const known = opened();
  const plays = [
    known,
    opened({ relationClass: 'UNKNOWN' }),
    opened({ violationCodes: ['V0503'] }),
    examined(opened({ violationCodes: ['V0601', 'V0204'] })),
    ...(['done', 'partial', 'failed'] as const).map((conclusion) => rectified(examined(opened()), conclusion)),
  ];

  it('holds of the facts of every case on its way', async () => {
    const given = await asScenarios(plays);
    expect(given.scenarios.length).toBeGreaterThan(100);
    expect(await broken(given)).toEqual([]);
  });

  it('would be missed where a case broke it', async () => {
    const given = await asScenarios([known]);
    const spoilt = given.scenarios.map((one) => ({
      ...one,
      facts: { ...one.facts, case: { ...one.facts['case'], mainCode: 'V0801' } },
    }));
    expect((await broken({ ...given, scenarios: spoilt })).length).toBe(given.scenarios.length);
  });
});
