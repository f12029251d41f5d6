import { describe, expect, it } from '@jest/globals';
import { inColumns } from './in-columns.js';

describe('inColumns', () => {
  it('aligns columns and gives Chinese characters two places', () => {
    expect(
      inColumns([
        ['案号', 'a', 'x'],
        ['id', 'long', 'y'],
      ]),
    ).toEqual(['案号  a     x', 'id    long  y']);
  });

  it('leaves no blanks at the end of a line', () => {
    expect(
      inColumns([
        ['a', ''],
        ['b', 'c'],
      ]),
    ).toEqual(['a', 'b  c']);
  });

  it('has no lines for no rows', () => {
    expect(inColumns([])).toEqual([]);
  });
});
