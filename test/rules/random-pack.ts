import { pick, type Chance } from './chance.js';

const text = { zh: '文', en: 'text' };
const values = ['a', 'b', 'c'].map((code) => ({ code, zh: code, en: code }));

const FIELDS = [
  { path: '$.number', type: 'integer', label: text, nullable: true, max: 10 },
  { path: '$.size', type: 'integer', label: text, max: 10 },
  { path: '$.kind', type: 'code', label: text, nullable: true, values },
  { path: '$.signals', type: 'codes', label: text, values },
  { path: '$.open', type: 'boolean', label: text, nullable: true },
];

const code = (chance: Chance): string => pick(['a', 'b', 'c'], chance);
const number = (chance: Chance): unknown =>
  chance() < 0.3 ? { fact: 'parameters', path: pick(['$.limit', '$.empty'], chance) } : Math.floor(chance() * 10);
const ORDERED = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'equal'];

const LEAVES: readonly ((chance: Chance) => object)[] = [
  (chance) => ({ fact: 'case', path: '$.number', operator: pick(ORDERED, chance), value: number(chance) }),
  (chance) => ({ fact: 'case', path: '$.size', operator: pick([...ORDERED, 'notEqual'], chance), value: number(chance) }),
  (chance) => ({ fact: 'case', path: '$.kind', operator: 'in', value: [code(chance), code(chance)] }),
  (chance) => ({ fact: 'case', path: '$.kind', operator: pick(['equal', 'notEqual'], chance), value: null }),
  (chance) => ({ fact: 'case', path: '$.signals', operator: 'containsAny', value: [code(chance), code(chance)] }),
  (chance) => ({ fact: 'case', path: '$.signals', operator: pick(['contains', 'doesNotContain'], chance), value: code(chance) }),
  (chance) => ({ fact: 'case', path: '$.open', operator: 'equal', value: pick([true, false, null], chance) }),
  (chance) => ({ fact: 'parameters', path: pick(['$.limit', '$.empty'], chance), operator: 'equal', value: pick([null, 5], chance) }),
]; // prettier-ignore

function group(chance: Chance, depth: number): object {
  const children = Array.from({ length: 1 + Math.floor(chance() * 3) }, () =>
    depth < 4 && chance() < 0.35 ? group(chance, depth + 1) : pick(LEAVES, chance)(chance),
  );
  return { [pick(['all', 'any'], chance)]: children };
}

/** The files of a small pack with random rules over a fixed catalogue. */
export function randomPackFiles(chance: Chance): ReadonlyMap<string, string> {
  const cites = [{ law: 'act', article: '1' }];
  const parameter = (id: string, value: number | null): object => ({
    id, title: text, unit: 'x', min: 0, max: 10, values: [{ from: '2019-01-01', value, level: 'D', cites }],
  }); // prettier-ignore
  const rules = Array.from({ length: 8 }, (_none, place) => ({
    id: `R${place}`, decision: 'd', title: text, effective: { from: pick(['2019-01-01', '2024-01-01'], chance) },
    when: group(chance, 1), then: { lead: code(chance), flags: [code(chance)] },
    reason: { zh: '{case.number}', en: '{parameters.limit}' }, cites, level: 'D',
  })); // prettier-ignore
  const slot = (hit: string): object => ({ title: text, hit, type: 'code', values: ['a', 'b', 'c'] });
  const files: Record<string, object> = {
    'pack.json': { id: 'random', version: '1', format: 1, title: text, decisions: ['d'] },
    'facts/case.json': { fact: 'case', title: text, fields: FIELDS },
    'parameters/limit.json': parameter('limit', 5),
    'parameters/empty.json': parameter('empty', null),
    'citations/act.json': { id: 'act', title: text, number: null, from: null },
    'decisions/d/decision.json': {
      id: 'd', title: text, question: text, asOf: text, inFlight: 'pin',
      slots: { lead: slot('priority'), flags: slot('collect') }, otherwise: { reason: text, then: { lead: 'c' } },
    },
    ...Object.fromEntries(rules.map((rule) => [`decisions/d/rules/${rule.id}.json`, rule])),
  }; // prettier-ignore
  return new Map(Object.entries(files).map(([path, content]) => [path, JSON.stringify(content)]));
}
