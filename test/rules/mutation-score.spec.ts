import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exampleGate, mutationReport, type RulePack } from '@app/rules';
import { loadedPack, PACKS } from './pack-files.js';

const FLOOR = 0.95;

/** The survivors that people have explained: the first cells of the table, which stand in backticks. */
function explained(pack: string): readonly string[] {
  const page = readFileSync(join(import.meta.dirname, '../../rules', pack, 'SURVIVORS.md'), 'utf8');
  return [...page.matchAll(/^\| `(.+?)`\s+\|/gm)].map(([, id = '']) => id);
}

/** The pack without the examples that speak of a rule. */
function untold(pack: RulePack, rule: string): RulePack {
  const decisions = pack.decisions.map((decision) => ({
    ...decision,
    examples: decision.examples.filter(({ because, not }) => ![...because, ...not].includes(rule)),
  }));
  return { ...pack, decisions };
}

/** The pack as it was before a rule was added. */
function without(pack: RulePack, rule: string): RulePack {
  const decisions = pack.decisions.map((decision) => ({
    ...decision,
    rules: decision.rules.filter(({ id }) => id !== rule),
  }));
  return { ...pack, decisions };
}

describe.each(PACKS)('small mistakes in %s', (name) => {
  const pack = loadedPack(name);
  const { score, survivors } = mutationReport(pack);

  it(`are noticed by an example in ${FLOOR * 100} of 100 cases`, () => {
    expect(score).toBeGreaterThanOrEqual(FLOOR);
  });

  it('are explained where no example notices them', () => {
    expect(survivors.map(({ id }) => id).sort()).toEqual([...explained(name)].sort());
  });

  it('are noticed in each rule by itself as often as the pack asks of a change', () => {
    for (const { id: decision, rules } of pack.decisions)
      for (const { id } of rules) {
        const { lacking, scores, floor } = exampleGate(without(pack, id), pack);
        const low = scores.filter(({ percent }) => percent < (floor ?? 100));
        expect([decision, id, lacking, low]).toEqual([decision, id, [], []]);
      }
  });

  it('would go unnoticed without the examples of a rule', () => {
    const [rule = ''] = pack.decisions[0]?.rules.map(({ id }) => id) ?? [];
    const found = mutationReport(untold(pack, rule)).survivors.filter(({ id }) => id.includes(` ${rule} `));
    expect(found.length).toBeGreaterThan(0);
  });
});
