import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openProvider, type TestProvider } from '../integration/sign-on/open-provider.js';
import { freePort, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { seriousFaults } from './serious-faults.js';

const NARROW = { width: 390, height: 844 };

describe('a person with an account at the provider of single sign-on', () => {
  let provider: TestProvider;
  let house: House;
  let browser: Browser;
  let people: People;
  let home = '';

  beforeAll(async () => {
    const port = await freePort();
    home = `http://localhost:${port}`;
    provider = await openProvider(home);
    house = await openHouse({ ...provider.settings, HTTP_PORT: String(port) });
    browser = await openBrowser();
    people = new People({ ...house, url: home }, browser);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
    await provider.close();
  }, 60_000);

  const workbench = (page: Page) => page.getByRole('navigation', { name: '主菜单' });
  const signOnButton = (page: Page) => page.getByRole('link', { name: '用统一身份认证登录' });
  const proveAtProvider = async (page: Page, subject: string): Promise<void> => {
    await page.locator('input[name=login]').fill(subject);
    await page.locator('input[name=password]').fill('any');
    await page.locator('button[type=submit]').click();
  };
  const newPage = async (): Promise<Page> => (await browser.newContext({ locale: 'zh-CN' })).newPage();

  it('links the own account, and then signs in without the password', async () => {
    const page = await people.enter('li.lead');
    await page.goto(`${home}/account`);
    const section = page.getByRole('region', { name: '统一身份认证' });
    await section.getByRole('button', { name: '连接统一身份认证' }).click();
    await proveAtProvider(page, 'li.lead.of.the.district');
    await section.getByText(new URL(provider.issuer).host).waitFor();
    await section.getByText('还没有用它登录过').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /退出$/ }).click();
    await signOnButton(page).waitFor();

    await page.goto(`${home}/measures`);
    await signOnButton(page).click();
    await workbench(page).waitFor();
    expect(new URL(page.url()).pathname).toBe('/measures');
    expect(await page.evaluate("sessionStorage.getItem('liandu.after-sign-on')")).toBeNull();

    await page.getByRole('button', { name: /退出$/ }).click();
    await page.waitForURL(`${provider.issuer}/**`);
    await page.getByRole('button', { name: /yes/i }).click();
    await page.waitForURL(`${home}/`);
    await signOnButton(page).click();
    await page.locator('input[name=login]').waitFor();
    await page.context().close();
  }, 180_000);

  it('is told what to do when the identity is not linked', async () => {
    const page = await newPage();
    await page.goto(home);
    await signOnButton(page).click();
    await proveAtProvider(page, 'a.stranger');
    await page.getByText('该身份还没有连接本系统的账号。').waitFor();
    await page.getByText('先用本系统的账号和密码登录。').waitFor();
    expect(page.url()).toBe(`${home}/sign-on`);
    expect(await seriousFaults(page)).toEqual([]);
    await page.setViewportSize(NARROW);
    const isWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await page.evaluate(isWide)).toBe(false);
    await page.getByRole('link', { name: '返回登录页' }).click();
    await page.getByLabel('账号').waitFor();
    await page.context().close();
  }, 120_000);

  it('unlocks a page by signing in in another window', async () => {
    const page = await newPage();
    await page.goto(home);
    await signOnButton(page).click();
    await proveAtProvider(page, 'li.lead.of.the.district');
    await workbench(page).waitFor();
    await page.clock.install();
    await page.reload();
    await workbench(page).waitFor();
    await page.clock.fastForward('16:00');
    const cover = page.getByRole('dialog', { name: '页面已锁定' });
    const [window] = await Promise.all([page.context().waitForEvent('page'), signOnButton(page).click()]);
    await workbench(window).waitFor();
    await cover.waitFor({ state: 'detached' });
    await page.context().close();
  }, 180_000);
});
