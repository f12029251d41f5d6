import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { openMenu } from './screens/intake.js';
import { seriousFaults } from './serious-faults.js';

const NEXT = 'wutong yinxing 74 qiao';

describe('the three administrators', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let admin: Page;
  let security: Page;
  let newcomer: Page;
  let code = '';

  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    people = new People(house, browser);
    admin = await people.enter('admin');
    security = await people.enter('security');
    newcomer = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  const signIn = async (page: Page, password: string): Promise<void> => {
    await page.getByLabel('账号').fill('xin.ren');
    await page.getByLabel('密码').fill(password);
    await page.keyboard.press('Enter');
  };
  const rowOf = async (page: Page, name: string) => {
    const row = page.locator('.account-row').filter({ hasText: name });
    const details = row.locator('details');
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    return row;
  };
  const giveReason = async (page: Page, button: string): Promise<void> => {
    const dialog = page.getByRole('dialog', { name: button });
    await dialog.getByLabel('理由').fill('核对');
    await dialog.getByRole('button', { name: button }).click();
  };

  it('lets the system administrator make an account, whose code is shown once', async () => {
    await openMenu(admin, '账号');
    await admin.getByRole('button', { name: '新建账号' }).click();
    const dialog = admin.getByRole('dialog', { name: '新建账号' });
    await dialog.getByLabel('姓名').fill('辛仁（示例）');
    await dialog.getByLabel('账号', { exact: true }).fill('xin.ren');
    await dialog.getByLabel('部门').fill('劳动保障监察');
    await admin.keyboard.press('Enter');
    await dialog.getByRole('button', { name: '新建账号' }).click();
    const shown = admin.getByRole('dialog', { name: '辛仁（示例） 的一次性密码' });
    code = (await shown.locator('code').innerText()).trim();
    expect(code).toMatch(/^[2-9a-z]{4}(-[2-9a-z]{4}){2}$/);
    await shown.getByRole('button', { name: '已交给本人，关闭' }).click();
    await shown.waitFor({ state: 'detached' });
    await admin.locator('.account-row').first().getByText('辛仁（示例）').first().waitFor();
    expect(await admin.getByText(code).count()).toBe(0);
    expect(await seriousFaults(admin)).toEqual([]);
  });

  it('lets the person in without a role: own password, a page that says what it waits for, nothing else', async () => {
    await newcomer.goto(house.url);
    await signIn(newcomer, code);
    await newcomer.getByLabel('当前（一次性）密码').fill(code);
    await newcomer.getByLabel('新密码', { exact: true }).fill(NEXT);
    await newcomer.getByLabel('再次输入新密码').fill(NEXT);
    await newcomer.getByRole('button', { name: '设置新密码' }).click();
    await newcomer.getByRole('heading', { level: 1, name: '账号已开通，尚待授权' }).waitFor();
    expect(await newcomer.getByRole('navigation', { name: '主菜单' }).getByRole('menuitem').count()).toBe(0);
    expect(await seriousFaults(newcomer)).toEqual([]);
  });

  it('lets the security administrator grant the role, with which the person works', async () => {
    await openMenu(security, '授权');
    const row = await rowOf(security, '辛仁（示例）');
    await row.getByRole('button', { name: '授予角色' }).click();
    const dialog = security.getByRole('dialog', { name: '授予 辛仁（示例）' });
    await dialog.getByLabel('角色').click();
    await security.getByTitle('经办人 · 办理本部门案件').click();
    await dialog.getByLabel('理由').fill('入职');
    await dialog.getByRole('button', { name: '授予角色' }).click();
    await security.getByText('已授予，立即生效').waitFor();
    expect(await seriousFaults(security)).toEqual([]);
    await newcomer.goto(house.url);
    await signIn(newcomer, NEXT);
    await newcomer.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
  });

  it('has the audit administrator agree with what one security administrator proposes', async () => {
    const row = await rowOf(security, '辛仁（示例）');
    await row.getByRole('button', { name: '授予角色' }).click();
    const dialog = security.getByRole('dialog', { name: '授予 辛仁（示例）' });
    await dialog.getByLabel('角色').click();
    await security.getByTitle('部门负责人 · 分派任务，代表部门').click();
    await dialog.getByLabel('理由').fill('任命');
    await dialog.getByRole('button', { name: '提议角色' }).click();
    await security.getByText('已提议，等待第二人决定').waitFor();
    const auditor = await people.enter('audit');
    await openMenu(auditor, '授权');
    await auditor.getByText('辛仁（示例）：部门负责人').waitFor();
    await auditor.getByRole('button', { name: '同意' }).click();
    await auditor.getByText('没有等待决定的提议').waitFor();
    await auditor.context().close();
    expect((await newcomer.request.get(`${house.url}/api/session`)).status()).toBe(401);
  });

  it('says why the last of a kind stays', async () => {
    const row = await rowOf(admin, '严谨（示例）');
    await row.getByRole('button', { name: '停用' }).click();
    await giveReason(admin, '停用');
    await admin.getByText('这是最后一名能登录的审计管理员', { exact: false }).waitFor();
    await admin.getByRole('dialog', { name: '停用' }).getByRole('button', { name: '取消' }).click();
  });

  it('ends the session of who is disabled in another browser', async () => {
    await newcomer.goto(house.url);
    await signIn(newcomer, NEXT);
    await newcomer.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
    await admin.reload();
    const row = await rowOf(admin, '辛仁（示例）');
    await row.getByRole('button', { name: '停用' }).click();
    await giveReason(admin, '停用');
    await admin.getByText('已停用，登录已结束').waitFor();
    await openMenu(newcomer, '案件');
    await newcomer.getByRole('dialog', { name: '页面已锁定' }).waitFor();
    expect((await newcomer.request.get(`${house.url}/api/session`)).status()).toBe(401);
  });

  it.each([
    ['admin', 'accounts'],
    ['admin', 'departments'],
    ['security', 'roles'],
  ])('fits a narrow screen: the %s on %s', async (who, path) => {
    const page = who === 'admin' ? admin : security;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${house.url}/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const isWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect([await page.evaluate(isWide), await seriousFaults(page)]).toEqual([false, []]);
  });
});
