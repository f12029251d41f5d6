import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Session } from '@app/contracts';
import { addCalendarDays, plainDate } from '@app/domain';
import { ApiSession, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { RuleScreen } from './screens/rules.js';
import { seriousFaults } from './serious-faults.js';

const PICTURES = 'test/e2e/screenshots';
const FIGURE = '集体争议人数';
const EARLIER = '集体争议人数改为 15 人';
const LATER = '集体争议人数改为 20 人';
const NARROW = { width: 390, height: 844 };

/** Two people change one figure on one base: the first is scheduled, the second comes into force before its day. */
describe('two changes of the rules on one base', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let writer: RuleScreen;
  let approver: RuleScreen;
  let firstDay = '';

  const picture = async (page: Page, name: string): Promise<void> => {
    await page.screenshot({ path: `${PICTURES}/rules-${name}.png` });
  };
  /** Drafts another figure from the day on, measures and submits it. */
  const draft = async (screen: RuleScreen, title: string, value: string): Promise<void> => {
    await screen.packs();
    await screen.begin(title, '联席会议纪要');
    const form = await screen.find('参数', FIGURE);
    await form.getByRole('button', { name: '增加一个数值' }).click();
    const figure = form.getByRole('group', { name: '第 2 个数值' });
    await figure.getByLabel('自何日起').fill(firstDay);
    await screen.page.keyboard.press('Enter');
    await figure.getByLabel('数值').fill(value);
    await form.getByRole('button', { name: '保存' }).click();
    await screen.page.getByText('已改动').first().waitFor();
    await screen.measure();
    await screen.press('提交审批');
    await screen.state('待审批');
  };

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    house = await openHouse({ LIANDU_MODE: 'training' });
    browser = await openBrowser();
    people = new People(house, browser);
    writer = new RuleScreen(await people.enter('rules'));
    approver = new RuleScreen(await people.enter('rules2'));
    const officer = new ApiSession(house.url);
    await officer.signIn(people.account('li.lead'));
    const today = plainDate((await officer.get<Session>('/api/session')).today);
    firstDay = today === null ? '' : addCalendarDays(today, 6);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  it('are drafted, measured and handed in by two people', async () => {
    await draft(writer, EARLIER, '15');
    await draft(approver, LATER, '20');
  });

  it('wait for the day that each has, as far as nothing comes between', async () => {
    await approver.draft(EARLIER);
    await approver.approve();
    await approver.schedule(firstDay);
  });

  it('suspend the one that waits for its day when the other comes into force before it', async () => {
    await writer.draft(LATER);
    await writer.approve();
    await writer.activateNow();
    await writer.draft(EARLIER);
    await writer.state('已中止');
    await picture(writer.page, 'suspended');
    expect(await seriousFaults(writer.page)).toEqual([]);
  });

  it('are merged by the figure of the day, with both sides in words', async () => {
    await writer.press('合并到现行规则');
    const dialog = writer.page.getByRole('dialog', { name: '合并到现行规则' });
    const conflicts = dialog.getByRole('list', { name: '双方都改动的内容' }).getByRole('listitem');
    await conflicts.first().waitFor();
    expect(await conflicts.count()).toBe(1);
    await conflicts.getByText('15 人').waitFor();
    await conflicts.getByText('20 人').waitFor();
    await picture(writer.page, 'merge');
    expect(await seriousFaults(writer.page)).toEqual([]);
    expect(await dialog.getByRole('button', { name: '合并到现行规则' }).isDisabled()).toBe(true);
    await writer.page.setViewportSize(NARROW);
    await picture(writer.page, 'merge-narrow');
    await writer.page.setViewportSize({ width: 1440, height: 900 });
    await conflicts.getByText('保留修改稿的', { exact: true }).click();
    await dialog.getByText('共 1 处，已选定 1 处').waitFor();
    await dialog.getByRole('button', { name: '合并到现行规则' }).click();
    await writer.state('起草中');
  });

  it('leave the chosen figure as the change, to be measured, submitted and approved again', async () => {
    await writer.page.getByRole('tab', { name: '改动' }).click();
    const words = writer.page.getByRole('list', { name: '改动内容' });
    await words.getByText(/20 → 15 人/).waitFor();
    await writer.measure();
    await writer.press('提交审批');
    await writer.state('待审批');
    await picture(writer.page, 'merged');
  });

  it('draw no complaint from the browser', () => {
    expect(people.takeComplaints()).toEqual([]);
  });
});
