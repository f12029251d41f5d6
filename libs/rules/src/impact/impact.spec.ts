import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideCompiled } from '../decision/decide.js';
import type { RulePack } from '../pack/rule-pack.js';
import { smallPack, smallPackFiles, smallRule } from '../testing/small-pack.js';
import { ImpactReplay } from './impact-replay.js';
import { ImpactTally } from '../impact-counts/impact-tally.js';
import { lastFirstDay } from './last-first-day.js';
import type { RecordedDecision } from './recorded-decision.js';
import type { Verdict } from './verdict.js';
import { wilsonInterval } from '../impact-counts/wilson-interval.js';

const LIMIT = 'parameters/intake/limit.json';
const CASE = 'facts/case.json';
const text = { zh: '文', en: 'text' };
const FACTS = { workers: 12, kind: 'a', signals: [] as string[], open: true };

const fileOf = (path: string): Record<string, unknown> =>
  JSON.parse(smallPackFiles().get(path) ?? '') as Record<string, unknown>;
const figured = (value: number, from = '2020-01-01'): object => {
  const { values, ...rest } = fileOf(LIMIT);
  const [first] = values as object[];
  const later = { ...first, from, value };
  return { ...rest, values: from === '2020-01-01' ? [later] : [first, later] };
};
const ofKind = (value: string): object => ({ all: [{ fact: 'case', path: '$.kind', operator: 'equal', value }] });
const base = smallPack();
const NO_EXAMPLES = { 'decisions/routing/tests/all.json': undefined };
const raised = smallPack({ [LIMIT]: figured(15), ...NO_EXAMPLES });

const recorded = (facts: object = FACTS, { pack = base, asOf = '2026-01-01' } = {}): RecordedDecision => {
  const answer = decideCompiled(pack, { decision: 'routing', asOf, facts: { case: facts } });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  const { outcome, fired } = answer.value;
  const said = Object.fromEntries(fired.map(({ rule, then }) => [rule, then]));
  return { decision: 'routing', asOf, packHash: pack.hash, facts: { case: facts }, outcome, said };
};
const flipOf = (verdict: Verdict): Extract<Verdict, { kind: 'flipped' }> => {
  if (verdict.kind !== 'flipped') throw new Error(verdict.kind);
  return verdict;
};

describe('the replay of a recorded decision', () => {
  it('flips with the slot, what it was and would be, and the rule that no longer fires', () => {
    expect(new ImpactReplay(raised).verdict(recorded())).toEqual({
      kind: 'flipped',
      changes: [{ slot: 'lead', from: 'LABOUR', to: 'JOINT' }],
      responsible: [{ rule: 'R1', how: 'no-longer' }],
      newlyOtherwise: true,
      fired: [],
      outcome: { lead: 'JOINT' },
    });
  });

  it('names the rule that fires newly, and the one that says something else', () => {
    const added = smallPack({
      'decisions/routing/rules/R1.json': smallRule({ when: ofKind('a') }),
      'decisions/routing/rules/R2.json': smallRule({ id: 'R2', when: ofKind('b'), then: { lead: 'UNION' } }),
    });
    const fewer = recorded({ ...FACTS, workers: 3, kind: 'b' });
    expect(flipOf(new ImpactReplay(added).verdict(fewer))).toMatchObject({
      changes: [{ from: 'JOINT', to: 'UNION' }],
      responsible: [{ rule: 'R2', how: 'newly' }],
      newlyOtherwise: false,
    });
    const other = smallPack({
      'decisions/routing/rules/R1.json': smallRule({ then: { lead: 'UNION' } }),
      ...NO_EXAMPLES,
    });
    expect(flipOf(new ImpactReplay(other).verdict(recorded())).responsible).toEqual([{ rule: 'R1', how: 'otherwise' }]);
  });

  it('names no rule where the default is what differs', () => {
    const decision = fileOf('decisions/routing/decision.json');
    const pack = smallPack({
      'decisions/routing/decision.json': { ...decision, otherwise: { reason: text, then: { lead: 'UNION' } } },
    });
    const flip = flipOf(new ImpactReplay(pack).verdict(recorded({ ...FACTS, workers: 1 })));
    expect(flip).toMatchObject({ changes: [{ from: 'JOINT', to: 'UNION' }], responsible: [], newlyOtherwise: false });
  });

  it('takes each decision on its own day, or as though the changes held already', () => {
    const candidate = smallPack({ [LIMIT]: figured(15, '2026-06-01') });
    expect(new ImpactReplay(candidate).verdict(recorded())).toMatchObject({ kind: 'unchanged', replayed: true });
    const asThough = new ImpactReplay(candidate, { notBefore: '2026-06-01' });
    expect(asThough.verdict(recorded())).toMatchObject({ kind: 'flipped' });
    expect(asThough.verdict(recorded(FACTS, { asOf: '2027-01-01' }))).toMatchObject({ kind: 'flipped' });
  });

  it('finds the last first day of what a candidate changes', () => {
    const candidate = smallPack({ [LIMIT]: figured(15, '2026-06-01') });
    expect([lastFirstDay(base, candidate), lastFirstDay(base, base)]).toEqual(['2026-06-01', null]);
  });

  it('replays nothing where the packs say the same of the decision, whatever else differs', () => {
    const renamed = smallPack({ 'decisions/routing/rules/R1.json': smallRule({ title: { zh: '名', en: 'name' } }) });
    expect(renamed.hash).not.toBe(base.hash);
    const verdict = new ImpactReplay(renamed).verdict(recorded(), base);
    expect(verdict).toEqual({ kind: 'unchanged', newlyOtherwise: false, replayed: false });
    expect(new ImpactReplay(raised).verdict(recorded(), base).kind).toBe('flipped');
  });
});

