import { describe, expect, it } from '@jest/globals';
import { moment } from '@app/testing';
import { activationStateAt, inForceAt, overtaken, type RuleActivation } from './rule-activation.js';

const at = (day: number) => moment(`2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z`);
const activation = (
  id: string,
  ...[hash, day, baseHash = null]: readonly [string, number, (string | null)?]
): RuleActivation => ({
  id,
  hash,
  inForceFrom: at(day),
  baseHash,
});
const A = activation('1', 'a', 1);
const B = activation('2', 'b', 10, 'a');
const hashAt = (all: readonly RuleActivation[], day: number): string | null => inForceAt(all, at(day))?.hash ?? null;

describe('inForceAt', () => {
  it('answers with the latest that has begun, from its first instant on', () => {
    expect([9, 10, 11].map((day) => hashAt([B, A], day))).toEqual(['a', 'b', 'b']);
  });

  it('lets the later made hold of two from one instant', () => {
    expect(hashAt([activation('10', 'later', 1), activation('9', 'earlier', 1)], 5)).toBe('later');
  });

  it('lets the first one answer before it began, and nothing where nothing was ever in force', () => {
    expect(hashAt([B, activation('3', 'again', 5), activation('4', 'twice', 5)], 2)).toBe('twice');
    expect(hashAt([], 2)).toBeNull();
  });
});

describe('activationStateAt', () => {
  it('tells what holds, what will and what did', () => {
    expect([A, B].map((one) => activationStateAt([A, B], one, at(5)))).toEqual(['in-force', 'scheduled']);
    expect([A, B].map((one) => activationStateAt([A, B], one, at(15)))).toEqual(['past', 'in-force']);
  });
});

describe('overtaken', () => {
  it('finds nothing where each builds on the one before', () => {
    expect(overtaken([A, B, activation('3', 'c', 20, 'b')], at(5))).toEqual([]);
  });

  it('finds what builds on a pack that another has replaced, and what builds on that', () => {
    const now = activation('4', 'x', 5);
    const c = activation('3', 'c', 20, 'b');
    expect(overtaken([A, B, c, now], at(5))).toEqual([B, c]);
  });

  it('leaves alone what has begun, and what asks for no base', () => {
    expect(overtaken([A, activation('5', 'y', 4, 'gone'), activation('6', 'z', 20)], at(5))).toEqual([]);
  });
});
