import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { day, RECORDED_YEARS } from '@app/testing';
import { addCalendarDays } from '../shared/plain-date.js';
import { checkNotice, WEEKENDS_ONLY } from './check-notice.js';
import { compareNotices } from './compare-notices.js';
import type { HolidayNotice, NoticeDay } from './holiday-notice.js';
import { arrangedDays, layerCalendar } from './layer-calendar.js';
import { noticesIn, previewYear } from './preview-import.js';
import { readHolidayFile } from './read-holiday-file.js';
import { isWorkingDay, type WorkCalendar } from './work-calendar.js';

const recorded = (year: number): string => readFileSync(`test/data/holiday-notices/${year}.json`, 'utf8');
const off = (on: string, name = '国庆节'): NoticeDay => ({ day: day(on), kind: 'off', name });
const worked = (on: string, name = '国庆节'): NoticeDay => ({ day: day(on), kind: 'make-up', name });
const NATIONAL_DAY = ['01', '02', '03', '04', '05', '06', '07'].map((number) => off(`2026-10-${number}`));
const notice = (days: readonly NoticeDay[]): HolidayNotice => ({ year: 2026, notice: '国办发明电〔2025〕7号', days });
const codes = (days: readonly NoticeDay[]): readonly string[] => checkNotice(notice(days)).map(({ code }) => code);

function read(text: string): readonly HolidayNotice[] {
  const file = readHolidayFile(text);
  expect(file).toMatchObject({ ok: true });
  return file.ok ? file.value : [];
}

describe('checkNotice', () => {
  it.each(RECORDED_YEARS.filter((year) => year !== 2020))('finds nothing wrong with the notice for %d', (year) => {
    expect(read(recorded(year)).flatMap((one) => checkNotice(one))).toEqual([]);
  });

  /** The Spring Festival of 2020 was lengthened to Sunday 2 February; the Monday after it was an ordinary working day. */
  it('finds the Monday that the record of 2020 lists as worked', () => {
    expect(read(recorded(2020)).flatMap((one) => checkNotice(one))).toEqual([
      { code: 'calendar.make-up-on-working-day', day: '2020-02-03' },
    ]);
  });

  it.each([
    ['calendar.make-up-on-working-day', [...NATIONAL_DAY, worked('2026-10-08')]],
    ['calendar.day-twice', [...NATIONAL_DAY, off('2026-10-01')]],
    ['calendar.holidays-overlap', [...NATIONAL_DAY, off('2026-10-01', '中秋节')]],
    ['calendar.day-contradictory', [...NATIONAL_DAY, worked('2026-10-03')]],
    ['calendar.holiday-gap', NATIONAL_DAY.filter(({ day: on }) => on !== '2026-10-05')],
    ['calendar.day-outside-year', [...NATIONAL_DAY, off('2027-10-01')]],
    ['calendar.day-outside-year', [...NATIONAL_DAY, off('2025-12-28', '元旦')]],
    ['calendar.name-missing', [off('2026-10-01', ' ')]],
    ['calendar.year-empty', []],
  ])('refuses with %s', (code, days) => {
    expect(codes(days)).toEqual([code]);
  });

  it('takes the last days of the year before, which a notice may arrange', () => {
    expect(codes([...NATIONAL_DAY, off('2025-12-31', '元旦')])).toEqual([]);
  });

  it('names every problem at once, and the missing source', () => {
    const problems = checkNotice({ year: 2026, notice: '', days: [worked('2026-10-08'), worked('2026-10-09')] });
    expect(problems.map(({ code }) => code)).toEqual([
      'calendar.notice-missing',
      'calendar.make-up-on-working-day',
      'calendar.make-up-on-working-day',
    ]);
  });

  it('lets a layer have a day worked that is off nationally', () => {
    const national = layerCalendar(WEEKENDS_ONLY, [{ version: 'n', days: NATIONAL_DAY }]);
    expect(checkNotice(notice([worked('2026-10-06', '值班')]), national)).toEqual([]);
  });
});

