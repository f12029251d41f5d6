import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aComplaint } from './a-complaint.js';
import { ApiSession, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { FormOnPage } from './screens/form.js';
import { openMenu } from './screens/intake.js';

const START = '2026年3月2日 23:45';

describe('a statutory duty, opened in the browser', () => {
  let house: House;
  let browser: Browser;
  let officer: Page;

  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    const people = new People(house, browser);
    const session = new ApiSession(house.url);
    people.know('li.lead', await session.signIn(people.account('li.lead')));
    const { today } = await session.get<{ today: string }>('/api/session');
    const complaint = aComplaint({ receivedOn: today, amountClaimedFen: null });
    const { caseFileId } = await session.post<{ caseFileId: string }>('/api/complaints', complaint);
    officer = await people.enter('li.lead');
    await officer.getByRole('link', { name: '受理分流' }).waitFor();
    await officer.goto(`${house.url}/cases/${caseFileId}`);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  const work = () => officer.locator('article.work').filter({ hasText: '法定期限事项' });

  it('shows article and length of the kind, and starts its clock', async () => {
    await officer.getByRole('button', { name: '法定期限事项', exact: true }).click();
    const dialog = officer.getByRole('dialog');
    const form = new FormOnPage(officer, dialog.locator('form'));
    await form.search('期限种类', '信访事项办理告知');
    await dialog.getByText('15日（不顺延）').waitFor();
    await dialog.getByText('《信访工作条例》').waitFor();
    await form.write('起算事由', '收到信访事项');
    await form.send('开始计算期限');
    await work().getByRole('heading', { name: '信访事项办理告知期限' }).waitFor();
    await work().getByText('还剩 15 天').waitFor();
    await work().getByText('起算：收到信访事项', { exact: false }).waitFor();
  }, 60_000);

  it('explains its day by the article, and ends with its performance', async () => {
    await work().getByRole('link', { name: '还剩 15 天' }).click();
    const story = officer.getByRole('dialog', { name: '期限怎样算' });
    await story.getByText('信访工作条例', { exact: false }).first().waitFor();
    await officer.keyboard.press('Escape');
    await work().getByRole('button', { name: '登记履行', exact: true }).first().click();
    await work().locator('form').waitFor();
    await new FormOnPage(officer, work().locator('form')).send('登记履行');
    await officer.getByText('法定期限事项已履行').first().waitFor();
    expect(await work().count()).toBe(0);
  }, 60_000);

  it('tells the minute of a clock of hours, in the form and in the list of tasks', async () => {
    await officer.getByRole('button', { name: '法定期限事项', exact: true }).click();
    const form = new FormOnPage(officer, officer.getByRole('dialog').locator('form'));
    await form.search('期限种类', '批准后移送公安');
    await form.write('起算事由', '批准移送');
    await form.day('起算时刻', START);
    await form.send('开始计算期限');
    await work().getByText(`起算：批准移送（${START}）`, { exact: false }).waitFor();
    await work().locator('.lamp-link').click();
    const story = officer.getByRole('dialog', { name: '期限怎样算' });
    await story.locator('.ledger > li').getByText('2026年3月3日 23:45').waitFor();
    await officer.keyboard.press('Escape');
    await openMenu(officer, '工作台');
    await officer
      .locator('.task-row')
      .filter({ hasText: '批准后移送公安期限' })
      .getByText('2026年3月3日 23:45', { exact: false })
      .waitFor();
  }, 60_000);
});
