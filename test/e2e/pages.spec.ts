import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { aComplaint, RESPONDENT } from './a-complaint.js';
import { ApiSession, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { openMenu } from './screens/intake.js';
import { EVERY_PAGE } from './screens/every-page.js';

const NARROW = { width: 390, height: 844 };

const COMPLAINT = aComplaint({
  urgent: true,
  respondent: { ...RESPONDENT, name: '示例城市即时配送服务（示例市示例区示例街道）有限责任公司第三分公司（演示）' },
});

describe('pages, as people find them', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let lead: Page;
  let caseFileId = '';

  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    people = new People(house, browser);
    const session = new ApiSession(house.url);
    people.know('li.lead', await session.signIn(people.account('li.lead')));
    caseFileId = (await session.post<{ caseFileId: string }>('/api/complaints', COMPLAINT)).caseFileId;
    lead = await people.enter('li.lead');
    await lead.getByRole('link', { name: '受理分流' }).waitFor();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  const story = (page: Page) => page.getByRole('dialog', { name: '期限怎样算' });
  const isWide = async (page: Page): Promise<boolean> =>
    page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

  it.each(EVERY_PAGE)('shows %s without a word of complaint from the browser', async (path) => {
    people.takeComplaints();
    await lead.goto(`${house.url}/${path}`);
    await lead.getByRole('heading', { level: 1 }).waitFor();
    await lead.waitForLoadState('networkidle');
    expect(people.takeComplaints()).toEqual([]);
  });

  it.each([
    ['audit', '审计'],
    ['security', '反映人查看'],
    ['security', '权限说明'],
  ])('has pages for %s, one of which is %s', async (accountName, entry) => {
    const page = await people.enter(accountName);
    await page.getByRole('navigation', { name: '主菜单' }).getByText(entry, { exact: true }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().close();
  });

  it('shows a case, its flow and the form of its step without a word of complaint from the browser', async () => {
    await lead.goto(`${house.url}/cases/${caseFileId}`);
    await lead.locator('article.work form').first().waitFor();
    await lead.locator('#flow .react-flow__node').first().waitFor();
    await lead.waitForLoadState('networkidle');
    expect(people.takeComplaints()).toEqual([]);
  });

  it('leads from the address of the description to its page', async () => {
    await lead.goto(`${house.url}/api/docs`);
    await lead.getByRole('heading', { level: 1, name: '接口文档' }).waitFor();
    await lead.goto(house.url);
    await lead.getByRole('link', { name: '受理分流' }).waitFor();
  });

  it('says at each field of a drawer what is missing, and keeps what was written when it is closed', async () => {
    await lead.goto(`${house.url}/cases/${caseFileId}`);
    const drawer = lead.locator('.ant-drawer form');
    await lead.getByRole('button', { name: '移送', exact: true }).click();
    await drawer.getByLabel('移送事项与理由').fill('涉及平台规则公示');
    await drawer.getByRole('button', { name: '发出移送' }).click();
    await drawer.locator('[data-field=toDepartment] .step-error').waitFor();
    await drawer.locator('[data-field=toDepartment] input:focus').waitFor();
    const wrong = drawer.locator('[data-field=toDepartment]');
    const words = await wrong.locator('.step-error').getAttribute('id');
    expect(await wrong.locator('input[aria-invalid=true]').getAttribute('aria-describedby')).toBe(words);
    await lead.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await lead.getByRole('button', { name: '移送', exact: true }).click();
    expect(await drawer.getByLabel('移送事项与理由').inputValue()).toBe('涉及平台规则公示');
    await lead.keyboard.press('Escape');
    await lead.goto(house.url);
    await lead.getByRole('link', { name: '受理分流' }).waitFor();
  });

  it('explains a deadline from the workbench by keyboard, and gives the focus back', async () => {
    const lamp = lead.getByRole('link', { name: /已逾期 \d+ 天/ }).first();
    await lamp.focus();
    await lead.keyboard.press('Enter');
    await story(lead).getByRole('heading', { name: '受理期限' }).waitFor();
    await story(lead).getByText('2026年11月2日起算，当日不计，期间 5个工作日。').waitFor();
    await story(lead).getByText('周末 2 天不计入。').waitFor();
    await story(lead).getByText('到 2026年11月9日 24 时届满。').waitFor();
    await lead.keyboard.press('Escape');
    await story(lead).waitFor({ state: 'hidden' });
    await lamp.and(lead.locator(':focus')).waitFor();
  });

  it('shows day 1, the days that do not count and why, the due day, article, notice, ladder and ledger', async () => {
    await lead.goto(`${house.url}/cases/${caseFileId}`);
    await lead
      .locator('.case-head')
      .getByRole('link', { name: /已逾期/ })
      .click();
    const days = story(lead).getByRole('list', { name: '逐日' }).getByRole('listitem');
    expect(await days.first().innerText()).toMatch(/11月2日\s+起算/);
    expect(await days.nth(1).innerText()).toMatch(/3\s+第1天/);
    expect(await days.nth(5).innerText()).toMatch(/7\s+不计\s+周末/);
    expect(await days.last().innerText()).toMatch(/9\s+第5天\s+到期/);
    await story(lead).getByText('受理期限为 5 个工作日').waitFor();
    await story(lead).getByText('规范性文件 B').waitFor();
    await story(lead).getByRole('link', { name: '2026 年放假通知' }).waitFor();
    await story(lead).getByText('到期提醒').first().waitFor();
    await story(lead).getByText('起算', { exact: true }).last().waitFor();
  });

  it('tells the day and the days left of the nearest clock in the list of cases, which open its explanation', async () => {
    await lead.goto(`${house.url}/cases`);
    const row = lead.locator('.task-row').first();
    await row.getByText('2026年11月9日', { exact: true }).waitFor();
    await row.getByRole('link', { name: /已逾期 \d+ 天/ }).click();
    await story(lead).getByText('到 2026年11月9日 24 时届满。').waitFor();
  });

  it('opens the same explanation from its address on a narrow screen, without moving sideways', async () => {
    const page = await lead.context().newPage();
    await page.setViewportSize(NARROW);
    await page.goto(lead.url());
    await story(page).getByText('到 2026年11月9日 24 时届满。').waitFor();
    expect(await isWide(page)).toBe(false);
    await page.close();
  });

  it('folds departments without open tasks away, and shows them with one click', async () => {
    const supervisor = await new People(house, browser).enter('supervisor');
    await openMenu(supervisor, '督办看板');
    await supervisor.getByRole('cell', { name: '劳动保障监察机构' }).waitFor();
    expect(await supervisor.getByRole('cell', { name: '总工会' }).count()).toBe(0);
    await supervisor.getByRole('button', { name: /另有 \d+ 个部门没有在办任务，也没有逾期/ }).click();
    await supervisor.getByRole('cell', { name: '总工会' }).waitFor();
    await supervisor
      .getByRole('link', { name: /已逾期/ })
      .first()
      .click();
    await story(supervisor).getByRole('heading', { name: '受理期限' }).waitFor();
    await supervisor.context().close();
  });

  it('puts the focus into the first field that is wrong', async () => {
    await lead.goto(`${house.url}/cases/${caseFileId}`);
    const form = lead.locator('article.work form').first();
    await form.getByRole('button', { name: '作出分流决定' }).click();
    await form.locator('.step-field:has(.step-error)').first().locator(':focus').waitFor();
  });

  it.each([...EVERY_PAGE, 'calendar?month=10'])('keeps %s within a narrow screen', async (path) => {
    const page = await lead.context().newPage();
    await page.setViewportSize(NARROW);
    await page.goto(`${house.url}/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await isWide(page)).toBe(false);
    await page.close();
  });

  it('keeps the case within a narrow screen, with its long name', async () => {
    const page = await lead.context().newPage();
    await page.setViewportSize(NARROW);
    await page.goto(`${house.url}/cases/${caseFileId}`);
    await page.getByRole('heading', { level: 1, name: COMPLAINT.respondent.name }).waitFor();
    expect(await isWide(page)).toBe(false);
    await page.close();
  });

  it('lets the administrator try a parked opening again, and give up with a reason', async () => {
    const [good, broken] = await parkTwo(house, lead);
    const admin = await new People(house, browser).enter('admin');
    await openMenu(admin, '未能立卷');
    const row = (receipt: string) => admin.getByRole('listitem').filter({ hasText: receipt });
    await row(good).getByText('案件流程拒绝了这条指令').waitFor();
    await row(good).getByRole('button', { name: '再试一次' }).click();
    await admin.getByText('案件已建立').waitFor();
    await row(broken).getByRole('button', { name: '再试一次' }).click();
    await admin.getByText('仍未成功，已再次搁置').waitFor();
    await row(broken).getByText('指令内容无法读取', { exact: false }).waitFor();
    await row(broken).getByRole('button', { name: '放弃' }).click();
    const dialog = admin.getByRole('dialog', { name: '放弃立卷' });
    await dialog.getByLabel('理由').fill('升级前写入，无法恢复');
    await dialog.getByRole('button', { name: '放弃' }).click();
    await admin.getByText('没有搁置的来件。').waitFor();
    await row(broken).getByText('升级前写入，无法恢复').waitFor();
    expect(await admin.getByText(COMPLAINT.respondent.name).count()).toBe(0);
    await openMenu(lead, '线索池');
    await lead.getByText('立卷曾被放弃').waitFor();
    await admin.context().close();
  });

  it('says of each operation in Chinese and in English what it does', async () => {
    await openMenu(lead, '接口文档');
    await lead.getByText('对案件发出一项办理指令').waitFor();
    await lead.getByText('Ask something of a case').waitFor();
    await lead.getByLabel('查找接口').fill('线索池');
    await lead.getByText('/api/clues', { exact: true }).waitFor();
    expect(await lead.getByText('/api/tasks', { exact: true }).count()).toBe(0);
  });
});

/** Sets two openings aside, one that can work again and one that never can; answers their receipts. */
async function parkTwo(house: House, lead: Page): Promise<readonly [string, string]> {
  const sql = new Client({ connectionString: house.databaseUrl });
  await sql.connect();
  const receipts = [await register(lead), await register(lead)] as const;
  await sql.query(
    `UPDATE inbound_command SET status = 'parked', parked_at = now(), refusal = '{"reason": "command.refused"}'
     WHERE case_file_id IN (SELECT case_file_id FROM complaint WHERE receipt_number = ANY($1))`,
    [receipts],
  );
  await sql.query(
    `UPDATE inbound_command SET body = '{}', case_file_id = gen_random_uuid()
     WHERE case_file_id = (SELECT case_file_id FROM complaint WHERE receipt_number = $1)`,
    [receipts[1]],
  );
  await sql.query(
    `UPDATE complaint SET status = 'opening', case_file_id = (SELECT case_file_id FROM inbound_command WHERE body = '{}')
     WHERE receipt_number = $1`,
    [receipts[1]],
  );
  await sql.end();
  return receipts;
}

/** Takes in a complaint as the signed-in person and answers its receipt number. */
async function register(page: Page): Promise<string> {
  const headers = { 'idempotency-key': randomUUID() };
  const answer = await page.request.post(new URL('/api/complaints', page.url()).href, { data: COMPLAINT, headers });
  return ((await answer.json()) as { receiptNumber: string }).receiptNumber;
}