describe('a decision that cannot be replayed', () => {
  const catalogue = fileOf(CASE) as { fields: object[] };
  const field = {
    path: '$.region',
    type: 'code',
    label: text,
    nullable: true,
    values: [{ code: 'n', zh: '北', en: 'N' }],
  };
  const wider = { ...catalogue, fields: [...catalogue.fields, field] };
  const scenario = (facts: object): object => ({ id: 'base', title: text, facts: { case: { ...FACTS, ...facts } } });
  const byRegion = { all: [{ fact: 'case', path: '$.region', operator: 'equal', value: 'n' }] };
  const reading = (from: string): RulePack =>
    smallPack({
      [CASE]: wider,
      'scenarios/base.json': scenario({ region: null }),
      'decisions/routing/rules/R2.json': smallRule({ id: 'R2', when: byRegion, effective: { from } }),
    });

  it('is named with the fact that the candidate reads and nobody recorded', () => {
    const verdict = new ImpactReplay(reading('2020-01-01')).verdict(recorded());
    expect(verdict).toMatchObject({ kind: 'not-replayable', problems: [{ path: 'case.region', problem: 'missing' }] });
  });

  it('is one only while a rule that holds on its day reads the fact', () => {
    const listedOnly = smallPack({ [CASE]: wider, 'scenarios/base.json': scenario({ region: null }) });
    for (const candidate of [reading('2026-02-01'), listedOnly])
      expect(new ImpactReplay(candidate).verdict(recorded()).kind).toBe('unchanged');
  });

  it('is named with the fact that does not fit the catalogue', () => {
    const fields = catalogue.fields.map((one) =>
      'path' in one && one.path === '$.workers' ? { ...one, max: 11 } : one,
    );
    const narrow = smallPack({ [CASE]: { ...catalogue, fields } });
    expect(new ImpactReplay(narrow).verdict(recorded())).toMatchObject({
      kind: 'not-replayable',
      problems: [{ path: 'case.workers', problem: 'unfit' }],
    });
  });

  it('is none for a fact that the candidate no longer lists', () => {
    const fields = catalogue.fields.filter((one) => !('path' in one && one.path === '$.signals'));
    const given = { workers: 11, kind: 'a', open: true };
    const narrow = smallPack({
      [CASE]: { ...catalogue, fields },
      'scenarios/base.json': { id: 'base', title: text, facts: { case: given } },
    });
    expect(new ImpactReplay(narrow).verdict(recorded()).kind).toBe('unchanged');
  });

  it('is one when the candidate has no such decision', () => {
    const verdict = new ImpactReplay(base).verdict({ ...recorded(), decision: 'gone' });
    expect(verdict).toMatchObject({ kind: 'not-replayable', problems: [{ path: 'gone', problem: 'unknown' }] });
  });
});

describe('json-rules-engine', () => {
  it('confirms a flip with its reasons', async () => {
    const lower = smallPack({ [LIMIT]: figured(5), ...NO_EXAMPLES });
    const record = recorded({ ...FACTS, workers: 7 });
    const replay = new ImpactReplay(lower);
    const { agrees, result } = await replay.confirm(record, flipOf(replay.verdict(record)));
    expect(agrees).toBe(true);
    expect(result?.fired.map(({ reason }) => reason.en)).toEqual(['7 workers, limit 5']);
  });

  it('is heard when it says something else', async () => {
    const replay = new ImpactReplay(raised);
    const record = recorded();
    const flip = { ...flipOf(replay.verdict(record)), outcome: { lead: 'UNION' } };
    expect(await replay.confirm(record, flip)).toMatchObject({ agrees: false, result: { outcome: { lead: 'JOINT' } } });
  });

  it('confirms a flip of a record that lacks a fact which nothing reads', async () => {
    const catalogue = fileOf(CASE) as { fields: object[] };
    const fields = [
      ...catalogue.fields,
      { path: '$.age', type: 'integer', label: text, nullable: false, min: 1, max: 9 },
    ];
    const candidate = smallPack({
      [CASE]: { ...catalogue, fields },
      [LIMIT]: figured(15),
      'scenarios/base.json': { id: 'base', title: text, facts: { case: { ...FACTS, age: 1 } } },
      ...NO_EXAMPLES,
    });
    const replay = new ImpactReplay(candidate);
    expect(await replay.confirm(recorded(), flipOf(replay.verdict(recorded())))).toMatchObject({ agrees: true });
  });
});

