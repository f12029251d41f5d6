import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { openMenu } from './screens/intake.js';

const FACTS = '站点拖欠两个月配送费（演示）';

const codeOf = (secret: string): string => TOTP.generate({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });

describe('a person and the second factor', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let sql: Client;
  let recoveryCodes: string[] = [];

  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    people = new People(house, browser);
    sql = new Client({ connectionString: house.databaseUrl });
    await sql.connect();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await sql.end();
    await house.stop();
  }, 60_000);

  const windowAt = async (url: string): Promise<Page> => {
    const page = await (
      await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    ).newPage();
    await page.goto(url);
    return page;
  };
  const password = async (page: Page, accountName: string): Promise<void> => {
    await page.getByLabel('账号').fill(accountName);
    await page.getByLabel('密码').fill(people.passwordOf(accountName));
    await page.keyboard.press('Enter');
  };
  const inside = async (page: Page): Promise<void> => page.getByRole('navigation', { name: '主菜单' }).waitFor();
  const nextRecoveryCode = (): string => recoveryCodes.shift() ?? '';
  const useRecoveryCode = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: '改用恢复码' }).click();
    await page.getByLabel('恢复码').fill(nextRecoveryCode());
    await page.keyboard.press('Enter');
  };

  it('sets up an authenticator app and keeps the recovery codes, which are shown once', async () => {
    const page = await people.enter('li.lead');
    await page.goto(`${house.url}/account`);
    await page.getByRole('button', { name: '设置身份验证器' }).click();
    await page.locator('.code-setup svg').waitFor();
    const secret = await page.locator('.code-secret').innerText();
    await page.getByLabel('验证码').fill('000000');
    await page.keyboard.press('Enter');
    await page.getByText('验证码或恢复码不正确', { exact: false }).waitFor();
    await page.getByLabel('验证码').fill(codeOf(secret));
    await page.keyboard.press('Enter');
    const list = page.getByRole('list', { name: '恢复码' });
    await list.waitFor();
    recoveryCodes = await list.getByRole('listitem').allInnerTexts();
    expect(recoveryCodes).toHaveLength(10);
    await page.getByRole('button', { name: '已妥善保管' }).click();
    await list.waitFor({ state: 'detached' });
    await page.getByText('还有 10 个未用过的恢复码', { exact: false }).waitFor();
    await page.context().close();
  });

  it('signs in by password and a second step, not by the password alone, and is told what was wrong', async () => {
    const page = await windowAt(`${house.url}/account`);
    await page.getByLabel('账号').fill('li.lead');
    await page.getByLabel('密码').fill('not the password');
    await page.keyboard.press('Enter');
    await page.getByText('账号或密码不正确', { exact: false }).waitFor();
    expect(await page.getByLabel('账号').inputValue()).toBe('li.lead');
    await password(page, 'li.lead');
    await page.getByLabel('验证码').waitFor();
    await page.reload();
    await page.getByLabel('账号').waitFor();
    await password(page, 'li.lead');
    await page.getByLabel('验证码').fill('000000');
    await page.keyboard.press('Enter');
    await page.getByText('验证码或恢复码不正确', { exact: false }).waitFor();
    await useRecoveryCode(page);
    await inside(page);
    await page.getByRole('heading', { level: 1, name: '我的登录' }).waitFor();
    await page.context().close();
  });

  it('unlocks a locked page in the same two steps and finds the complaint as it was', async () => {
    const page = await windowAt(house.url);
    await password(page, 'li.lead');
    await useRecoveryCode(page);
    await inside(page);
    await page.clock.install();
    await page.reload();
    await openMenu(page, '登记投诉');
    await page.getByLabel('事实陈述').fill(FACTS);
    await page.clock.fastForward('16:00');
    const lock = page.getByRole('dialog', { name: '页面已锁定' });
    await lock.getByLabel('密码').fill(people.passwordOf('li.lead'));
    await page.keyboard.press('Enter');
    await lock.getByLabel('验证码').waitFor();
    await useRecoveryCode(page);
    await lock.waitFor({ state: 'detached' });
    expect(await page.getByLabel('事实陈述').inputValue()).toBe(FACTS);
    await page.context().close();
  });

  it('proves again before an export of the audit trail, which then goes on by itself', async () => {
    const page = await people.enter('audit');
    await page.goto(`${house.url}/audit`);
    await sql.query(`UPDATE session SET proven_at = now() - interval '1 hour'`);
    await page.getByRole('button', { name: '导出表格' }).click();
    const dialog = page.getByRole('dialog', { name: '请确认是您本人' });
    await dialog.waitFor();
    await dialog.getByLabel('本人密码').fill('not the password');
    await page.keyboard.press('Enter');
    await dialog.getByText('当前密码不正确', { exact: false }).waitFor();
    const download = page.waitForEvent('download');
    await dialog.getByLabel('本人密码').fill(people.passwordOf('audit'));
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await dialog.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('adds a passkey, signs in with it alone and as the second step, renames it and takes it away', async () => {
    await (await people.enter('samr.lead')).context().close();
    const page = await windowAt(`${house.url.replace('127.0.0.1', 'localhost')}/account`);
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
        ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      },
    });
    await password(page, 'samr.lead');
    await inside(page);
    await page.getByLabel('名称').fill('办公电脑');
    await page.getByRole('button', { name: '添加通行密钥' }).click();
    await page.getByRole('button', { name: '已妥善保管' }).click();
    const row = page.getByRole('list', { name: '通行密钥' }).getByRole('listitem');
    await row.getByText('尚未使用').waitFor();
    const leave = async (): Promise<void> => {
      await page.context().clearCookies();
      await page.reload();
      await page.getByLabel('账号').waitFor();
    };
    await leave();
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
    await inside(page);
    await row.getByText('最近使用', { exact: false }).waitFor();
    await leave();
    await password(page, 'samr.lead');
    await page.getByRole('button', { name: '使用通行密钥' }).waitFor();
    await page.getByRole('button', { name: '使用通行密钥' }).click();
    await inside(page);
    await row.getByRole('button', { name: '改名' }).click();
    await row.getByRole('textbox').fill('办公室的电脑');
    await page.keyboard.press('Enter');
    await row.getByRole('button', { name: '删除通行密钥 办公室的电脑' }).click();
    await page.locator('.ant-popover').getByRole('button', { name: '删除' }).click();
    await page.getByText('通行密钥已删除', { exact: true }).waitFor();
    await row.waitFor({ state: 'detached' });
    await leave();
    await password(page, 'samr.lead');
    await inside(page);
    await page.context().close();
  });

  it('is told in the next session that an administrator has taken the second factor away', async () => {
    await sql.query(`UPDATE account SET second_factor_reset_at = now() WHERE account_name = 'samr.lead'`);
    const page = await people.enter('samr.lead');
    await page.getByText('管理员已于', { exact: false }).waitFor();
    await page.context().close();
  });
});

