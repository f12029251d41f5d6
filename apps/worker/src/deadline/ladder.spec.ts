import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LADDER, readLadder } from './ladder.js';

const RULED = { reminderPercent: 50, yellowWorkingDaysBefore: 2, redAfterDays: 4, oversightAfterWorkingDays: 9 };

describe('readLadder', () => {
  it('takes every figure that the rules gave', () => {
    expect(readLadder(RULED)).toEqual(RULED);
  });

  it.each([undefined, null, 'soon', ['reminder']])('keeps the default where the rules gave none: %j', (slot) => {
    expect(readLadder(slot)).toEqual(DEFAULT_LADDER);
  });

  it('keeps the default of a figure that is missing', () => {
    expect(readLadder({ redAfterDays: 2 })).toEqual({ ...DEFAULT_LADDER, redAfterDays: 2 });
  });
});
