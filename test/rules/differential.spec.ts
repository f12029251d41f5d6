import { describe, expect, it } from '@jest/globals';
import {
  decide,
  decideCompiled,
  loadPack,
  withFigures,
  type DecisionAnswer,
  type FactField,
  type JsonValue,
  type RulePack,
} from '@app/rules';
import { loadedPack, sha256 } from './pack-files.js';
import { newChance, pick, type Chance } from './chance.js';
import { randomPackFiles } from './random-pack.js';

/** Fixed, so that a red run means a change; SEED=… explores further. */
const SEED = Number(process.env['SEED'] ?? 1);

/** Numbers at which rules of the pack change their mind, and their neighbours. */
const EDGES = [0, 1, 2, 3, 4, 5, 9, 10, 11, 30, 730, 731, 732, 999_999, 1_000_000, 5_000_000];

type Facts = Record<string, Record<string, JsonValue>>;

function randomFacts(fields: readonly FactField[], chance: Chance): Facts {
  const facts: Facts = {};
  for (const field of fields) (facts[field.fact] ??= {})[field.path.slice(2)] = randomValue(field, chance);
  return facts;
}

function randomValue(field: FactField, chance: Chance): JsonValue {
  if (field.nullable && chance() < 0.25) return null;
  const codes = field.values.map(({ code }) => code);
  if (field.type === 'codes') return codes.filter(() => chance() < 0.15);
  if (field.type === 'boolean') return chance() < 0.5;
  if (field.type === 'code') return pick(codes, chance);
  return field.type === 'text' ? 'x' : Math.min(pick(EDGES, chance), field.max);
}

/** What no catalogue allows in place of a value: another type, a text that only looks right. */
const WRONG: readonly unknown[] = ['10', 'ｗindow', '\u0000', 1.5, -1, Number.NaN, 2 ** 53, {}, [[]], [null]];

/** The facts with one of them wrong or missing, now and then. */
function damaged(facts: Facts, chance: Chance): object {
  if (chance() < 0.8) return facts;
  const fact = pick(Object.keys(facts), chance);
  const field = pick(Object.keys(facts[fact] ?? {}), chance);
  if (chance() < 0.1) return { ...facts, [fact]: undefined };
  const value = chance() < 0.2 ? undefined : pick(WRONG, chance);
  return { ...facts, [fact]: { ...facts[fact], [field]: value } };
}

const SUMS = { crimeSumOneWorkerFen: 1_000_000, crimeSumTenWorkersFen: 5_000_000 };

async function differences(pack: RulePack, count: number, chance: Chance): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (let number = 0; number < count; number += 1) {
    const question = {
      decision: pick(pack.decisions, chance).id,
      asOf: pick(['2019-06-01', '2022-01-01', '2026-03-02'], chance),
      facts: damaged(randomFacts(pack.fields, chance), chance),
    };
    const [live, compiled] = [await decide(pack, question), decideCompiled(pack, question)];
    if (!isSame(live, compiled)) found.push({ question, live, compiled });
  }
  return found;
}

function isSame(one: DecisionAnswer, other: DecisionAnswer): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

describe(`compiled closures against json-rules-engine, SEED=${SEED}`, () => {
  const pack = loadedPack('platform-labour');

  it('agree on 2,000 random cases of the default pack', async () => {
    expect(await differences(pack, 2000, newChance(SEED))).toEqual([]);
  });

  it('agree on 400 random cases with the empty figures set', async () => {
    expect(await differences(withFigures(pack, SUMS), 400, newChance(SEED + 1))).toEqual([]);
  });

  it('agree on 60 random small packs with 20 cases each', async () => {
    const chance = newChance(SEED + 2);
    for (let number = 0; number < 60; number += 1) {
      const loading = loadPack(randomPackFiles(chance), { sha256 });
      expect(loading.ok ? [] : loading.refusal.problems).toEqual([]);
      if (loading.ok) expect(await differences(loading.value, 20, chance)).toEqual([]);
    }
  });

  it('would be seen to differ if one threshold were changed', async () => {
    const changed = withFigures(pack, { groupWorkers: 11 });
    const facts = pack.decisions.find(({ id }) => id === 'routing')?.examples[0]?.facts ?? {};
    const question = {
      decision: 'routing',
      asOf: '2026-03-02',
      facts: { ...facts, case: { ...facts['case'], workersAffected: 10 } },
    };
    expect(isSame(await decide(pack, question), decideCompiled(changed, question))).toBe(false);
  });
});
