import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { House } from './house.js';

const WIDE = { width: 1440, height: 900 };
/** Pages tell the time of the deployment, wherever the browser believes to be. */
const FAR_AWAY = 'Pacific/Honolulu';

/** The browser that the machine has. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
}

/** The browser reports each answer that refuses, which is a way of the interface to speak. */
const REFUSED = /^Failed to load resource: .* 4\d\d /;

/** People at their screens: each has a browser of his own and signs in with what `npm start` prints. */
export class People {
  private readonly passwords = new Map<string, string>();
  private readonly complaints: string[] = [];

  constructor(
    private readonly house: House,
    private readonly browser: Browser,
  ) {}

  /** A person at the workbench, signed in through the page. */
  async enter(accountName: string): Promise<Page> {
    const page = await (await this.window()).newPage();
    await page.goto(this.house.url);
    await this.signIn(page, accountName);
    return page;
  }

  /** Remembers a password that was set outside of the browser. */
  know(accountName: string, password: string): void {
    this.passwords.set(accountName, password);
  }

  /** The password of somebody who has signed in. */
  passwordOf(accountName: string): string {
    return this.passwords.get(accountName) ?? this.account(accountName).oneTimePassword;
  }

  /** The demo account with its one-time password. */
  account(accountName: string): House['accounts'][number] {
    const found = this.house.accounts.find((one) => one.accountName === accountName);
    return found ?? { accountName, oneTimePassword: '' };
  }

  /** What the browser complained of since it was asked last: faults of scripts, violations of the security policy. */
  takeComplaints(): readonly string[] {
    return this.complaints.splice(0);
  }

  private async window(): Promise<BrowserContext> {
    const context = await this.browser.newContext({ viewport: WIDE, locale: 'zh-CN', timezoneId: FAR_AWAY });
    context.on('weberror', (fault) => this.complaints.push(String(fault.error())));
    context.on('console', (line) => {
      if (line.type() === 'error' && !REFUSED.test(line.text())) this.complaints.push(line.text());
    });
    return context;
  }

  private async signIn(page: Page, accountName: string): Promise<void> {
    await page.getByLabel('账号').fill(accountName);
    await page.getByLabel('密码').fill(this.passwordOf(accountName));
    await page.keyboard.press('Enter');
    if (!this.passwords.has(accountName)) await this.replacePassword(page, accountName);
    await page.getByRole('navigation', { name: '主菜单' }).waitFor();
  }

  private async replacePassword(page: Page, accountName: string): Promise<void> {
    const { oneTimePassword } = this.account(accountName);
    const next = `${oneTimePassword}-new`;
    await page.getByLabel('当前（一次性）密码').fill(oneTimePassword);
    await page.getByLabel('新密码', { exact: true }).fill(next);
    await page.getByLabel('再次输入新密码').fill(next);
    await page.getByRole('button', { name: '设置新密码' }).click();
    this.passwords.set(accountName, next);
  }
}
