import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDay, readPartialDay } from './read-day.js';
import { readCount, readYuan } from './read-number.js';

describe('readDay', () => {
  it.each(['2026-03-05', '2026/3/5', '2026.3.5', '2026年3月5日', '20260305', '2026-03-05 10:22', '2026-3-05T10:22:01'])(
    'reads %s',
    (text) => {
      expect(readDay(text)).toEqual({ on: '2026-03-05', exact: true });
    },
  );

  it.each(['2026-02-30', '2026-13-01', '5.3.2026', '2026-03', 'yesterday', '46000', ''])('refuses %j', (text) => {
    expect(readDay(text)).toBeNull();
  });
});

describe('readPartialDay', () => {
  it.each([
    ['2025-10', '2025-10-01'],
    ['2025年3月', '2025-03-01'],
    ['2006', '2006-01-01'],
  ])('takes the first day of %s', (text, on) => {
    expect(readPartialDay(text)).toEqual({ on, exact: false });
  });

  it('keeps a whole day exact', () => {
    expect(readPartialDay('2025-10-07')?.exact).toBe(true);
  });
});

describe('readYuan', () => {
  it.each([
    ['0', 0],
    ['0.0', 0],
    ['12,345.60', 1_234_560],
    ['8404.130000000001', 840_413],
    ['¥ 5.5', 550],
    ['１２元', 1200],
    ['0.005', 1],
  ])('reads %s', (text, fen) => {
    expect(readYuan(text)).toBe(fen);
  });

  it.each(['1,23', '12,34.5', '-1', '1e3', '', '1.2.3', 'ten', '100000000001'])('refuses %j', (text) => {
    expect(readYuan(text)).toBeNull();
  });

  it('reads back every amount that is written with two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000_000 }), (fen) => {
        const text = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        expect(readYuan(text)).toBe(fen);
      }),
    );
  });
});

describe('readCount', () => {
  it.each([
    ['3', 3],
    ['1,200人', 1200],
    ['2.0', 2],
  ])('reads %s', (text, count) => {
    expect(readCount(text)).toBe(count);
  });

  it.each(['2.5', '-1', 'two', '1000001'])('refuses %j', (text) => {
    expect(readCount(text)).toBeNull();
  });
});