describe('readHolidayFile', () => {
  it('reads the yearly form with its papers', () => {
    const [year] = read(recorded(2026));
    expect([year?.year, year?.days.length, year?.notice.startsWith('https://www.gov.cn/')]).toEqual([2026, 39, true]);
  });

  it.each([
    'day,kind,name\n2026-10-01,off,国庆节\n2026-10-10,make-up,国庆节',
    '\uFEFF日期，类型，名称\r\n2026-10-01，放假，国庆节\r\n"2026-10-10"，上班，国庆节\r\n',
  ])('reads a table', (text) => {
    expect(read(text)).toEqual([{ year: 2026, notice: '', days: [off('2026-10-01'), worked('2026-10-10')] }]);
  });

  it.each([
    ['{ "holidays": 1', { code: 'calendar.file-unreadable' }],
    ['{ "something": {} }', { code: 'calendar.file-unreadable' }],
    [
      '{ "year": 2026, "days": [{ "date": "2026-02-30", "name": "x", "isOffDay": true }] }',
      { code: 'calendar.entry-unreadable', line: 1, field: 'day', text: '2026-02-30 x' },
    ],
    [
      '{\n"holidays": {},\n"workdays": { "2026-13-01": "New Year,元旦,1" } }',
      { code: 'calendar.entry-unreadable', line: 3, field: 'day', text: '2026-13-01 元旦' },
    ],
    ['', { code: 'calendar.file-unreadable' }],
    [
      '日期,类型,名称\n2026-10-01,休息,国庆节',
      { code: 'calendar.line-unreadable', line: 2, field: 'kind', text: '2026-10-01,休息,国庆节' },
    ],
  ])('refuses %j', (text, refusal) => {
    expect(readHolidayFile(text)).toEqual({ ok: false, refusal: { ...refusal, problems: [refusal] } });
  });
});

describe('an entry of a JSON file', () => {
  it('is named with its line and the part that cannot be read, one like the other', () => {
    const days = ['{ "date": "2026-10-01", "name": "国庆节" }', '{ "date": "2026-10-02", "isOffDay": true }'];
    const file = readHolidayFile(`{ "year": 2026, "days": [\n${days.join(',\n')}\n] }`);
    expect(file.ok ? [] : file.refusal.problems).toMatchObject([
      { line: 2, field: 'kind', text: '2026-10-01 国庆节' },
      { line: 3, field: 'name', text: '2026-10-02' },
    ]);
  });
});

describe('readHolidayTable', () => {
  it('names every line that cannot be read, with the field that is wrong', () => {
    const file = readHolidayFile(
      '日期,类型,名称\n2026-13-01,放假,元旦\n2026-10-01,放假,国庆节\n2026-10-02,休息,国庆节',
    );
    const problems = file.ok ? [] : file.refusal.problems;
    expect(problems).toMatchObject([
      { line: 2, field: 'day', text: '2026-13-01,放假,元旦' },
      { line: 4, field: 'kind', text: '2026-10-02,休息,国庆节' },
    ]);
  });
});

describe('every day of 2015 to 2026', () => {
  const fromPackage = read(readFileSync('node_modules/chinese-days/dist/chinese-days.json', 'utf8'));
  const fromNotices = RECORDED_YEARS.flatMap((year) => read(recorded(year)));
  const daysOf = (notices: readonly HolidayNotice[]): readonly NoticeDay[] => notices.flatMap(({ days }) => days);
  const calendarOf = (notices: readonly HolidayNotice[]): WorkCalendar =>
    layerCalendar(WEEKENDS_ONLY, [{ version: 'all', days: daysOf(notices) }]);

  it('is worked or not by the package as by the notices', () => {
    const [one, other] = [calendarOf(fromPackage), calendarOf(fromNotices)];
    const differences: string[] = [];
    for (let on = day('2015-01-01'); on <= '2026-12-31'; on = addCalendarDays(on, 1)) {
      if (isWorkingDay(on, one) !== isWorkingDay(on, other)) differences.push(on);
    }
    expect(differences).toEqual([]);
  });

  /** Weekends that the text of a notice names as part of a holiday or leaves out, and the Monday of 2020: none changes a day. */
  it('is listed otherwise only where the list changes nothing', () => {
    const listed = (notices: readonly HolidayNotice[]): ReadonlySet<string> =>
      new Set(daysOf(notices).flatMap(({ day: on }) => (on < '2015' || on > '2027' ? [] : [on])));
    const [one, other] = [listed(fromPackage), listed(fromNotices)];
    expect([...one].filter((on) => !other.has(on)).sort()).toEqual([
      '2019-04-06',
      '2019-04-07',
      '2019-06-08',
      '2019-06-09',
      '2019-09-14',
      '2019-09-15',
    ]);
    expect([...other].filter((on) => !one.has(on)).sort()).toEqual(['2015-09-05', '2020-02-03']);
  });
});

