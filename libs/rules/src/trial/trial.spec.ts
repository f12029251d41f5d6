import { describe, expect, it } from '@jest/globals';
import type { FactSet, RulePack } from '../pack/rule-pack.js';
import { smallPack } from '../testing/small-pack.js';
import { factWords, nearMissWords } from './trial-words.js';
import { maskedFacts } from './masked-facts.js';
import { tryDecision, tryOnOther, type TriedQuestion } from './try-decision.js';

const FACTS: FactSet = { case: { workers: 11, kind: 'a', signals: [], open: true } };
const asked = (change: object = {}, figures: TriedQuestion['figures'] = {}): TriedQuestion => ({
  decision: 'routing',
  asOf: '2026-01-01',
  facts: { case: { ...FACTS['case'], ...change } },
  figures,
});
const outcomeOf = async (pack: RulePack, question: TriedQuestion): Promise<unknown> => {
  const answer = await tryDecision(pack, question);
  return answer.ok ? { lead: answer.value.result.outcome['lead'], agrees: answer.value.agrees } : answer.refusal;
};

describe('tryDecision', () => {
  const pack = smallPack();

  it('answers as a live case would be answered, and both evaluators agree', async () => {
    expect(await outcomeOf(pack, asked())).toEqual({ lead: 'LABOUR', agrees: true });
    expect(await outcomeOf(pack, asked({ workers: 10 }))).toEqual({ lead: 'JOINT', agrees: true });
  });

  it('takes figures that are assumed in place of those of the pack', async () => {
    expect(await outcomeOf(pack, asked({}, { limit: 20 }))).toEqual({ lead: 'JOINT', agrees: true });
  });

  it('refuses facts with the field, whatever else they hold', async () => {
    expect(await outcomeOf(pack, asked({ open: null, other: 1 }))).toMatchObject({
      code: 'rules.facts-invalid',
      problems: [
        { path: 'case.open', problem: 'unfit', expected: 'boolean: true, false' },
        { path: 'case.other', problem: 'unknown' },
      ],
    });
  });
});

describe('tryOnOther', () => {
  const field = { path: '$.amount', type: 'integer', label: { zh: '金额', en: 'amount' }, nullable: true, unit: 'fen' };
  const fields = [{ path: '$.workers', type: 'integer', label: { zh: '人数', en: 'workers' }, nullable: true }, field];
  const facts = (fact: object): object => ({ fact: 'case', title: { zh: '案', en: 'case' }, fields: fact });
  const scenario = { id: 'base', title: { zh: '文', en: 'text' }, facts: { case: { workers: 11, amount: null } } };
  const wider = (fact: string): RulePack =>
    smallPack({
      'facts/case.json': facts(fields),
      'scenarios/base.json': scenario,
      'decisions/routing/rules/R2.json': {
        id: 'R2',
        decision: 'routing',
        title: { zh: '文', en: 'text' },
        effective: { from: '2020-01-01' },
        when: {
          all: [
            { fact: 'case', path: '$.workers', operator: 'lessThan', value: 5 },
            { fact: 'case', path: fact, operator: 'lessThan', value: 5 },
          ],
        },
        then: { lead: 'UNION' },
        reason: { zh: '文', en: 'text' },
        cites: [{ law: 'act', article: '1' }],
        level: 'D',
      },
    });

  it('leaves out facts that the other pack does not list, and those that it lists and does not read', async () => {
    expect(await tryOnOther(wider('$.workers'), asked())).toMatchObject({
      ok: true,
      value: { result: { outcome: { lead: 'LABOUR' } }, agrees: true },
    });
  });

  it('guesses no fact that the other pack would read', async () => {
    expect(await tryOnOther(wider('$.amount'), asked())).toMatchObject({
      ok: false,
      refusal: null,
      unread: [{ path: 'case.amount', problem: 'missing' }],
    });
  });
});

describe('the words of a trial', () => {
  const pack = smallPack();
  const failing = { path: 'case.workers', actual: 3, label: { zh: '文', en: 'text' } };
  const miss = (operator: string, expected: number | null): ReturnType<typeof nearMissWords> => {
    const title = { zh: '文', en: 'text' };
    return nearMissWords({ rule: 'R1', title, failing: { ...failing, operator, expected } }, pack);
  };

  it('say what would have made a rule fire', () => {
    expect(miss('greaterThanInclusive', 10)).toEqual({ zh: '文不少于 10', en: 'text is at least 10' });
    expect(miss('equal', null)).toEqual({ zh: '文未知', en: 'text is unknown' });
  });

  it('say of a figure that nobody has set that it is missing', () => {
    expect(miss('greaterThan', null).zh).toBe('与文相比的参数已填写');
  });

  it('say money in yuan, codes by their labels, and an empty list', () => {
    const [workers, kind, signals] = pack.fields;
    expect(factWords(500_000, workers && { ...workers, unit: 'fen' }).zh).toBe('5000.00元');
    expect([factWords('b', kind).zh, factWords([], signals).en, factWords(null, kind).zh]).toEqual([
      '乙',
      'none',
      '未知',
    ]);
  });
});

describe('maskedFacts', () => {
  const pack = smallPack();
  const text = { path: '$.note', type: 'text', values: [] } as const;
  const fields = pack.fields.flatMap((field) => {
    if (field.path === '$.workers') return [field, { ...field, ...text }];
    return field.path === '$.kind' ? [field, { ...field, path: '$.channel', open: true }] : [field];
  });
  const masked = (change: object): readonly string[] =>
    maskedFacts(fields, { case: { ...FACTS['case'], note: null, channel: 'a', ...change } }).masked;

  it.each(['张三', 'Zhang San', '13800138000', '11010519491231002X', 'a@example.cn', '110105-1949'])(
    'leaves out the text %s, and shows it as unknown',
    (note) => {
      expect(masked({ note })).toEqual(['case.note']);
      expect(masked({ channel: note })).toEqual(['case.channel']);
      const shown = maskedFacts(fields, { case: { note } }).facts;
      expect(shown).toEqual({ case: { note: null } });
    },
  );

  it('keeps numbers, yes and no, listed codes and words of the vocabulary', () => {
    expect(masked({ note: 'promise-kept', channel: 'walk-in', workers: 12 })).toEqual([]);
  });
});
