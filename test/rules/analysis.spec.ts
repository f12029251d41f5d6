import { describe, expect, it } from '@jest/globals';
import {
  analysePack,
  decide,
  decideCompiled,
  loadPack,
  type DecisionResult,
  type Finding,
  type JsonValue,
  type RulePack,
} from '@app/rules';
import { newChance, pick, type Chance } from './chance.js';
import { loadedPack, PACKS, sha256 } from './pack-files.js';
import { randomPackFiles } from './random-pack.js';

const TODAY = '2026-11-27';
const BEGINNING = '2004-12-01';

describe.each(PACKS)('the analysis of the rule pack %s', (name) => {
  const pack = loadedPack(name);

  it.each([TODAY, '2030-01-01'])('finds nothing that is not accepted on %s', async (asOf) => {
    const { findings } = await analysePack(pack, { asOf });
    expect(findings.map(({ place, message }) => `${place.file}:${place.line} ${message.en}`)).toEqual([]);
  });

  it('is confirmed by json-rules-engine on every day on which the pack has changed', async () => {
    const { days, findings, accepted, disagreements } = await analysePack(pack, { asOf: BEGINNING });
    expect(days.length).toBeGreaterThan(3);
    expect(disagreements).toBe(0);
    expect(findings.map(({ level }) => level)).not.toContain('error');
    const shown = [...findings, ...accepted.map(({ finding }) => finding)].flatMap(({ witness }) => witness ?? []);
    const fired = await Promise.all(shown.slice(0, 40).map(async ({ decision, asOf, facts }) => decide(pack, { decision, asOf, facts })));
    expect(fired.every(({ ok }) => ok)).toBe(true);
  });

  it('names a rule that was made unreachable, one that was doubled, and a figure that was orphaned', async () => {
    const [first, second] = pack.decisions.flatMap(({ rules }) => rules.filter(({ isOn }) => isOn));
    if (first === undefined || second === undefined) throw new NoRules();
    const never = { ...first, id: 'never', when: { ...first.when, kind: 'all' as const, of: [...first.when.of, nothing(pack)] } };
    const twin = { ...second, id: 'twin' };
    const decisions = pack.decisions.map((one) => (one.rules.includes(first) ? { ...one, rules: [...one.rules, never, twin] } : one));
    const parameters = pack.parameters.map((one) => ({ ...one, id: `${one.id}Old` }));
    const spoilt = await analysePack({ ...pack, decisions, parameters: [...pack.parameters, ...parameters.slice(0, 1)] }, { asOf: TODAY });
    const named = spoilt.findings.map(({ code, rules, about }) => `${code} ${rules.join(' ') || about}`);
    expect(named).toEqual(expect.arrayContaining(['rule.unreachable never', `parameter.unused ${parameters[0]?.id}`]));
    expect(named.some((one) => one.startsWith('rule.equal') && one.includes('twin'))).toBe(true);
  });
}); // prettier-ignore

type Group = RulePack['decisions'][number]['rules'][number]['when'];

/** A comparison that no fact of the pack fulfils: two values of one code at once. */
function nothing({ fields }: RulePack): Group {
  const at = { line: 1, column: 1 };
  const field = fields.find(({ type, values, open }) => type === 'code' && !open && values.length > 1);
  const leaf = (value: JsonValue) =>
    ({ kind: 'leaf', at, fact: field?.fact ?? '', path: field?.path ?? '', operator: 'equal', value }) as const;
  return { kind: 'all', at, of: (field?.values ?? []).slice(0, 2).map(({ code }) => leaf(code)) };
}

