import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { aComplaint, NOBODY, RESPONDENT } from './a-complaint.js';
import { ApiSession, openHouse, type House } from './house.js';
import { seriousFaults } from './serious-faults.js';
import { opened, takeStep } from './take-step.js';
import { EVERY_PAGE } from './screens/every-page.js';

const PICTURES = 'test/e2e/screenshots';
const WIDE = { width: 1440, height: 900 };

interface OpenedComplaint {
  readonly caseFileId: string;
}

const COMPLAINT = aComplaint({
  urgent: true,
  reporter: { ...NOBODY, occupation: '网约配送员' },
  respondent: { ...RESPONDENT, creditCode: '91990000MA0DEM0138', address: '示例区示例路1号' },
  platformName: '示例平台',
});

describe('the main job, in a browser', () => {
  let house: House;
  let browser: Browser;
  let desk: Page;
  let lapsed = '';
  const passwords = new Map<string, string>();

  const account = (name: string): House['accounts'][number] => {
    const found = house.accounts.find((one) => one.accountName === name);
    return found ?? { accountName: name, oneTimePassword: '' };
  };

  const openPage = async (): Promise<Page> => {
    const context = await browser.newContext({ viewport: WIDE, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(house.url);
    return page;
  };

  const signIn = async (page: Page, name: string): Promise<void> => {
    const known = passwords.get(name);
    await page.getByLabel('账号').fill(name);
    await page.getByLabel('密码').fill(known ?? account(name).oneTimePassword);
    await page.getByRole('button', { name: '登录' }).click();
    if (known === undefined) await replacePassword(page, name);
    await page.getByRole('navigation', { name: '主菜单' }).waitFor();
  };

  const replacePassword = async (page: Page, name: string): Promise<void> => {
    const { oneTimePassword } = account(name);
    const next = `${oneTimePassword}-new`;
    await page.getByLabel('当前（一次性）密码').fill(oneTimePassword);
    await page.getByLabel('新密码', { exact: true }).fill(next);
    await page.getByLabel('再次输入新密码').fill(next);
    await page.getByRole('button', { name: '设置新密码' }).click();
    passwords.set(name, next);
  };

  const picture = async (page: Page, name: string): Promise<void> => {
    writeFileSync(`${PICTURES}/${name}.png`, await page.screenshot());
  };

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    house = await openHouse();
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  it('lets a rectification lapse and finds it on the board with the rule that climbed the ladder', async () => {
    const officer = new ApiSession(house.url);
    passwords.set('li.lead', await officer.signIn(account('li.lead')));
    const { caseFileId } = await officer.post<OpenedComplaint>('/api/complaints', COMPLAINT);
    lapsed = caseFileId;
    const page = await openPage();
    await signIn(page, 'li.lead');
    await page.goto(`${house.url}/cases/${caseFileId}`);
    await page.getByRole('heading', { name: COMPLAINT.respondent.name }).waitFor();
    await takeStep(officer, [caseFileId, 'triage', 'decide'], {
      relationClass: 'LR',
      violationCodes: ['V0601'],
      leadDepartment: 'HRSS-LI',
      joiners: ['UNION'],
      path: 'rectify',
      reason: '责令限期支付',
      departureReason: '先责令限期支付',
    });
    await page.getByText('整改指令期限').locator('visible=true').first().waitFor();
    await takeStep(officer, [caseFileId, 'rectification', 'order'], {
      items: ['支付拖欠工资'],
      legalBase: '劳动保障监察条例第二十六条',
      evidenceWanted: '支付凭证',
      remedies: '可以依法申请行政复议或者提起行政诉讼',
      period: { amount: 7, unit: 'calendar-day' },
      departureReason: '按约定期限',
      servedOn: '2026-11-05',
      serviceMode: 'direct',
      number: null,
    });
    await page.getByText('已逾期').locator('visible=true').first().waitFor();
    await picture(page, 'case');
    await page.goto(`${house.url}/oversight?lamp=red`);
    await page.getByText('登记整改报告').first().waitFor();
    await page.getByText('F27-', { exact: false }).first().waitFor();
    await picture(page, 'oversight');
    desk = page;
  }, 90_000);

  it('shows a task in the workbench of the next department without a reload', async () => {
    const union = await openPage();
    await signIn(union, 'samr.lead');
    await union.goto(`${house.url}/workbench?list=accept`);
    await union.getByText('没有待签收的移送或督办').waitFor();
    const officer = new ApiSession(house.url);
    await officer.post('/api/session', { accountName: 'li.lead', password: passwords.get('li.lead') });
    const { caseFileId } = await officer.post<OpenedComplaint>('/api/complaints', { ...COMPLAINT, facts: '另一站点' });
    await opened(officer, caseFileId);
    await officer.post(`/api/cases/${caseFileId}/commands`, {
      type: 'refer',
      toDepartment: 'SAMR',
      matter: '涉及平台规则公示',
      papers: ['投诉登记表'],
      nature: 'administrative',
      startsKind: null,
    });
    await union.getByRole('button', { name: /项更新/ }).click();
    await union.getByRole('link', { name: '签收移送' }).waitFor();
    await picture(union, 'workbench');
    await union.context().close();
  }, 90_000);

  it.each(EVERY_PAGE)(
    'keeps the page %s free of serious accessibility faults',
    async (path) => {
      await desk.goto(`${house.url}/${path}`);
      await desk.getByRole('heading', { level: 1 }).waitFor();
      await desk.waitForLoadState('networkidle');
      expect(await seriousFaults(desk)).toEqual([]);
      if (path === 'rule-packs') await picture(desk, path);
    },
    60_000,
  );

  it('keeps the case with every form, its drawers and dialogs free of serious accessibility faults', async () => {
    await desk.goto(`${house.url}/cases/${lapsed}`);
    const shut = desk.locator('article.work-mine .work-steps:not(:has(button[aria-pressed=true])) button');
    await desk.locator('article.work-mine').first().waitFor();
    while ((await shut.count()) > 0) await shut.first().click();
    expect(await seriousFaults(desk)).toEqual([]);
    await desk.getByRole('button', { name: '移送', exact: true }).click();
    await desk.locator('.ant-drawer form').waitFor();
    expect(await seriousFaults(desk)).toEqual([]);
    await desk.keyboard.press('Escape');
    await desk.locator('.case-head .lamp-link').click();
    await desk.getByRole('list', { name: '逐日' }).waitFor();
    expect(await seriousFaults(desk)).toEqual([]);
    await desk.goto(`${house.url}/oversight`);
    await desk.getByRole('button', { name: '催办' }).first().click();
    await desk.getByRole('dialog').getByLabel('内容').waitFor();
    expect(await seriousFaults(desk)).toEqual([]);
    await desk.context().close();
  }, 120_000);
});
