import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarPreview, CalendarYearView } from '@app/contracts';
import { openApiHouse, type ApiHouse } from './api-house.js';

let house: ApiHouse;

const recorded = (year: number): string => readFileSync(`test/data/holiday-notices/${year}.json`, 'utf8');
const asking = (content: string, change: object = {}) => ({
  method: 'POST' as const,
  body: { content, scope: 'national', year: null, notice: null, ...change },
});
const years = (body: unknown): readonly CalendarYearView[] => (body as { items: CalendarYearView[] }).items;

beforeAll(async () => {
  house = await openApiHouse();
}, 60_000);
afterAll(async () => house.close());

describe('/api/calendar', () => {
  it('shows to everybody that a year is unpublished', async () => {
    const { status, body } = await house.ask('officer', '/api/calendar/2026');
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ year: 2026, notice: null, version: null, days: [], workingDays: 261 }),
    ]);
  });

  it('previews a file and stores nothing', async () => {
    const { status, body } = await house.ask('admin', '/api/calendar/preview', asking(recorded(2026)));
    const [year] = (body as CalendarPreview).years;
    expect([status, year?.added.length, year?.workingDays]).toEqual([200, 39, { before: 261, after: 248 }]);
    expect(years((await house.ask('admin', '/api/calendar')).body)).toEqual([]);
  });

  it.each(['/api/calendar', '/api/calendar/preview'])('lets nobody but the administrator at %s', async (path) => {
    expect((await house.ask('supervisor', path, asking(recorded(2026)))).status).toBe(403);
  });

  it('imports a year with its notice and the person', async () => {
    expect((await house.ask('admin', '/api/calendar', asking(recorded(2026)))).status).toBe(200);
    const { body } = await house.ask('officer', '/api/calendar/2026');
    expect(body).toMatchObject({
      workingDays: 248,
      importedBy: '示例 admin',
      notice: expect.stringContaining('gov.cn'),
    });
    const versions = await house.ask('officer', '/api/calendar/2026/versions');
    expect(years(versions.body)).toHaveLength(1);
  });

  it('refuses with the first reason and names them all', async () => {
    const wrong = '2027-01-04,make-up,元旦\n2027-01-01,off,元旦\n2027-01-01,off,元旦';
    const { status, body } = await house.ask('admin', '/api/calendar', asking(wrong, { notice: '某通知' }));
    expect([status, body]).toEqual([
      422,
      expect.objectContaining({
        code: 'calendar.make-up-on-working-day',
        data: expect.objectContaining({
          day: '2027-01-04',
          problems: expect.arrayContaining([]) as unknown,
        }) as unknown,
      }),
    ]);
  });

  it('refuses what holds already', async () => {
    const { status, body } = await house.ask('admin', '/api/calendar', asking(recorded(2026)));
    expect([status, body]).toEqual([422, expect.objectContaining({ code: 'calendar.unchanged' })]);
  });

  it('keeps number, day and address of a notice, even when they come after its days', async () => {
    const source = { number: '示例发〔2025〕1号', issuedOn: '2025-11-04', url: 'https://example.org/2026' };
    const body = { notice: '2026年部分节假日安排的通知（示例）', source };
    const preview = await house.ask('admin', '/api/calendar/preview', asking(recorded(2026), body));
    expect((preview.body as CalendarPreview).years).toMatchObject([{ isSourceNew: true, added: [], refusals: [] }]);
    expect((await house.ask('admin', '/api/calendar', asking(recorded(2026), body))).status).toBe(200);
    expect((await house.ask('officer', '/api/calendar/2026')).body).toMatchObject(body);
    const again = await house.ask('admin', '/api/calendar', asking(recorded(2026), body));
    expect(again).toMatchObject({ status: 422, body: { code: 'calendar.unchanged' } });
    const versions = years((await house.ask('officer', '/api/calendar/2026/versions')).body);
    expect(versions.map(({ source: { number } }) => number)).toEqual(['示例发〔2025〕1号', null]);
  });

  it('names every line of a table that cannot be read', async () => {
    const wrong = '2027-13-01,off,元旦\n2027-01-02,off,元旦\n2027-01-03,holiday,元旦';
    const { status, body } = await house.ask('admin', '/api/calendar/preview', asking(wrong, { notice: '某通知' }));
    expect([status, (body as { data: { problems: unknown } }).data.problems]).toEqual([
      422,
      [
        { code: 'calendar.line-unreadable', line: 1, field: 'day', text: '2027-13-01,off,元旦' },
        { code: 'calendar.line-unreadable', line: 3, field: 'kind', text: '2027-01-03,holiday,元旦' },
      ],
    ]);
  });
});
