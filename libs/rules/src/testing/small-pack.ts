import { loadPack, type PackLoading } from '../pack/load-pack.js';
import type { RulePack } from '../pack/rule-pack.js';

const text = { zh: '文', en: 'text' };

const RULE = {
  id: 'R1',
  decision: 'routing',
  title: text,
  effective: { from: '2020-01-01' },
  when: {
    all: [{ fact: 'case', path: '$.workers', operator: 'greaterThan', value: { fact: 'parameters', path: '$.limit' } }],
  },
  then: { lead: 'LABOUR' },
  reason: { zh: '{case.workers} 人', en: '{case.workers} workers, limit {parameters.limit}' },
  cites: [{ law: 'act', article: '1' }],
  level: 'D',
};

const FILES: Readonly<Record<string, object>> = {
  'pack.json': { id: 'small', version: '1', format: 1, title: text, decisions: ['routing'] },
  'facts/case.json': {
    fact: 'case',
    title: text,
    fields: [
      { path: '$.workers', type: 'integer', label: text, nullable: true },
      { path: '$.kind', type: 'code', label: text, values: [{ code: 'a', zh: '甲', en: 'A' }, { code: 'b', zh: '乙', en: 'B' }] },
      { path: '$.signals', type: 'codes', label: text, values: [{ code: 's', zh: '丙', en: 'S' }] },
      { path: '$.open', type: 'boolean', label: text },
    ],
  },
  'parameters/intake/limit.json': {
    id: 'limit', title: text, unit: 'person', min: 1, max: 100,
    values: [{ from: '2020-01-01', value: 10, level: 'D', cites: [{ law: 'act', article: '1' }] }],
  },
  'citations/act.json': { id: 'act', title: text, number: null, from: '2019-01-01' },
  'scenarios/base.json': { id: 'base', title: text, facts: { case: { workers: 11, kind: 'a', signals: [], open: true } } },
  'decisions/routing/decision.json': {
    id: 'routing', title: text, question: text, asOf: text, inFlight: 'pin',
    slots: { lead: { title: text, hit: 'unique', type: 'code', values: ['LABOUR', 'UNION', 'JOINT'] } },
    otherwise: { reason: text, then: { lead: 'JOINT' } },
  },
  'decisions/routing/rules/R1.json': RULE,
  'decisions/routing/tests/all.json': [
    { name: text, asOf: '2026-01-01', base: 'base', given: {}, expect: { lead: 'LABOUR' }, because: ['R1'] },
  ],
}; // prettier-ignore

/** A rule of the small pack with some fields replaced. */
export function smallRule(change: object): object {
  return { ...RULE, ...change };
}

/** The files of a small valid pack; `undefined` removes a file, a text is used as it is. */
export function smallPackFiles(
  changes: Readonly<Record<string, object | string | undefined>> = {},
): Map<string, string> {
  const files = Object.entries({ ...FILES, ...changes }).flatMap(([path, content]) =>
    content === undefined
      ? []
      : [[path, typeof content === 'string' ? content : JSON.stringify(content, null, 2)] as const],
  );
  return new Map(files);
}

/** Loads the small pack with changes; the hash is the text itself, which is enough to compare. */
export function loadSmallPack(changes: Parameters<typeof smallPackFiles>[0] = {}): PackLoading {
  return loadPack(smallPackFiles(changes), { sha256: (canonical) => canonical });
}

/** The small pack, loaded. */
export function smallPack(changes: Parameters<typeof smallPackFiles>[0] = {}): RulePack {
  const loading = loadSmallPack(changes);
  if (loading.ok) return loading.value;
  throw new SmallPackRefused(JSON.stringify(loading.refusal.problems, null, 1));
}

/** The small pack was refused. */
export class SmallPackRefused extends Error {}
