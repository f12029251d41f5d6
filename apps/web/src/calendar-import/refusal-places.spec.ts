import { readFileSync } from 'node:fs';
import type { CalendarPreview } from '@app/contracts';
import { noticesIn, previewYear, WEEKENDS_ONLY, type CalendarRefusal } from '@app/domain';
import { NO_ENTRIES, requestOf, textIn } from './file-request';
import { mayImport } from './PreviewView';
import { placeOf, REFUSED_FIELDS } from './refusal-places';

const FILE = ['日期,类型,名称', '2027-01-01,放假,元旦', '2027-01-04,上班,元旦', '2027-01-01,放假,元旦'].join('\n');

function refusalsOf(text: string): readonly CalendarRefusal[] {
  const read = noticesIn({ text, year: null, notice: '某通知' });
  return read.ok ? read.value.flatMap((one) => previewYear(one, [], WEEKENDS_ONLY).refusals) : read.refusal.problems;
}

describe('placeOf', () => {
  it('finds the lines and the field of every refusal of a notice', () => {
    expect(refusalsOf(FILE).map((one) => [one.code, placeOf(one, FILE)])).toEqual([
      ['calendar.make-up-on-working-day', { lines: [3], field: 'kind' }],
      ['calendar.day-twice', { lines: [2, 4], field: 'day' }],
    ]);
  });

  it('takes line and field from a line that cannot be read', () => {
    const broken = '2027-01-01,放假,元旦\n2027-01-02,休息,元旦';
    expect(refusalsOf(broken).map((one) => placeOf(one, broken))).toEqual([{ lines: [2], field: 'kind' }]);
  });

  it('finds both ends of a gap in a file of any form', () => {
    const json = readFileSync('test/data/holiday-notices/2026.json', 'utf8');
    const gap = {
      code: 'calendar.holiday-gap',
      name: '国庆节',
      from: '2026-10-01',
      to: '2026-10-03',
    } as CalendarRefusal;
    expect(placeOf(gap, json).lines).toHaveLength(2);
  });

  it('has no line for an entry that is not found in the file', () => {
    const lost = { code: 'calendar.entry-unreadable', line: 0, field: 'name', text: '' } as const;
    expect(placeOf(lost, '{')).toEqual({ lines: [], field: 'name' });
  });

  it('has no line where the whole file is at fault', () => {
    expect(placeOf({ code: 'calendar.file-unreadable' }, '{')).toEqual({ lines: [], field: 'file' });
  });
});

describe.each(['zh-CN', 'en'])('words of an import in %s', (language) => {
  it('name every field', () => {
    const texts = JSON.parse(readFileSync(`apps/web/src/texts/${language}/calendar.json`, 'utf8')) as {
      readonly fields: Readonly<Record<string, string>>;
    }; // our own file
    expect(REFUSED_FIELDS.filter((field) => texts.fields[field] === undefined)).toEqual([]);
  });
});

describe('requestOf', () => {
  it('leaves out what nobody has entered', () => {
    expect(requestOf('text', NO_ENTRIES)).toEqual({
      content: 'text',
      scope: 'national',
      year: null,
      notice: null,
      source: { number: null, issuedOn: null, url: null },
    });
  });

  it('sends what was entered, without blanks around it', () => {
    const entries = { ...NO_ENTRIES, year: '2027', title: ' 某通知 ', number: '某〔2026〕1号', issuedOn: '2026-11-04' };
    expect(requestOf('text', entries)).toMatchObject({
      year: 2027,
      notice: '某通知',
      source: { number: '某〔2026〕1号', issuedOn: '2026-11-04', url: null },
    });
  });
});

describe('textIn', () => {
  it.each([
    ['UTF-8', new Uint8Array([0xe6, 0x94, 0xbe])],
    ['GB 18030', new Uint8Array([0xb7, 0xc5])],
  ])('reads %s', (_encoding, bytes) => {
    expect(textIn(bytes.buffer)).toBe('放');
  });
});

describe('mayImport', () => {
  const year = { year: 2027, notice: '', isSourceNew: false, workingDays: { before: 0, after: 0 }, added: [], removed: [], changed: [] }; // prettier-ignore
  const preview = (...codes: readonly (string | null)[]): CalendarPreview => ({
    scope: 'national',
    years: codes.map((code) => ({ ...year, refusals: code === null ? [] : [{ code }] })),
  });

  it.each([
    ['a year that changes', preview(null), true],
    ['a year that stays beside one that changes', preview(null, 'calendar.unchanged'), true],
    ['nothing but what holds already', preview('calendar.unchanged'), false],
    ['a year that is refused beside one that changes', preview(null, 'calendar.day-twice'), false],
    ['no year at all', preview(), false],
  ])('judges %s', (_what, given, expected) => {
    expect(mayImport(given)).toBe(expected);
  });
});
