import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { openMenu } from './screens/intake.js';

const FACTS = '站点拖欠两个月配送费，骑手王某（演示）有排班截图';

describe('a person and the own sessions', () => {
  let house: House;
  let browser: Browser;
  let people: People;

  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    people = new People(house, browser);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  const lockScreen = (page: Page) => page.getByRole('dialog', { name: '页面已锁定' });
  const unlock = async (page: Page, accountName: string): Promise<void> => {
    await lockScreen(page).getByLabel('密码').fill(people.passwordOf(accountName));
    await page.keyboard.press('Enter');
    await lockScreen(page).waitFor({ state: 'detached' });
  };
  const facts = (page: Page) => page.getByLabel('事实陈述');

  it('sees what a new password must be like while typing it, and what is wrong with an obvious one', async () => {
    const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    await page.goto(house.url);
    const { accountName, oneTimePassword } = people.account('samr.lead');
    await page.getByLabel('账号').fill(accountName);
    await page.getByLabel('密码').fill(oneTimePassword);
    await page.keyboard.press('Enter');
    const next = page.getByLabel('新密码', { exact: true });
    await next.fill('Password123456');
    await page.getByLabel('再次输入新密码').focus();
    await page.getByText('太容易被猜中', { exact: false }).waitFor();
    await next.fill('wutong yinxing 74');
    await page.locator('.password-rules li[data-kept=true]').nth(1).waitFor();
    await page.context().close();
  });

  it('finds a half-filled complaint as it was after the page has locked itself, and can send it', async () => {
    const page = await people.enter('li.lead');
    await page.clock.install();
    await page.reload();
    await openMenu(page, '登记投诉');
    await facts(page).fill(FACTS);
    await page.clock.fastForward('14:00');
    expect(await lockScreen(page).count()).toBe(0);
    await page.clock.fastForward('16:00');
    await lockScreen(page).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await lockScreen(page).waitFor();
    expect((await page.request.get(`${house.url}/api/session`)).status()).toBe(401);
    const stored = await page.evaluate('JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage })');
    expect(stored).not.toContain('骑手');
    await page.keyboard.type('not the password');
    await page.keyboard.press('Enter');
    await lockScreen(page).getByText('账号或密码不正确。').waitFor();
    await unlock(page, 'li.lead');
    expect(await facts(page).inputValue()).toBe(FACTS);
    expect((await page.request.get(`${house.url}/api/session`)).status()).toBe(200);
    await page.context().close();
  });

  it('ends another session, whose page is covered and goes on after signing in again', async () => {
    const here = await people.enter('li.lead');
    const there = await people.enter('li.lead');
    await openMenu(there, '登记投诉');
    await facts(there).fill(FACTS);
    await here.getByRole('link', { name: /我的登录|·/ }).first().click(); // prettier-ignore
    await here.getByRole('heading', { level: 1, name: '我的登录' }).waitFor();
    const rows = here.getByRole('list', { name: '有效的登录' }).getByRole('listitem');
    await rows.first().getByText('本次登录').waitFor();
    await rows.nth(1).getByText('Chrome 内核浏览器 · Linux', { exact: false }).waitFor();
    await rows.nth(1).getByRole('button', { name: '结束' }).click();
    await here.locator('.ant-popover').getByRole('button', { name: '结束' }).click();
    await here.getByText('已结束', { exact: true }).waitFor();
    await openMenu(there, '案件');
    await lockScreen(there).waitFor();
    await unlock(there, 'li.lead');
    await openMenu(there, '登记投诉');
    expect(await facts(there).inputValue()).toBe(FACTS);
    await here.context().close();
    await there.context().close();
  });

  it('locks and unlocks in every window at once', async () => {
    const page = await people.enter('li.lead');
    const other = await page.context().newPage();
    await other.goto(`${house.url}/cases`);
    await other.getByRole('heading', { level: 1 }).waitFor();
    await page.clock.install();
    await page.reload();
    await page.getByRole('navigation', { name: '主菜单' }).waitFor();
    await page.clock.fastForward('16:00');
    await lockScreen(other).waitFor();
    await unlock(other, 'li.lead');
    await lockScreen(page).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('signs out everywhere', async () => {
    const here = await people.enter('li.lead');
    const there = await people.enter('li.lead');
    await here.goto(`${house.url}/account`);
    await here.getByRole('button', { name: '退出全部登录' }).click();
    await here.locator('.ant-popover').getByRole('button', { name: '退出全部登录' }).click();
    await here.getByLabel('账号').waitFor();
    expect((await there.request.get(`${house.url}/api/session`)).status()).toBe(401);
  });
});
