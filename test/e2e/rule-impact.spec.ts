import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Session } from '@app/contracts';
import { addCalendarDays, plainDate } from '@app/domain';
import { aComplaint } from './a-complaint.js';
import { ApiSession, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { RuleScreen } from './screens/rules.js';
import { seriousFaults } from './serious-faults.js';

const PICTURES = 'test/e2e/screenshots';
const TITLE = '集体争议人数由 10 人改为 15 人';
const FIGURE = '集体争议人数';
const NARROW = { width: 390, height: 844 };
/** Workers of the cases on record; the first two would no longer be collective. */
const CASES = [12, 14, 3, 20];

/** A rule administrator raises a figure and sees which past cases would have gone differently; so does the approver. */
describe('the impact of a change of the rules, before it is approved', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let writer: RuleScreen;
  let approver: RuleScreen;
  let firstDay = '';

  const picture = async (page: Page, name: string): Promise<void> => {
    await page.screenshot({ path: `${PICTURES}/impact-${name}.png`, fullPage: true });
  };
  const open = async ({ page }: RuleScreen): Promise<void> => {
    await page.getByRole('tab', { name: '影响' }).click();
    await page.getByText('它不推测案件此后会怎样发展').waitFor();
  };
  const flips = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('list', { name: '会不同的决定' });

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    house = await openHouse({ LIANDU_MODE: 'training' });
    browser = await openBrowser();
    people = new People(house, browser);
    const officer = new ApiSession(house.url);
    await officer.signIn(people.account('li.lead'));
    const { today: receivedOn } = await officer.get<Session>('/api/session');
    const today = plainDate(receivedOn);
    firstDay = today === null ? '' : addCalendarDays(today, 30);
    for (const workersAffected of CASES)
      await officer.post('/api/complaints', aComplaint({ receivedOn, workersAffected }));
    writer = new RuleScreen(await people.enter('rules'));
    approver = new RuleScreen(await people.enter('rules2'));
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  it('is empty before it is asked for, and says what it is', async () => {
    await writer.packs();
    await writer.begin(TITLE, '联席会议第十二次会议纪要');
    const form = await writer.find('参数', FIGURE);
    await form.getByRole('button', { name: '增加一个数值' }).click();
    const figure = form.getByRole('group', { name: '第 2 个数值' });
    await figure.getByLabel('自何日起').fill(firstDay);
    await writer.page.keyboard.press('Enter');
    await figure.getByLabel('数值').fill('15');
    await form.getByRole('button', { name: '保存' }).click();
    await writer.page.getByText('已改动').first().waitFor();
    await open(writer);
    await writer.page.getByText('还没有做过影响分析').waitFor();
    await picture(writer.page, 'none');
    expect(await seriousFaults(writer.page)).toEqual([]);
  });

  it('lists the cases that would have gone differently, with their reasons, confirmed', async () => {
    const { page } = writer;
    await page.getByRole('button', { name: '开始分析' }).click();
    await page.getByText('已完成').waitFor();
    await flips(page).getByRole('listitem').first().waitFor();
    expect(await flips(page).locator('.impact-flip').count()).toBe(2);
    expect(await flips(page).getByText('规则引擎复核一致').count()).toBe(2);
    await page.getByRole('button', { name: /不再命中：R07-collective/ }).click();
    await page.getByText('当时所见的事实').first().click();
    await picture(page, 'flips');
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('of each decision on its own day is none: the change begins later', async () => {
    const { page } = writer;
    await page.getByText('按各决定当时的日期：只有回溯适用的改动才有影响').click();
    await page.getByRole('button', { name: '开始分析' }).click();
    await page.getByText('没有一条决定会不同').waitFor();
    await picture(page, 'own-day');
    await page.getByText('视同改动已经施行').click();
    await page.getByRole('button', { name: '开始分析' }).click();
    await flips(page).getByRole('listitem').first().waitFor();
  });

  it('is what the approver sees', async () => {
    await writer.press('提交审批');
    await writer.state('待审批');
    await approver.draft(TITLE);
    await open(approver);
    await approver.page.getByText('已完成').waitFor();
    await flips(approver.page).getByRole('listitem').first().waitFor();
    expect(await flips(approver.page).locator('.impact-flip').count()).toBe(2);
    await picture(approver.page, 'approver');
    await approver.page.getByText('超过限度').first().waitFor();
    await approver.approve('待审批');
  });

  it('fits a narrow screen', async () => {
    const page = await approver.page.context().newPage();
    await page.setViewportSize(NARROW);
    await page.goto(approver.page.url());
    await flips(page).getByRole('listitem').first().waitFor();
    const isWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await page.evaluate(isWide)).toBe(false);
    await picture(page, 'narrow');
    await page.close();
  });

  it('draws no complaint from the browser', () => {
    expect(people.takeComplaints()).toEqual([]);
  });
});
