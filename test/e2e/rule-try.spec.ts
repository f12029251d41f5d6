import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Session } from '@app/contracts';
import { addCalendarDays, plainDate } from '@app/domain';
import { aComplaint } from './a-complaint.js';
import { ApiSession, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { RuleScreen } from './screens/rules.js';
import { TrialScreen } from './screens/trial.js';
import { seriousFaults } from './serious-faults.js';

const PICTURES = 'test/e2e/screenshots';
const TITLE = '集体争议人数由 10 人改为 15 人';
const FIGURE = '集体争议人数';
const WORKERS = '涉及劳动者人数';
const COLLECTIVE = 'R07-collective';
const NARROW = { width: 390, height: 844 };

/** A rule administrator opens a flip in a trial, edits a fact, and keeps the case as a test of the draft. */
describe('a case that is tried on the rules', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let writer: RuleScreen;
  let trial: TrialScreen;
  let firstDay = '';

  const picture = async (page: Page, name: string): Promise<void> => {
    await page.screenshot({ path: `${PICTURES}/try-${name}.png`, fullPage: true });
  };
  /** How many examples the checks of the draft count, whatever else they say of it. */
  const examples = async (): Promise<number> => {
    const { page } = writer;
    await page.getByRole('tab', { name: '检查' }).click();
    await page.waitForURL(/tab=checks/);
    const draftId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const checks = `fetch('/api/rule-drafts/${draftId}/checks').then((answer) => answer.json())`;
    return Number(await page.evaluate(`${checks}.then(({ examples }) => examples.count)`));
  };

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    house = await openHouse({ LIANDU_MODE: 'training' });
    browser = await openBrowser();
    people = new People(house, browser);
    const lead = new ApiSession(house.url);
    people.know('li.lead', await lead.signIn(people.account('li.lead')));
    const { today: receivedOn } = await lead.get<Session>('/api/session');
    const today = plainDate(receivedOn);
    firstDay = today === null ? '' : addCalendarDays(today, 30);
    for (const workersAffected of [12, 3])
      await lead.post('/api/complaints', aComplaint({ receivedOn, workersAffected }));
    writer = new RuleScreen(await people.enter('rules'));
    trial = new TrialScreen(writer.page);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  it('begins by a recorded decision of the pack in force, without a way into the case', async () => {
    await writer.packs();
    const { page } = writer;
    await page.getByRole('link', { name: '用这些规则试算' }).click();
    const records = page.getByRole('list', { name: '已记录的决定' });
    await records.getByRole('button').first().waitFor();
    await picture(page, 'choose');
    expect(await seriousFaults(page)).toEqual([]);
    await records.getByRole('button', { name: /集体争议/ }).click();
    await trial.answered();
    expect(await page.getByRole('link', { name: '打开案件' }).count()).toBe(0);
    expect(await trial.answer.getByText(COLLECTIVE).count()).toBeGreaterThan(0);
    await picture(page, 'pack');
  });

  it('is a flip of the impact, opened with one click, beside what the base answers', async () => {
    const { page } = writer;
    await writer.packs();
    await writer.begin(TITLE, '联席会议第十二次会议纪要');
    const form = await writer.find('参数', FIGURE);
    await form.getByRole('button', { name: '增加一个数值' }).click();
    const figure = form.getByRole('group', { name: '第 2 个数值' });
    await figure.getByLabel('自何日起').fill(firstDay);
    await page.keyboard.press('Enter');
    await figure.getByLabel('数值').fill('15');
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByText('已改动').first().waitFor();
    await page.getByRole('tab', { name: '影响' }).click();
    await page.getByRole('button', { name: '开始分析' }).click();
    await page.getByRole('link', { name: '在试算中打开' }).first().click();
    await trial.answered();
    expect(await trial.slot('标记').textContent()).toMatch(/不同.*集体争议/);
    await trial.answer.getByRole('list', { name: '底稿命中、修改稿不再命中的规则' }).getByText(COLLECTIVE).waitFor();
    const missed = trial.answer.getByRole('list', { name: '差一点命中的规则' });
    await page.getByRole('button', { name: /查看全部/ }).click();
    await missed
      .getByText('若涉及劳动者人数不少于 〔集体争议人数〕')
      .or(missed.getByText('若涉及劳动者人数不少于 15 人'))
      .waitFor();
    await picture(page, 'flip');
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('is answered anew when a fact is edited, and the address keeps the edit', async () => {
    const { page } = writer;
    await trial.number(WORKERS, '16');
    await trial.answer.getByText('修改稿与底稿的答案相同').waitFor();
    await page.waitForURL(/facts=/);
    await page.reload();
    await trial.answered();
    expect(await trial.facts.getByLabel(WORKERS, { exact: true }).inputValue()).toBe('16');
    await trial.number(WORKERS, '14');
    await trial.answer.getByText('修改稿与底稿的答案不同之处已标出').waitFor();
    await picture(page, 'edited');
  });

  it('is kept as a test only when somebody says that the outcome is right; the checks count it', async () => {
    const { page } = writer;
    const before = await examples();
    await page.goBack();
    await trial.answered();
    await page.getByRole('button', { name: '留作用例' }).click();
    const dialog = page.getByRole('dialog', { name: '留作用例' });
    await dialog.getByLabel('名称（中文）').fill('十四人投诉，不再按集体争议处理');
    await dialog.getByLabel('名称（英文）').fill('fourteen complain: no longer collective');
    const keep = dialog.getByRole('button', { name: '留作用例' });
    expect(await keep.isDisabled()).toBe(true);
    await dialog.getByText('我确认：按这些事实，这正是应有的结果').click();
    await picture(page, 'keep');
    expect(await seriousFaults(page)).toEqual([]);
    await keep.click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('已写入 decisions/routing/tests/tried.json').waitFor();
    await trial.answered();
    expect(await examples()).toBe(before + 1);
  });

  it('fits a narrow screen, in English too', async () => {
    const page = await writer.page.context().newPage();
    await page.setViewportSize(NARROW);
    await writer.page.goBack();
    await trial.answered();
    await page.goto(writer.page.url());
    await new TrialScreen(page).answered();
    const isWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await page.evaluate(isWide)).toBe(false);
    await picture(page, 'narrow');
    await page.evaluate(`localStorage.setItem('liandu.language', 'en')`);
    await page.reload();
    await page.locator('.try-answer[aria-busy="false"]').waitFor();
    expect(await page.evaluate(isWide)).toBe(false);
    await picture(page, 'narrow-en');
    await page.setViewportSize({ width: 1440, height: 900 });
    await picture(page, 'wide-en');
    await page.evaluate(`localStorage.setItem('liandu.language', 'zh-CN')`);
    await page.close();
  });

  it('is opened by whoever works on the case from the reasons of its decision, with a way back into the case', async () => {
    const page = await people.enter('li.lead');
    await page.goto(new URL('/cases', page.url()).href);
    await page.locator('.task-list').getByRole('link').first().click();
    await page.getByRole('button', { name: '为什么' }).first().click();
    await page.getByRole('link', { name: '用这些事实试算' }).click();
    await new TrialScreen(page).answered();
    await page.getByRole('link', { name: '打开案件' }).waitFor();
    expect(await page.getByRole('button', { name: '留作用例' }).count()).toBe(0);
    await picture(page, 'officer');
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('draws no complaint from the browser', () => {
    expect(people.takeComplaints()).toEqual([]);
  });
});
