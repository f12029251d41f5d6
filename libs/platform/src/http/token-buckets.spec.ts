import { describe, expect, it } from '@jest/globals';
import { TokenBuckets } from './token-buckets.js';

const take = (buckets: TokenBuckets, count: number, at: number): readonly number[] =>
  Array.from({ length: count }, () => buckets.take('key', at));

describe('TokenBuckets', () => {
  it('holds the tokens of a minute and says when the next one comes', () => {
    expect(take(new TokenBuckets(4), 6, 0)).toEqual([0, 0, 0, 0, 15, 15]);
  });

  it('fills evenly, and never over its brim', () => {
    const buckets = new TokenBuckets(4);
    take(buckets, 4, 0);
    expect(take(buckets, 3, 30_000)).toEqual([0, 0, 15]);
    expect(take(buckets, 5, 600_000)).toEqual([0, 0, 0, 0, 15]);
  });

  it('keeps keys apart', () => {
    const buckets = new TokenBuckets(1);
    expect([buckets.take('a', 0), buckets.take('b', 0), buckets.take('a', 0)]).toEqual([0, 0, 60]);
  });

  it('knows no limit when it is 0', () => {
    expect(new Set(take(new TokenBuckets(0), 1000, 0))).toEqual(new Set([0]));
  });

  it('remembers only so many keys, and forgets the one that asked longest ago', () => {
    const buckets = new TokenBuckets(1);
    for (let key = 0; key <= 20_000; key += 1) buckets.take(String(key), 0);
    expect([buckets.take('0', 0), buckets.take('20000', 0)]).toEqual([0, 60]);
  });
});
