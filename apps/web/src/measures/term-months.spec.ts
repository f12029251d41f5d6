import type { PlainDate } from '@app/domain';
import { termMonths } from './term-months';

const day = (text: string): PlainDate => text as PlainDate; // a day as a test writes it

describe('termMonths', () => {
  it.each([
    ['2026-11-25', '2027-11-25', 12],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-12-01', '2027-01-01', 1],
  ])('counts the months from %s to %s', (from, until, months) => {
    expect(termMonths(day(from), day(until))).toBe(months);
  });

  it('counts none where the measure has no end or ends between months', () => {
    expect(termMonths(day('2026-11-25'), null)).toBeNull();
    expect(termMonths(day('2026-11-25'), day('2027-11-20'))).toBeNull();
  });
});
