import { describe, expect, it } from '@jest/globals';
import { smallPack, smallRule } from '../testing/small-pack.js';
import { mutationReport } from './mutation-report.js';

const EXAMPLES = 'decisions/routing/tests/all.json';
const RULE = 'decisions/routing/rules/R1.json';
const name = { zh: '文', en: 'text' };
const example = (workers: number, change: object): object => ({
  name, asOf: '2026-01-01', base: 'base', given: { 'case.workers': workers }, expect: {}, because: [], ...change,
}); // prettier-ignore

/** Ids of the mutants that survive the examples, without the rule that they are all about. */
function survivors(...examples: readonly object[]): readonly string[] {
  const { survivors: found } = mutationReport(smallPack({ [EXAMPLES]: examples }));
  return found.map(({ id }) => id.replace('routing R1 ', ''));
}

describe('mutationReport', () => {
  it('finds what an example far from the edge leaves open', () => {
    expect(survivors(example(99, { expect: { lead: 'LABOUR' }, because: ['R1'] }))).toEqual([
      'when.all.0: dropped',
      'when.all.0: greaterThan → greaterThanInclusive',
      'limit 2020-01-01: 10 → 9',
      'limit 2020-01-01: 10 → 11',
    ]);
  });

  it('finds nothing where examples stand on both sides of the edge', () => {
    const fires = example(11, { expect: { lead: 'LABOUR' }, because: ['R1'] });
    expect(survivors(fires, example(10, { not: ['R1'] }))).toEqual([]);
  });

  it('finds an outcome that no example expects', () => {
    const [outcome] = survivors(example(11, { because: ['R1'] }), example(10, { not: ['R1'] }));
    expect(outcome).toBe('then.lead: "LABOUR" → "UNION"');
  });

  it('takes lists, groups and yes or no one step away', () => {
    const leaf = (path: string, operator: string, value: unknown): object => ({ fact: 'case', path, operator, value });
    const when = {
      all: [
        leaf('$.kind', 'in', ['a', 'b']),
        { any: [leaf('$.open', 'equal', true), leaf('$.signals', 'contains', 's')] },
      ],
    };
    const pack = smallPack({
      [RULE]: smallRule({ when, reason: name }),
      [EXAMPLES]: [example(1, { because: ['R1'] })],
    });
    const { survivors: found, score, mutants, killed } = mutationReport(pack);
    expect(found.map(({ id }) => id.replace('routing R1 ', ''))).toEqual([
      'when: all → any',
      'when.all.0: dropped',
      'when.all.1: dropped',
      'when.all.0: ["a","b"] → ["a"]',
      'when.all.1.any.1: dropped',
      'when.all.1.any.1: contains → doesNotContain',
      'then.lead: "LABOUR" → "UNION"',
      'limit 2020-01-01: 10 → 9',
      'limit 2020-01-01: 10 → 11',
    ]);
    expect(score).toBe(killed / mutants);
    expect(mutants - killed).toBe(found.length);
  });

  it('says where each stands', () => {
    const { survivors: found } = mutationReport(smallPack({ [EXAMPLES]: [example(99, { because: ['R1'] })] }));
    expect(found[0]).toMatchObject({ file: RULE, line: 13 });
    expect(found.at(-1)).toMatchObject({ file: 'parameters/intake/limit.json' });
  });
});
