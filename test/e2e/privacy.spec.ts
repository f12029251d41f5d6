import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { openDatabase, RetentionRunRepository, type NewAuditEntry } from '@app/persistence';
import type { PlainDate } from '@app/domain';
import { aComplaint, NOBODY, RESPONDENT } from './a-complaint.js';
import { ApiSession, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { openMenu } from './screens/intake.js';
import { seriousFaults } from './serious-faults.js';

const NARROW = { width: 390, height: 844 };
const PERSON = { ...NOBODY, name: '示例反映人甲', phone: '13900003333' };
const MATTER = aComplaint({
  ...{ kind: 'report', confidential: true, reporter: PERSON, summary: '站点扣发配送费' },
  respondent: { ...RESPONDENT, name: '示例保存有限公司（演示）' },
});

/** Pictures of the journey, where whoever looks has asked for them. */
const PICTURES = process.env['LIANDU_PICTURES'];

describe('personal data, from the request to the erasure', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let officer: Page;
  let lead: Page;
  let security: Page;
  let supervisor: Page;
  let matter = { complaintId: '', caseFileId: '' };

  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    people = new People(house, browser);
    const session = new ApiSession(house.url);
    people.know('li.officer', await session.signIn(people.account('li.officer')));
    matter = await session.post('/api/complaints', MATTER);
    officer = await people.enter('li.officer');
    lead = await people.enter('li.lead');
    security = await people.enter('security');
    supervisor = await people.enter('supervisor');
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  const confirm = async (page: Page, button: string, reason?: string): Promise<void> => {
    await page.getByRole('button', { name: button, exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: button });
    if (reason !== undefined) await dialog.getByRole('textbox').last().fill(reason);
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  };
  const looks = async (page: Page, name: string): Promise<void> => {
    await page.waitForLoadState('networkidle');
    expect(await seriousFaults(page)).toEqual([]);
    const wide = page.viewportSize() ?? NARROW;
    await picture(page, `${name}-wide`);
    await page.setViewportSize(NARROW);
    expect(await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')).toBe(
      false,
    );
    await picture(page, `${name}-narrow`);
    await page.setViewportSize(wide);
  };

  it('has a period proposed by the security administrator and confirmed by the supervisor', async () => {
    const page = security;
    await openMenu(page, '个人信息');
    await page.getByRole('tab', { name: '保存期限' }).click();
    await page.getByText('还没有提出过期限').waitFor();
    await page.getByRole('button', { name: '提出期限' }).click();
    const dialog = page.getByRole('dialog', { name: '提出期限' });
    await dialog.getByLabel('数量').fill('3');
    await dialog.getByLabel('依据').fill('示例区案件档案规定（待核对）');
    await picture(page, 'period-proposal');
    await dialog.getByRole('button', { name: '提出期限' }).click();
    await page.getByText('待确认').waitFor();
    await supervisor.goto(`${house.url}/privacy?tab=periods`);
    await confirm(supervisor, '确认期限', '同意');
    await supervisor.getByText('施行中').waitFor();
    await looks(supervisor, 'periods');
  });

  it('tells at the person of a case why it is held, and takes a request down', async () => {
    const page = officer;
    await page.goto(`${house.url}/cases/${matter.caseFileId}`);
    const why = page.getByRole('region', { name: '为什么保存' });
    await why.getByText('案件办理中，保存期限尚未开始').waitFor();
    await why.getByText(/劳动保障监察条例第9条（A）/).waitFor();
    await why.getByRole('button', { name: '登记本人申请' }).click();
    const dialog = page.getByRole('dialog', { name: '登记本人申请' });
    await dialog.getByLabel('核对情况').fill('当面核对证件');
    await dialog.getByLabel('申请内容').fill('要一份留存信息的副本');
    await picture(page, 'record-request');
    await dialog.getByRole('button', { name: '登记本人申请' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await picture(page, 'case');
  });

  it('lets the head grant it, and the officer save one copy that runs nothing', async () => {
    await lead.goto(`${house.url}/privacy`);
    await confirm(lead, '同意', '身份无误');
    await lead.getByText('已同意，待办理').waitFor();
    await looks(lead, 'requests');
    const page = officer;
    await page.goto(`${house.url}/privacy`);
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await page.getByRole('dialog', { name: '导出' }).getByRole('button', { name: '导出', exact: true }).click();
    const saving = page.getByRole('button', { name: '保存可读文件（HTML）' });
    await saving.waitFor();
    await picture(page, 'export');
    const [file] = await Promise.all([page.waitForEvent('download'), saving.click()]);
    const copy = readFileSync(await file.path(), 'utf8');
    expect(copy).toContain(PERSON.name);
    expect(copy).not.toContain('<script');
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByText('已办理').waitFor();
  });

  it('erases whose period has ended after two people have agreed, and leaves the case', async () => {
    await closeLongAgo(house, matter.caseFileId);
    await proposeErasures(house);
    await lead.goto(`${house.url}/privacy?tab=erasures`);
    await lead.getByRole('button', { name: '同意删除' }).click();
    await lead.locator('.ant-popconfirm').getByRole('button', { name: '同意删除' }).click();
    await lead.getByText('待安全管理员决定').waitFor();
    const page = security;
    await page.goto(`${house.url}/privacy?tab=erasures`);
    await page.getByText('待安全管理员决定').waitFor();
    expect(await page.getByText(RESPONDENT.name).count()).toBe(0);
    await looks(page, 'erasures');
    await confirm(page, '永久删除', '期限已满');
    await page.getByText('已删除').waitFor();
    await officer.goto(`${house.url}/cases/${matter.caseFileId}`);
    await officer.getByText('反映人信息已按保存期限或申请删除，无法恢复。').waitFor();
  });

  it('shows the register, with what is to be confirmed', async () => {
    const page = security;
    await page.goto(`${house.url}/privacy?tab=register`);
    await page.getByRole('heading', { name: /反映人身份和原话/ }).waitFor();
    await page.getByText('由部署单位确认', { exact: true }).first().waitFor();
    await looks(page, 'register');
  });
});

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true });
}

/** Ends the case as its closing would have, years before. */
async function closeLongAgo(house: House, caseFileId: string): Promise<void> {
  const sql = new Client({ connectionString: house.databaseUrl });
  await sql.connect();
  await sql.query(
    `INSERT INTO case_event (case_file_id, seq, epoch, command_id, type, at, on_day, actor_department, actor_role, data,
       effects, previous_hash, hash) SELECT id, seq + 100, epoch, gen_random_uuid(), 'CaseClosed', now(), '2020-03-02',
       'HRSS-LI', 'lead', '{}', '[]', last_hash, last_hash FROM case_file WHERE id = $1`,
    [caseFileId],
  );
  await sql.query(`UPDATE case_file SET stage = 'closed' WHERE id = $1`, [caseFileId]);
  await sql.end();
}

/** What the worker does every day. */
async function proposeErasures(house: House): Promise<void> {
  const database = await openDatabase({ url: house.databaseUrl, poolSize: 2 });
  const at = new Date().toISOString() as NewAuditEntry['at'];
  const auditOf = (id: string): NewAuditEntry => ({
    ...{ at, action: 'erasure.proposed', object: { kind: 'erasure', id }, result: 'done', reason: null },
    ...{ changes: [], requestId: null },
    actor: {
      ...{ accountId: null, name: 'worker', onBehalfOf: null, role: null },
      ...{ departmentCode: null, ip: null, sessionHash: null },
    },
  });
  await new RetentionRunRepository(database).walk({ at, today: at.slice(0, 10) as PlainDate, auditOf });
  await database.destroy();
}
