import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarPreview } from '@app/contracts';
import { CalendarReader, openDatabase } from '@app/persistence';
import { isWorkingDay } from '@app/domain';
import { day } from '@app/testing';
import { openCliHouse, type CliHouse } from './cli-house.js';

let house: CliHouse;

const NOTICE = '--notice 国办发明电〔2026〕9号';
const NEW_YEAR = 'day,kind,name\n2026-12-31,off,元旦\n2027-01-01,off,元旦\n2027-01-03,make-up,元旦\n';

async function file(name: string, text: string): Promise<string> {
  const at = path.join(house.folder, name);
  await writeFile(at, text);
  return at;
}

beforeAll(async () => {
  house = await openCliHouse();
  await house.liandu('seed');
}, 60_000);
afterAll(async () => house.close());

describe('liandu calendar', () => {
  it('shows what a file would change and stores nothing', async () => {
    const next = await file('2027.csv', 'day,kind,name\n2027-01-01,off,元旦\n2027-01-03,make-up,元旦\n');
    const { code, out } = await house.liandu(`calendar diff ${next} ${NOTICE}`);
    expect([code, out.includes('+ 2027-01-03  调休上班  元旦')]).toEqual([0, true]);
    expect((await house.liandu('calendar show --year 2027')).out).toContain('尚未导入');
  });

  it('refuses a file with every reason and its remedy, and stores nothing', async () => {
    const wrong = await file('wrong.csv', '2027-01-04,make-up,元旦\n2027-01-01,off,元旦\n2027-01-01,off,元旦\n');
    const { code, err } = await house.liandu(`calendar import ${wrong} ${NOTICE}`);
    expect(code).toBe(1);
    expect(err).toContain('2027-01-04 本来就是工作日');
    expect(err).toContain('2027-01-01 重复出现');
    expect((await house.liandu('calendar show --year 2027')).out).toContain('尚未导入');
  });

  it('imports the next year and keeps every version of it', async () => {
    const first = await file('first.csv', 'day,kind,name\n2027-01-01,off,元旦\n');
    const second = await file('second.csv', `${NEW_YEAR.replace('2026-12-31,off,元旦\n', '')}2027-05-01,off,劳动节\n`);
    expect((await house.liandu(`calendar import ${first} ${NOTICE}`)).code).toBe(0);
    const { code, out } = await house.liandu(`calendar import ${second} ${NOTICE} --json`);
    expect(code).toBe(0);
    const [year] = (JSON.parse(out) as CalendarPreview).years;
    expect(year).toMatchObject({ added: [{ day: '2027-01-03' }, { day: '2027-05-01' }], removed: [], refusals: [] });
    const { rows } = await house.sql.query('SELECT version FROM calendar_version WHERE year = 2027');
    expect(new Set(rows.map((row: { version: string }) => row.version)).size).toBe(2);
    expect((await house.liandu('calendar show --year 2027')).out).toContain('2027-05-01  劳动节');
  });

  it('keeps number, day and address of the notice, and shows them', async () => {
    const some = await file('sourced.csv', '2028-01-01,off,元旦\n');
    const source = '--number 国办发明电〔2027〕9号 --issued 2027-11-04 --url https://www.gov.cn/notice.htm';
    const { code } = await house.liandu(`calendar import ${some} --notice 关于2028年部分节假日安排的通知 ${source}`);
    expect(code).toBe(0);
    const shown = await house.liandu('calendar show --year 2028 --json');
    expect(JSON.parse(shown.out)).toMatchObject({
      notice: '关于2028年部分节假日安排的通知',
      source: { number: '国办发明电〔2027〕9号', issuedOn: '2027-11-04', url: 'https://www.gov.cn/notice.htm' },
    });
    const told = '关于2028年部分节假日安排的通知  国办发明电〔2027〕9号  2027-11-04  https://www.gov.cn/notice.htm';
    expect((await house.liandu('calendar show --year 2028')).out).toContain(told);
  });

  it('refuses to import what holds already', async () => {
    const same = await file(
      'same.csv',
      'day,kind,name\n2027-01-01,off,元旦\n2027-01-03,make-up,元旦\n2027-05-01,off,劳动节\n',
    );
    const { code, err } = await house.liandu(`calendar import ${same} ${NOTICE}`);
    expect([code, err.includes('与现行日历相同')]).toEqual([1, true]);
  });

  it('lays the days of a department over the calendar of that department alone', async () => {
    const court = await file('court.csv', '2026-11-25,off,搬迁\n');
    expect((await house.liandu(`calendar import ${court} --notice 搬迁公告 --scope department:COURT`)).code).toBe(0);
    const database = await openDatabase({ url: house.url, poolSize: 1 });
    const reader = new CalendarReader(database);
    const worked = await Promise.all(
      ['COURT', 'HRSS-LI'].map(async (code) => isWorkingDay(day('2026-11-25'), await reader.current(code))),
    );
    await database.destroy();
    expect(worked).toEqual([false, true]);
    const { out } = await house.liandu('calendar show --year 2026 --scope department:COURT');
    expect(out).toMatch(/^2026 {2}部门 COURT · department COURT {2}搬迁公告 .*2026-11-25 {2}搬迁\n$/s);
    expect((await house.liandu('calendar show --year 2026 --scope region')).out).toContain('没有自己的安排');
  });

  it.each([
    ['--scope department:NOBODY', '没有适用对象'],
    ['--year 2028', '只有 2027'],
    ['--scope everywhere', '没有适用对象'],
    ['--scope region:330106', 'region（本部署所在地区）'],
    ['--year soon', '--year 填四位年份'],
    ['--issued 2026年', '--issued 填发布日期'],
    ['--url gov.cn', '--url 填以 http:// 或 https:// 开头的网址'],
    ['--url gov.cn --issued 9', '--issued 填发布日期，如 2026-11-04；--url'],
  ])('says what is wrong with %s', async (option, told) => {
    const some = await file('some.csv', '2027-10-01,off,国庆节\n');
    const { code, err } = await house.liandu(`calendar diff ${some} ${NOTICE} ${option}`);
    expect([code, err.includes(told)]).toEqual([1, true]);
  });
});
