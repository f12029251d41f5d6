import { readFileSync } from 'node:fs';
import type { CalendarYearView } from '@app/contracts';
import { noticesIn, type NoticeDay, type PlainDate } from '@app/domain';
import { readChoice, scopesOf, writeChoice } from './calendar-choice';
import { daysOfYear, holidaysIn, monthsOf, rangesOf, workingDaysIn, type CalendarDay } from './calendar-days';

const on = (day: string): PlainDate => day as PlainDate; // a day as a test writes it
const off = (day: string, name = '示例假日'): NoticeDay => ({ day: on(day), kind: 'off', name });

function arrangement(scope: string, year: number, days: readonly NoticeDay[]): CalendarYearView {
  const source = { number: null, issuedOn: null, url: null };
  const importedAt = '2026-11-01T00:00:00.000Z' as CalendarYearView['importedAt']; // an instant as a test writes it
  return { scope, year, notice: `${scope} ${year}`, source, version: 'v', importedAt, importedBy: null, workingDays: 0, days: [...days] }; // prettier-ignore
}

function recorded(year: number): CalendarYearView {
  const text = readFileSync(`test/data/holiday-notices/${year}.json`, 'utf8');
  const read = noticesIn({ text, year, notice: null });
  return arrangement('national', year, read.ok ? (read.value[0]?.days ?? []) : []);
}

const dayOf = (days: readonly CalendarDay[], day: string): CalendarDay | undefined =>
  days.find((one) => one.on === day);
const kinds = (days: readonly CalendarDay[], ...wanted: readonly string[]): readonly (string | undefined)[] =>
  wanted.map((day) => dayOf(days, day)?.kind);

describe('daysOfYear', () => {
  it.each([
    [2024, 366, 251],
    [2025, 365, 248],
    [2026, 365, 248],
  ])('gives every day of %d what its notice makes of it', (year, all, worked) => {
    const days = daysOfYear(year, [recorded(year)]);
    expect([days.length, workingDaysIn(days)]).toEqual([all, worked]);
  });

  it('tells a day off, a make-up workday, a weekend and a working day apart', () => {
    const days = daysOfYear(2026, [recorded(2026)]);
    expect(kinds(days, '2026-10-01', '2026-10-10', '2026-10-11', '2026-10-12')).toEqual([
      'off',
      'make-up',
      'weekend',
      'workday',
    ]);
  });

  it('knows only weekends of a year without a notice, and nothing of it is settled', () => {
    const days = daysOfYear(2027, [recorded(2026)]);
    expect([workingDaysIn(days), days.some(({ isSettled }) => isSettled)]).toEqual([261, false]);
  });

  it('leaves the end of a year open until the next notice is published', () => {
    const unsettled = (arrangements: readonly CalendarYearView[]): readonly string[] =>
      daysOfYear(2026, arrangements).flatMap((day) => (day.isSettled ? [] : [day.on]));
    expect(unsettled([recorded(2026)])).toEqual(['2026-12-29', '2026-12-30', '2026-12-31']);
    expect(unsettled([recorded(2026), arrangement('national', 2027, [off('2027-01-01')])])).toEqual([]);
  });

  it('takes the last day of a year from the notice of the next one', () => {
    const next = arrangement('national', 2027, [off('2026-12-31', '元旦')]);
    expect(dayOf(daysOfYear(2026, [recorded(2026), next]), '2026-12-31')).toMatchObject({ kind: 'off', by: next });
  });

  it('lays the region over the nation, and says so', () => {
    const region = arrangement('region', 2026, [off('2026-04-20')]);
    expect(dayOf(daysOfYear(2026, [region, recorded(2026)]), '2026-04-20')).toMatchObject({ kind: 'off', by: region });
    expect(kinds(daysOfYear(2026, [recorded(2026)]), '2026-04-20')).toEqual(['workday']);
  });
});

describe('monthsOf', () => {
  it('puts every day into its month', () => {
    const months = monthsOf(daysOfYear(2028, []));
    expect(months.map(({ length }) => length)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});

describe('holidaysIn', () => {
  it('lists a holiday with its days off and the weekends worked instead, apart by notice', () => {
    const national = recorded(2026);
    const region = arrangement('region', 2026, [off('2026-10-08', '国庆节')]);
    const found = holidaysIn(daysOfYear(2026, [national, region])).filter(({ name }) => name === '国庆节');
    expect(found).toEqual([
      expect.objectContaining({ by: national, worked: ['2026-09-20', '2026-10-10'] }),
      expect.objectContaining({ by: region, off: ['2026-10-08'], worked: [] }),
    ]);
  });
});

describe('rangesOf', () => {
  it('joins days that follow one another, across months', () => {
    expect(rangesOf(['2026-09-30', '2026-10-01', '2026-10-03'].map(on))).toEqual([
      ['2026-09-30', '2026-10-01'],
      ['2026-10-03', '2026-10-03'],
    ]);
  });
});

describe('readChoice', () => {
  const person = { today: '2026-11-27', departmentCode: 'COURT' };

  it('begins with the year of today and every layer that counts for the department', () => {
    const choice = readChoice({}, person);
    expect(choice).toEqual({ year: 2026, month: null, hasRegion: true, department: 'COURT' });
    expect(scopesOf(choice)).toEqual(['national', 'region', 'department:COURT']);
  });

  it('reads back what it has written', () => {
    const choice = { year: 2027, month: 2, hasRegion: false, department: null };
    expect(readChoice(writeChoice(choice), person)).toEqual(choice);
    expect(scopesOf(choice)).toEqual(['national']);
  });

  it.each([{ year: 'soon' }, { year: 12 }, { year: 2026.5, month: 13 }])('passes over %j', (search) => {
    expect(readChoice(search, person)).toMatchObject({ year: 2026, month: null });
  });
});
