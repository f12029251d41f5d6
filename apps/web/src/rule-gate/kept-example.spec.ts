import { describe, expect, it } from '@jest/globals';
import { withExample } from './kept-example';

const EXAMPLE = { name: { zh: '甲', en: 'A' }, asOf: '2026-01-01', because: ['R1'] };
const read = (text: string): unknown => JSON.parse(text) as unknown;

describe('an example that a person has confirmed', () => {
  it('begins the file of its decision', () => {
    const text = withExample(undefined, EXAMPLE, '集体争议：命中');
    expect(read(text)).toEqual([{ ...EXAMPLE, name: { zh: '集体争议：命中', en: 'A' } }]);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('stands after those that are there, under a name of its own', () => {
    const first = withExample({ text: null }, EXAMPLE, '甲');
    const second = withExample({ text: first }, EXAMPLE, '甲');
    const third = withExample({ text: second }, EXAMPLE, '甲');
    expect((read(third) as { name: { zh: string } }[]).map(({ name }) => name.zh)).toEqual(['甲', '甲 2', '甲 3']);
  });
});
