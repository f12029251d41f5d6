import { describe, expect, it } from '@jest/globals';
import { runExamples } from '../example/run-examples.js';
import type { FactSet, RulePack } from '../pack/rule-pack.js';
import { smallPack } from '../testing/small-pack.js';
import { exampleOf, withExample, type TriedCase } from './kept-example.js';
import { tryDecision } from './try-decision.js';

const FILE = 'decisions/routing/tests/tried.json';
const NAME = { zh: '八人投诉', en: 'eight complain' };
const facts = (change: object): FactSet => ({ case: { workers: 11, kind: 'a', signals: [], open: true, ...change } });

async function tried(pack: RulePack, change: object, more: Partial<TriedCase> = {}): Promise<TriedCase> {
  const question = { decision: 'routing', asOf: '2026-01-01', facts: facts(change), figures: {}, ...more };
  const answer = await tryDecision(pack, question);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return { name: NAME, not: [], ...question, result: answer.value.result, ...more };
}

describe('exampleOf', () => {
  const pack = smallPack({
    'scenarios/few.json': {
      id: 'few',
      title: { zh: '文', en: 'text' },
      facts: { case: { workers: 2, kind: 'b', signals: ['s'], open: true } },
    },
  });

  it('tells the facts from the closest scenario, with what was answered', async () => {
    expect(exampleOf(pack, await tried(pack, { workers: 8, kind: 'b', signals: ['s'] }, { not: ['R1'] }))).toEqual({
      ok: true,
      value: {
        name: NAME,
        asOf: '2026-01-01',
        base: 'few',
        given: { 'case.workers': 8 },
        expect: { lead: 'JOINT' },
        because: [],
        not: ['R1'],
      },
    });
  });

  it('keeps the figures that were assumed', async () => {
    const kept = exampleOf(pack, await tried(pack, {}, { figures: { limit: 5 } }));
    expect(kept).toMatchObject({ value: { figures: { limit: 5 }, given: {}, because: ['R1'] } });
  });

  it.each([
    ['Chinese', { zh: '文', en: 'another' }, '文'],
    ['English', { zh: '另一个', en: 'text' }, 'text'],
  ])('refuses a name that an example of the decision has in %s, and names its file', async (_language, name, twice) => {
    expect(exampleOf(pack, await tried(pack, {}, { name }))).toEqual({
      ok: false,
      refusal: { code: 'rule-trial.name-taken', name: twice, file: 'decisions/routing/tests/all.json' },
    });
  });
});

describe('withExample', () => {
  const entry = { name: NAME, because: ['R1'], long: ['x'.repeat(60), 'y'.repeat(60)] };

  it('begins a file, and adds to one without touching its other letters', () => {
    const first = withExample(null, entry);
    const second = withExample(first, { a: 1 });
    expect(JSON.parse(second)).toEqual([entry, { a: 1 }]);
    expect(second).toBe(`${first.slice(0, -3)},\n  {\n    "a": 1\n  }\n]\n`);
    expect(first).toContain('    "name": { "zh": "八人投诉", "en": "eight complain" },\n    "because": ["R1"],\n');
    expect(first).toContain(`    "long": [\n      "${'x'.repeat(60)}",\n`);
  });

  it('fills an empty list', () => {
    expect(JSON.parse(withExample('[]', { a: 1 }))).toEqual([{ a: 1 }]);
  });

  it('makes an example that the pack decides as it says', async () => {
    const pack = smallPack();
    const kept = exampleOf(pack, await tried(pack, { workers: 8 }, { not: ['R1'] }));
    const text = withExample(null, kept.ok ? kept.value : {});
    const { examples } = await runExamples(smallPack({ [FILE]: text }));
    expect(examples.map(({ file, passed }) => [file, passed])).toContainEqual([FILE, true]);
  });
});
