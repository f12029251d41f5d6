import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { CasePage } from '@app/contracts';
import { addCalendarDays, plainDate } from '@app/domain';
import { aComplaint } from './a-complaint.js';
import { ApiSession, HouseError, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { openMenu } from './screens/intake.js';

const NOTICE = '示例地区放假通知（演示）';

/** A region gives days off right after a case was opened: its due day moves once somebody approves. */
describe('a holiday notice that moves open deadlines', () => {
  let house: House;
  let browser: Browser;
  let lead: ApiSession;
  let admin: Page;
  let path = '';
  let before = '';

  const dueOn = async (): Promise<string> => (await lead.get<CasePage>(path)).deadlines[0]?.dueOn ?? '';

  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    const people = new People(house, browser);
    lead = new ApiSession(house.url);
    await lead.signIn(people.account('li.lead'));
    const today = plainDate((await lead.get<{ today: string }>('/api/session')).today);
    if (today === null) throw new HouseError('the server says no day');
    const opened = await lead.post<{ caseFileId: string }>('/api/complaints', aComplaint({ receivedOn: today }));
    path = `/api/cases/${opened.caseFileId}`;
    before = await dueOn();
    const importer = new ApiSession(house.url);
    people.know('admin', await importer.signIn(people.account('admin')));
    const days = [1, 2, 3, 4].map((later) => `${addCalendarDays(today, later)},off,示例`);
    for (const content of byYear(days))
      await importer.post('/api/calendar', { content, scope: 'region', year: null, notice: NOTICE });
    admin = await people.enter('admin');
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  });

  it('is compared, with its own notice as the reason', async () => {
    await openMenu(admin, '期限重算');
    await admin.getByText('上次比对之后导入了新的通知').waitFor();
    await admin.getByRole('button', { name: '比对未结期限' }).click();
    await admin.getByText('待批准').waitFor();
    await admin.getByText(`重算依据：${NOTICE}`).waitFor();
    await admin.getByRole('listitem').filter({ hasText: '受理期限' }).getByText('推后').waitFor();
    expect(await dueOn()).toBe(before);
  });

  it('moves the deadline once it is approved, and says so', async () => {
    await admin.getByRole('button', { name: '批准并执行' }).click();
    await admin.getByRole('tooltip').getByRole('button', { name: '批准并执行' }).click();
    await admin.getByText('已调整 1，', { exact: false }).waitFor();
    expect((await dueOn()) > before).toBe(true);
  });
});

/** One file for each year that the days lie in. */
function byYear(days: readonly string[]): readonly string[] {
  const years = [...new Set(days.map((line) => line.slice(0, 4)))];
  return years.map((year) => days.filter((line) => line.startsWith(year)).join('\n'));
}