describe('a person whose role asks for a second factor', () => {
  it('sets one up before anything else, and then works', async () => {
    const house = await openHouse({ SECOND_FACTOR_ROLES: 'lead' });
    const browser = await openBrowser();
    const page = await (
      await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    ).newPage();
    const { accountName, oneTimePassword } = new People(house, browser).account('li.lead');
    await page.goto(`${house.url}/cases`);
    await page.getByLabel('账号').fill(accountName);
    await page.getByLabel('密码').fill(oneTimePassword);
    await page.keyboard.press('Enter');
    await page.getByLabel('当前（一次性）密码').fill(oneTimePassword);
    await page.getByLabel('新密码', { exact: true }).fill(`${oneTimePassword}-new`);
    await page.getByLabel('再次输入新密码').fill(`${oneTimePassword}-new`);
    await page.getByRole('button', { name: '设置新密码' }).click();
    await page.getByRole('heading', { level: 1, name: '设置第二因子' }).waitFor();
    await page.locator('.code-setup svg').waitFor();
    expect((await page.request.get(`${house.url}/api/cases`)).status()).toBe(403);
    await page.getByLabel('验证码').fill(codeOf(await page.locator('.code-secret').innerText()));
    await page.getByRole('button', { name: '完成设置' }).click();
    await page.getByRole('heading', { level: 1, name: '恢复码' }).waitFor();
    await page.getByRole('button', { name: '已妥善保管' }).click();
    await page.getByRole('heading', { level: 1, name: '案件' }).waitFor();
    await browser.close();
    await house.stop();
  }, 240_000);
});