const NUMBERS = [null, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const CODES = ['a', 'b', 'c'];
const LISTS = Array.from({ length: 8 }, (_none, bits) => CODES.filter((_code, at) => ((bits >> at) & 1) === 1));

type Facts = Readonly<Record<string, JsonValue>>;

const everyInput: readonly Facts[] = NUMBERS.flatMap((number) =>
  NUMBERS.slice(1).flatMap((size) =>
    [null, ...CODES].flatMap((kind) => LISTS.flatMap((signals) => [null, true, false].map((open) => ({ number, size, kind, signals, open })))),
  ),
); // prettier-ignore

function randomInput(chance: Chance): Facts {
  return {
    number: pick(NUMBERS, chance),
    size: pick(NUMBERS.slice(1), chance),
    kind: pick([null, ...CODES], chance),
    signals: pick(LISTS, chance),
    open: pick([null, true, false], chance),
  };
}

function randomPack(seed: number): RulePack {
  const loading = loadPack(randomPackFiles(newChance(seed)), { sha256 });
  if (loading.ok) return loading.value;
  throw new NoRules(JSON.stringify(loading.refusal.problems));
}

function answerTo(pack: RulePack, facts: Facts): DecisionResult {
  const answer = decideCompiled(pack, { decision: 'd', asOf: TODAY, facts: { case: facts } });
  if (answer.ok) return answer.value;
  throw new NoRules(JSON.stringify(answer.refusal));
}

type Refutes = (fired: readonly string[], finding: Finding, answer: DecisionResult) => boolean;

const fires: Refutes = (fired, { rules: [one = ''] }) => fired.includes(one);

/** Which answer shows that a finding is wrong. */
const REFUTED_BY: Partial<Record<Finding['code'], Refutes>> = {
  'rule.unreachable': fires,
  'rule.waits-for-figure': fires,
  'rule.equal': (fired, { rules: [one = '', other = ''] }) => fired.includes(one) !== fired.includes(other),
  'rule.subsumed': (fired, { rules: [one = ''], about }) => fired.includes(one) && !fired.includes(about ?? ''),
  'rule.shadowed': (_fired, { rules, slot }, { fired, outcome }) =>
    fired.some(({ rule, then }) => rules.includes(rule) && then[slot ?? ''] === outcome[slot ?? '']),
};

function refutes(answer: DecisionResult, finding: Finding): boolean {
  const ids = answer.fired.map(({ rule }) => rule);
  return REFUTED_BY[finding.code]?.(ids, finding, answer) ?? false;
}

describe('the analysis of random packs', () => {
  const SEEDS = Array.from({ length: 60 }, (_none, at) => 5000 + at);

  it('says nothing that any input refutes, and json-rules-engine confirms every witness', async () => {
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (const seed of SEEDS) {
      const pack = randomPack(seed);
      const { findings, disagreements } = await analysePack(pack, { asOf: TODAY });
      findings.forEach(({ code }) => seen.add(code));
      const chance = newChance(seed);
      const answers = Array.from({ length: 200 }, () => answerTo(pack, randomInput(chance)));
      const refuted = findings.filter((finding) => answers.some((answer) => refutes(answer, finding)));
      const isGap = findings.some(({ code }) => code === 'gap.slot');
      if (!isGap && answers.some(({ defaulted }) => defaulted.includes('lead'))) wrong.push(`${seed} gap`);
      wrong.push(...refuted.map(({ code, rules }) => `${seed} ${code} ${rules.join(' ')}`));
      if (disagreements > 0) wrong.push(`${seed} ${disagreements} not confirmed`);
    }
    expect(wrong).toEqual([]);
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(['gap.slot', 'rule.equal', 'rule.shadowed', 'rule.subsumed', 'rule.unreachable', 'rule.waits-for-figure']),
    );
  });

  it.each(SEEDS.slice(0, 4))('misses nothing that trying every input finds (seed %i)', async (seed) => {
    const pack = randomPack(seed);
    const { findings } = await analysePack(pack, { asOf: TODAY });
    const answers = everyInput.map((facts) => answerTo(pack, facts));
    const rules = pack.decisions.flatMap((decision) => decision.rules.map(({ id }) => id));
    const fires = new Set(answers.flatMap(({ fired }) => fired.map(({ rule }) => rule)));
    const wins = new Set(answers.flatMap(({ fired, outcome }) => fired.filter(({ then }) => then['lead'] === outcome['lead']).map(({ rule }) => rule)));
    const named = (...codes: readonly string[]): readonly string[] =>
      [...new Set(findings.filter(({ code }) => codes.includes(code)).map(({ rules: [rule = ''] }) => rule))].sort();
    expect(named('rule.unreachable', 'rule.waits-for-figure')).toEqual(rules.filter((id) => !fires.has(id)));
    expect(named('rule.shadowed')).toEqual(rules.filter((id) => fires.has(id) && !wins.has(id)));
    expect(findings.some(({ code }) => code === 'gap.slot')).toBe(answers.some(({ defaulted }) => defaulted.includes('lead')));
  });
}); // prettier-ignore

/** The pack has no rules to spoil, or was refused. */
class NoRules extends Error {}
