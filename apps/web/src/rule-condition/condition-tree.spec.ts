import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Json } from '../rule-file/pack-items';
import { countOf, depthOf, LIMITS, partAt, withInserted, withMoved, withoutPart, withPart } from './condition-tree';

const leaf = (path: string): Json => ({ fact: 'case', path, operator: 'equal', value: 1 });
const WHEN: Json = { all: [leaf('$.a'), { any: [leaf('$.b'), leaf('$.c')] }] };

describe('a condition as a tree', () => {
  it('finds and replaces a part by its place', () => {
    expect(partAt(WHEN, [1, 0])).toEqual(leaf('$.b'));
    expect(withPart(WHEN, [1, 0], leaf('$.x'))).toEqual({ all: [leaf('$.a'), { any: [leaf('$.x'), leaf('$.c')] }] });
  });

  it('takes a part more, at the beginning, between and at the end', () => {
    expect(withInserted(WHEN, [0], leaf('$.x'))).toEqual({ all: [leaf('$.x'), leaf('$.a'), { any: [leaf('$.b'), leaf('$.c')] }] }); // prettier-ignore
    expect(withInserted(WHEN, [1, 2], leaf('$.x'))).toEqual({ all: [leaf('$.a'), { any: [leaf('$.b'), leaf('$.c'), leaf('$.x')] }] }); // prettier-ignore
  });

  it('loses a group with its last part', () => {
    const once = withoutPart(WHEN, [1, 0]);
    expect(once).toEqual({ all: [leaf('$.a'), { any: [leaf('$.c')] }] });
    expect(withoutPart(once, [1, 0])).toEqual({ all: [leaf('$.a')] });
  });

  it('moves a part within its group and no further', () => {
    expect(withMoved(WHEN, [1, 1], -1)).toEqual({ all: [leaf('$.a'), { any: [leaf('$.c'), leaf('$.b')] }] });
    expect(withMoved(WHEN, [0], -1)).toEqual(WHEN);
  });

  it('counts its comparisons and its levels', () => {
    expect([countOf(WHEN), depthOf(WHEN)]).toEqual([3, 2]);
  });

  it.each([
    ['levels of groups', LIMITS.depth],
    ['conditions of a group', LIMITS.width],
    ['conditions of a rule', LIMITS.conditions],
  ])('knows the limit of the format: %s', (name, most) => {
    const format = readFileSync('docs/rule-pack-format.md', 'utf8');
    expect(format).toMatch(new RegExp(`<br>${name}\\s*\\| ${most} `));
  });
});
