import { describe, expect, it } from '@jest/globals';
import type { TrialAnswerView } from '@app/contracts';
import { editedFacts, factAt, fulfilling, nearMissesFor, withEdit, type Facts } from './trial-facts';
import { sourceOf, trialPlace } from './trial-place';

const FACTS: Facts = { case: { workers: 12, signals: ['gathering'], kind: null }, clock: { rung: 'red' } };

const miss = (change: object): TrialAnswerView['nearMisses'][number] => {
  const text = { zh: '文', en: 'text' };
  const rule = { rule: 'R1', title: text, file: 'r.json', isRow: false, condition: text, actual: text };
  return { ...rule, path: 'case.workers', operator: 'equal', expected: 1, ...change };
};

describe('edited facts', () => {
  it('are laid over those of the input, whose other fields stay', () => {
    const edits = { 'case.workers': 9, 'clock.rung': null };
    const expected = { case: { ...FACTS['case'], workers: 9 }, clock: { rung: null } };
    expect(editedFacts(FACTS, edits)).toEqual(expected);
    expect(factAt(FACTS, 'case.unknown')).toBeNull();
  });

  it('are forgotten when they are as they were', () => {
    const edits = withEdit({}, FACTS, ['case.workers', 9]);
    expect(edits).toEqual({ 'case.workers': 9 });
    expect(withEdit(edits, FACTS, ['case.workers', 12])).toEqual({});
    expect(withEdit({ 'case.signals': [] }, FACTS, ['case.signals', ['gathering']])).toEqual({});
  });
});

describe('near misses', () => {
  it('in the way of which an edited fact stands come first, the others in their order', () => {
    const misses = [miss({ path: 'case.a' }), miss({ path: 'case.b' }), miss({ path: 'case.workers' })];
    const sorted = nearMissesFor(misses, { 'case.workers': 3 });
    expect(sorted.map(({ path }) => path)).toEqual(['case.workers', 'case.a', 'case.b']);
  });

  it.each([
    [{ operator: 'greaterThanInclusive', expected: 10 }, 10],
    [{ operator: 'greaterThan', expected: 10 }, 11],
    [{ operator: 'lessThan', expected: 10 }, 9],
    [{ operator: 'in', expected: ['a', 'b'] }, 'a'],
    [{ operator: 'equal', expected: null }, null],
    [{ operator: 'notEqual', expected: true }, false],
    [{ operator: 'notEqual', expected: 'a' }, undefined],
    [{ operator: 'notIn', expected: ['a'] }, undefined],
    [{ operator: 'greaterThan', expected: null }, undefined],
    [{ path: 'case.signals', operator: 'contains', expected: 'closing' }, ['gathering', 'closing']],
    [{ path: 'case.signals', operator: 'doesNotContain', expected: 'gathering' }, []],
    [{ path: 'parameters.limit', operator: 'equal', expected: null }, undefined],
  ])('of %j are fulfilled by %j', (change, value) => {
    expect(fulfilling(miss(change), FACTS)).toEqual(value);
  });
});

describe('the address of a trial', () => {
  it('names the input, the day and the edited facts; what does not fit is as if it were not there', () => {
    const search = { tab: 'try', decision: 'routing', record: 'r', impact: 'i', asOf: 7, facts: { 'case.a': [1] } };
    const place = trialPlace(search);
    expect(place).toEqual({ decision: 'routing', record: 'r', impact: 'i', facts: { 'case.a': [1] } });
    expect(sourceOf(place)).toEqual({ record: 'r', impact: 'i' });
    expect(trialPlace({ facts: 'x', example: 'e' })).toEqual({ example: 'e' });
    expect([sourceOf({ finding: 'f' }), sourceOf({})]).toEqual([{ finding: 'f' }, null]);
  });
});
