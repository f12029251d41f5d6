import { describe, expect, it } from '@jest/globals';
import type { Json } from '../rule-file/pack-items';
import { conditionFault } from './condition-fault';
import { choicesOf, comparisonWith, withChoice } from './operators';

const LEAF: Json = { fact: 'case', path: '$.a', operator: 'equal', value: 1 };
const nested = (levels: number): Json => (levels === 0 ? LEAF : { all: [nested(levels - 1)] });
const FACT = { label: { zh: '', en: '' }, type: 'code', codes: [], nullable: true, open: false, unit: null } as const;

describe('conditionFault', () => {
  it.each<[string, Json, string | null]>([
    ['nothing chosen', { all: [{ fact: '', path: '', operator: 'equal', value: '' }] }, 'noFact'],
    ['no value', { all: [{ ...(LEAF as object), value: [] }] }, 'noValue'],
    ['an empty group', { all: [LEAF, { any: [] }] }, 'empty'],
    ['six levels', nested(6), null],
    ['seven levels', nested(7), 'tooDeep'],
    ['thirty-one in a group', { all: Array.from({ length: 31 }, () => LEAF) }, 'tooWide'],
    ['more than two hundred', { all: Array.from({ length: 7 }, () => ({ any: Array.from({ length: 29 }, () => LEAF) })) }, 'tooMany'],
  ])('says of %s what is the matter', (_what, condition, fault) => {
    expect(conditionFault(condition, [])).toBe(fault);
  }); // prettier-ignore
});

describe('the operators that a fact offers', () => {
  it('leave out those that would take the unknown for true, and ask instead whether it is known', () => {
    expect(choicesOf(FACT)).toEqual(['equal', 'in', 'isUnknown', 'isKnown']);
    expect(choicesOf({ ...FACT, nullable: false })).toEqual(['equal', 'in', 'notEqual', 'notIn']);
  });

  it('keep a value where it still fits', () => {
    const equal = { ...comparisonWith('case', '$.a', FACT), value: 'A' };
    const list = withChoice(equal, 'in', FACT);
    expect(list.value).toEqual(['A']);
    expect(withChoice(list, 'equal', FACT).value).toBe('A');
    expect(withChoice(equal, 'isKnown', FACT)).toMatchObject({ operator: 'notEqual', value: null });
  });
});
