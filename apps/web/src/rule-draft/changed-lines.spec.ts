import { describe, expect, it } from '@jest/globals';
import { changedLines } from './changed-lines';

describe('changedLines', () => {
  it.each([
    ['a\nb\nc\n', 'a\nx\nc\n', { line: 2, before: ['b'], after: ['x'] }],
    ['a\nb\n', 'a\nb\nc\n', { line: 3, before: [], after: ['c'] }],
    ['', 'a\n', { line: 1, before: [], after: ['a'] }],
    ['a\na\n', 'a\n', { line: 2, before: ['a'], after: [] }],
    ['a\n', 'a\n', { line: 2, before: [], after: [] }],
  ])('says of %j and %j where they differ', (before, after, expected) => {
    expect(changedLines(before, after)).toEqual(expected);
  });
});