describe('noticesIn', () => {
  it('takes one year, with the notice that the person names', () => {
    const text = readFileSync('node_modules/chinese-days/dist/chinese-days.json', 'utf8');
    const found = noticesIn({ text, year: 2026, notice: '国办发明电〔2025〕7号' });
    expect(found).toMatchObject({ ok: true, value: [{ year: 2026, notice: '国办发明电〔2025〕7号' }] });
  });

  it('names the years of the file when the one that is asked for is missing', () => {
    const refusal = { code: 'calendar.year-not-in-file', year: 2027, years: [2026] };
    expect(noticesIn({ text: recorded(2026), year: 2027, notice: null })).toMatchObject({ ok: false, refusal });
  });
});

describe('previewYear', () => {
  it('lists what is added, removed and changed', () => {
    const before = [off('2026-10-01'), off('2026-10-08'), worked('2026-10-10')];
    const after = [off('2026-10-01'), off('2026-10-02'), off('2026-10-10')];
    expect(compareNotices(before, after)).toEqual({
      added: [off('2026-10-02')],
      removed: [off('2026-10-08')],
      changed: [{ day: '2026-10-10', from: worked('2026-10-10'), to: off('2026-10-10') }],
    });
  });

  it('refuses an arrangement that stands already', () => {
    const preview = previewYear(notice(NATIONAL_DAY), NATIONAL_DAY, WEEKENDS_ONLY);
    expect(preview.refusals).toEqual([{ code: 'calendar.unchanged', year: 2026 }]);
  });
});

describe('layerCalendar', () => {
  it('gives the last word to the layer on top', () => {
    const region = { version: 'region', days: [off('2026-04-20', '三月三'), worked('2026-10-06', '值班')] };
    const calendar = layerCalendar({ ...WEEKENDS_ONLY, daysOff: new Set(['2026-10-06']) }, [region]);
    expect(['2026-04-20', '2026-10-06', '2026-10-07'].map((on) => isWorkingDay(day(on), calendar))).toEqual([
      false,
      true,
      true,
    ]);
    expect(calendar.version).toBe('weekends region');
  });
});

describe('arrangedDays', () => {
  const arranged = (scope: string, importedAt: string, days: readonly NoticeDay[]) => ({
    scope,
    year: 2026,
    importedAt,
    days,
  });
  const scopes = (arrangements: Parameters<typeof arrangedDays>[0], on: string): string | undefined =>
    arrangedDays(arrangements).get(on)?.by.scope;

  it('names the department before the region and the region before the nation, whenever they were imported', () => {
    const department = arranged('department:COURT', '2026-01-01', [off('2026-10-01')]);
    const region = arranged('region', '2026-01-02', [off('2026-10-01'), off('2026-10-08')]);
    const national = arranged('national', '2026-01-03', NATIONAL_DAY);
    const all = [department, region, national];
    expect(['2026-10-01', '2026-10-02', '2026-10-08', '2026-10-09'].map((on) => scopes(all, on))).toEqual([
      'department:COURT',
      'national',
      'region',
      undefined,
    ]);
  });

  it('gives a day that two notices arrange to the one that was imported later, or to the later year', () => {
    const next = { ...arranged('national', '2026-01-01', [off('2026-12-31', '元旦')]), year: 2027 };
    const same = arranged('national', '2026-01-01', [off('2026-12-31', '旧')]);
    const corrected = arranged('national', '2026-02-01', [off('2026-12-31', '新')]);
    expect(arrangedDays([next, same]).get('2026-12-31')?.by.year).toBe(2027);
    expect(arrangedDays([corrected, next]).get('2026-12-31')?.name).toBe('新');
  });
});
