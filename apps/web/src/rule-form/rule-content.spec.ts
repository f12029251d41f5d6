import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { packItems } from '../rule-file/pack-items';
import { countOf } from '../rule-condition/condition-tree';
import { ruleEntryOf, withRuleEntry } from './rule-content';

const PACK = 'rules/platform-labour';
const RULES = packItems(
  readdirSync(PACK, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ path: name, text: readFileSync(path.join(PACK, name), 'utf8') })),
)
  .filter(({ part }) => part === 'rules')
  .map(({ id, content }) => [id, content ?? {}] as const);
const WHEN = {
  all: [
    { fact: 'case', path: '$.a', operator: 'equal', value: 1 },
    { any: [{ fact: 'case', path: '$.b', operator: 'in', value: ['x'] }] },
  ],
};

describe('the form of a rule', () => {
  it.each(RULES)('gives %s back as it is, whose comparisons it all shows', (_id, content) => {
    expect(withRuleEntry(content, ruleEntryOf(content))).toEqual(content);
    expect(countOf(content['when'] ?? null)).toBe(JSON.stringify(content['when']).split('"operator"').length - 1);
  });

  it('writes what was changed and keeps the rest', () => {
    const content = { id: 'R', effective: { from: '2026-01-01' }, cites: [{ law: 'x', article: '1' }, { law: 'y', article: '2' }], when: WHEN }; // prettier-ignore
    const entry = {
      ...ruleEntryOf(content),
      isOn: false,
      to: '2026-12-31',
      then: { path: 'rectify' },
      cites: [{ law: 'x', article: '2' }],
      titleZh: '名',
    };
    expect(withRuleEntry(content, entry)).toMatchObject({
      id: 'R',
      status: 'off',
      title: { zh: '名' },
      effective: { from: '2026-01-01', to: '2026-12-31' },
      cites: [{ law: 'x', article: '2' }],
      then: { path: 'rectify' },
      when: WHEN,
    });
  });
});