const anyFacts = fc.record({
  workers: fc.option(fc.integer({ min: 0, max: 30 })),
  kind: fc.constantFrom('a', 'b'),
  signals: fc.subarray(['s']),
  open: fc.boolean(),
});

describe('replaying only what a candidate changes', () => {
  const changed = smallPack({ [LIMIT]: figured(15), ...NO_EXAMPLES });
  const retitled = smallPack({ 'decisions/routing/rules/R1.json': smallRule({ title: { zh: '名', en: 'name' } }) });

  it.each([
    ['a figure', changed],
    ['a title', retitled],
  ])('gives the flips of a full replay when %s changes', (_what, candidate) => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const record = recorded(facts);
        const replay = new ImpactReplay(candidate);
        const flips = [replay.verdict(record, base), replay.verdict(record)].map(({ kind }) => kind === 'flipped');
        return flips[0] === flips[1];
      }),
      { seed: 20_261_127, numRuns: 2_000 },
    );
  });

  it('flips exactly what decides otherwise, each flip as json-rules-engine says', async () => {
    const replay = new ImpactReplay(changed);
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const record = recorded(facts);
        const verdict = replay.verdict(record);
        if (verdict.kind !== 'flipped')
          return recorded(facts, { pack: changed }).outcome['lead'] === record.outcome['lead'];
        return (await replay.confirm(record, verdict)).agrees;
      }),
      { seed: 20_261_127, numRuns: 500 },
    );
  });
});

describe('the counts', () => {
  const replay = new ImpactReplay(raised);
  const tallyOf = (workers: readonly number[], from?: ImpactTally): ImpactTally => {
    const tally = new ImpactTally(from?.counts());
    for (const count of workers) {
      const bearer = { decision: 'routing', isOpen: count % 2 === 0, departmentCode: 'LABOUR' };
      tally.add(replay.verdict(recorded({ ...FACTS, workers: count })), bearer);
    }
    return tally;
  };

  it('tell decisions, changes, rules and departments apart, and open cases within each', () => {
    expect(tallyOf([3, 11, 12, 14, 20]).counts()).toMatchObject({
      seen: { count: 5, open: 3 },
      flipped: { count: 3, open: 2 },
      newlyOtherwise: { count: 3, open: 2 },
      decisions: [{ decision: 'routing', seen: { count: 5 }, flipped: { count: 3, open: 2 } }],
      changes: [{ decision: 'routing', slot: 'lead', from: 'LABOUR', to: 'JOINT', flipped: { count: 3, open: 2 } }],
      rules: [{ rule: 'R1', how: 'no-longer', flipped: { count: 3 } }],
      departments: [{ departmentCode: 'LABOUR', seen: { count: 5 }, flipped: { count: 3 } }],
    });
  });

  it('go on from where they were written down', () => {
    const first = tallyOf([11, 3]);
    expect(tallyOf([12, 20], first).counts()).toEqual(tallyOf([11, 3, 12, 20]).counts());
    expect(first.counts().seen.count).toBe(2);
  });

  it('name and count what was not recorded', () => {
    const tally = new ImpactTally();
    const verdict = new ImpactReplay(base).verdict({ ...recorded(), facts: { case: { kind: 'a' } } });
    tally.add(verdict, { decision: 'routing', isOpen: false, departmentCode: null });
    expect(tally.counts()).toMatchObject({
      notReplayable: { count: 1, open: 0 },
      problems: [{ path: 'case.workers', problem: 'missing', notReplayable: { count: 1 } }],
    });
  });
});

describe('the interval of a share', () => {
  it.each([
    { hits: 5, count: 100, interval: [0.0215, 0.1118] },
    { hits: 0, count: 10, interval: [0, 0.2775] },
    { hits: 10, count: 10, interval: [0.7225, 1] },
  ])('of $hits in $count is that of Wilson', ({ hits, count, interval }) => {
    const { from, to } = wilsonInterval(hits, count) ?? { from: -1, to: -1 };
    expect([from, to].map((end) => Math.round(end * 10_000) / 10_000)).toEqual(interval);
  });

  it('of nothing is unknown', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});
