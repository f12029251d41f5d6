import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../shared/plain-date.js';
import { calendarVersion, versionOver, type CalendarStamp } from './calendar-version.js';

const stamp = (scope: string, year: number): CalendarStamp => ({ scope, year, version: `v${year}` });
const STAMPS = [
  ...[2024, 2025, 2026, 2027].map((year) => stamp('national', year)),
  ...[2025, 2026].map((year) => stamp('department:HRSS-LI', year)),
];
const over = (from: string, to: string): string =>
  versionOver(calendarVersion(STAMPS), from as PlainDate, to as PlainDate); // days of the table below

describe('versionOver', () => {
  it.each([
    ['2024-03-01', '2024-03-08', '2024:v2024 2025:v2025 department:HRSS-LI:2025:v2025'],
    [
      '2025-12-30',
      '2026-01-08',
      '2025:v2025 2026:v2026 2027:v2027 department:HRSS-LI:2025:v2025 department:HRSS-LI:2026:v2026',
    ],
    ['2028-01-03', '2028-01-10', ''],
  ])('keeps what the days from %s to %s rest on', (from, to, kept) => {
    expect(over(from, to)).toBe(kept);
  });

  it('keeps a version that names no years', () => {
    expect(versionOver('weekends only', '2026-03-02' as PlainDate, '2026-03-09' as PlainDate)).toBe('weekends only'); // a day
  });
});

describe('calendarVersion', () => {
  it('changes when one layer of one year does', () => {
    const other = STAMPS.with(-1, { scope: 'department:HRSS-LI', year: 2026, version: 'other' });
    expect(calendarVersion(other)).not.toBe(calendarVersion(STAMPS));
  });
});
