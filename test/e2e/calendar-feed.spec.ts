import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aComplaint } from './a-complaint.js';
import { ApiSession, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { openMenu } from './screens/intake.js';

const COMPLAINT = aComplaint();

describe('due days in a calendar program', () => {
  let house: House;
  let browser: Browser;
  let lead: Page;
  let caseFileId = '';
  let address = '';

  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    const people = new People(house, browser);
    const session = new ApiSession(house.url);
    people.know('li.lead', await session.signIn(people.account('li.lead')));
    const { today } = await session.get<{ today: string }>('/api/session');
    const complaint = { ...COMPLAINT, receivedOn: today };
    caseFileId = (await session.post<{ caseFileId: string }>('/api/complaints', complaint)).caseFileId;
    lead = await people.enter('li.lead');
    await lead.getByRole('link', { name: '受理分流' }).waitFor();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  const row = () => lead.getByRole('list', { name: '在用的订阅' }).getByRole('listitem');

  it('are created from the workbench, with an address that is shown once', async () => {
    await lead.getByRole('button', { name: '日历订阅' }).click();
    await lead.getByText('还没有订阅', { exact: false }).waitFor();
    await lead.getByRole('radio', { name: '本部门的全部任务' }).check();
    await lead.getByRole('button', { name: '生成订阅地址' }).click();
    address = await lead.getByRole('textbox', { name: '订阅地址' }).inputValue();
    expect(new URL(address).origin).toBe(house.url);
    await row().getByText('从未读取').waitFor();
    await lead.reload();
    await row().first().waitFor();
    expect(await lead.getByRole('textbox', { name: '订阅地址' }).count()).toBe(0);
  });

  it('are read without signing in, with the case and its due day, and without a name', async () => {
    const answer = await fetch(address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const file = (await answer.text()).replaceAll('\r\n ', '');
    expect(file).toContain(`URL:${house.url}/cases/${caseFileId}\r\n`);
    expect(file).toMatch(/SUMMARY:(【暂定】)?受理分流 · HRSS-LI-.+ · 劳动保障监察机构\r\n/);
    expect(file).not.toContain(COMPLAINT.respondent.name);
    await lead.reload();
    await row()
      .getByText(/^最近读取：/)
      .waitFor();
  });

  it('are gone once the feed is revoked', async () => {
    await row().getByRole('button', { name: '撤销' }).click();
    await lead.locator('.ant-popover').getByRole('button', { name: '撤销' }).click();
    await lead.getByText('还没有订阅', { exact: false }).waitFor();
    expect((await fetch(address)).status).toBe(404);
  });

  it('lie behind the lamps of the case list too', async () => {
    await openMenu(lead, '案件');
    await lead
      .getByRole('link', { name: /还剩 \d+ 天/ })
      .first()
      .click();
    await lead.getByRole('dialog', { name: '期限怎样算' }).getByRole('heading', { name: '受理期限' }).waitFor();
  });
});
