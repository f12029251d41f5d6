import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { CasePage, CalendarYearView } from '@app/contracts';
import {
  addCalendarDays,
  isWorkingDay,
  plainDate,
  WEEKENDS_ONLY,
  workingDaysBetween,
  type PlainDate,
} from '@app/domain';
import { aComplaint } from './a-complaint.js';
import { ApiSession, HouseError, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { openMenu } from './screens/intake.js';
import { seriousFaults } from './serious-faults.js';
import { takeStep } from './take-step.js';

const NOTICE = '示例放假安排通知（演示）';
const NUMBER = '示例办发〔演示〕1号';
const NARROW = { width: 390, height: 844 };

/** The notice for a year comes: the administrator imports it, sees what it moves, approves; the officer sees why. */
describe('a holiday notice that moves open deadlines', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let lead: ApiSession;
  let admin: Page;
  let year = 0;
  let caseFileId = '';
  let before = '';

  const dueOn = async (): Promise<string> => {
    const { deadlines } = await lead.get<CasePage>(`/api/cases/${caseFileId}`);
    return deadlines.find(({ clock }) => clock === 'rectification')?.dueOn ?? '';
  };

  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    people = new People(house, browser);
    lead = new ApiSession(house.url);
    people.know('li.lead', await lead.signIn(people.account('li.lead')));
    const today = dayOf((await lead.get<{ today: string }>('/api/session')).today);
    year = await nextUnpublished(lead, today);
    caseFileId = await orderUntil(lead, today, dayOf(`${year}-02-26`));
    before = await dueOn();
    admin = await people.enter('admin');
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  it('finds the year unpublished, and says what that means for deadlines', async () => {
    await openMenu(admin, '工作日历');
    await admin.getByRole('list', { name: '放假与调休安排' }).getByText('国庆节').waitFor();
    await expectNoFault(admin);
    await admin.goto(`${house.url}/calendar?year=${year}`);
    await admin.getByText(`${year} 年：未公布 · unpublished`).waitFor();
    await admin.getByText('用到这一年的期限都标“暂定”', { exact: false }).waitFor();
    await expectNoFault(admin);
  });

  it('is refused line by line while its file is wrong', async () => {
    await admin.getByRole('link', { name: '导入放假通知' }).click();
    await choose(admin, `日期,类型,名称\n${year}-01-01,放假,元旦\n${year}-02-30,放假,元旦\n${year}-01-03,休息,元旦\n`);
    await admin.getByRole('button', { name: '预览变化' }).click();
    const cell = (line: string, field: string) =>
      admin.getByRole('row').filter({ hasText: line }).getByRole('cell', { name: field, exact: true });
    await cell('第 3 行', '日期').waitFor();
    await cell('第 4 行', '类型').waitFor();
    await expectNoFault(admin);
  });

  it('is previewed day by day, imported, and compared with the open deadlines by itself', async () => {
    await choose(admin, tableFor(year));
    await admin.getByLabel('通知名称').fill(NOTICE);
    await admin.getByLabel('文号').fill(NUMBER);
    await admin.getByLabel('发布日期').fill(`${year - 1}-11-04`);
    await admin.keyboard.press('Enter');
    await admin.getByLabel('原文网址').fill('https://example.org/notice');
    await admin.getByRole('button', { name: '预览变化' }).click();
    const added = admin.getByRole('list', { name: '逐日变化' }).getByText('新增');
    await added.first().waitFor();
    expect(await added.count()).toBe(4);
    await expectNoFault(admin);
    await admin.getByRole('button', { name: '确认导入' }).click();
    await admin.getByText(`已导入 ${year} 年的安排`).waitFor();
    await movedRow(admin).getByText('推后').waitFor();
    await expectNoFault(admin);
    expect(await dueOn()).toBe(before);
  });

  it('moves nothing while the comparison is withdrawn, which stays on record with its reason', async () => {
    await admin.getByRole('link', { name: '核对并批准' }).click();
    await admin.getByRole('button', { name: '撤回' }).click();
    const dialog = admin.getByRole('dialog', { name: '撤回期限重算' });
    await dialog.getByLabel('撤回理由').fill('先请法制科核对通知');
    await expectNoFault(admin);
    await dialog.getByRole('button', { name: '撤回' }).click();
    await admin.getByText('撤回：先请法制科核对通知', { exact: false }).waitFor();
    expect(await admin.getByRole('button', { name: '批准并执行' }).count()).toBe(0);
    expect(await dueOn()).toBe(before);
  });

  it('is compared again, with its own title as the reason, and moves the deadline once approved', async () => {
    await openMenu(admin, '期限重算');
    await admin.getByText('上次比对之后导入了新的通知').waitFor();
    await admin.getByRole('button', { name: '比对未结期限' }).click();
    await admin.getByText(`重算依据：${NOTICE}`).waitFor();
    await movedRow(admin).getByText('推后').waitFor();
    await expectNoFault(admin);
    await admin.getByRole('button', { name: '批准并执行' }).click();
    await admin.getByRole('tooltip').getByRole('button', { name: '批准并执行' }).click();
    await admin.getByText('已调整 1，', { exact: false }).waitFor();
    expect((await dueOn()) > before).toBe(true);
  });

  it('tells the department, whose officer finds the entry in the ledger and the notice among the sources', async () => {
    const officer = await people.enter('li.officer');
    await officer.getByRole('tab', { name: /抄送/ }).click();
    await officer.getByText('期限按新的放假通知重算').first().waitFor();
    await officer.goto(`${house.url}/cases/${caseFileId}`);
    await officer.locator('.case-head .lamp-link').first().click();
    const story = officer.getByRole('dialog', { name: '期限怎样算' });
    await story.locator('.ledger > li').filter({ hasText: '重新计算' }).getByText(NOTICE).waitFor();
    await story.getByRole('link', { name: NOTICE }).waitFor();
    await story.getByText(NUMBER).waitFor();
    await officer.context().close();
  });

  it('stands in the calendar for everybody, with notice, version and importer', async () => {
    const court = await people.enter('court.officer');
    await openMenu(court, '工作日历');
    await court.goto(`${house.url}/calendar?year=${year}`);
    await court.getByRole('list', { name: '放假与调休安排' }).getByText('示例假日').waitFor();
    await court.getByRole('list', { name: '国家历次导入' }).getByText('导入', { exact: false }).first().waitFor();
    await court.getByText(NUMBER).first().waitFor();
    expect(await court.getByRole('link', { name: '导入放假通知' }).count()).toBe(0);
    await court.setViewportSize(NARROW);
    await court.goto(`${house.url}/calendar?year=${year}&month=1`);
    await court
      .getByRole('list', { name: `${year}年1月逐日` })
      .getByText('元旦')
      .waitFor();
    await expectNoFault(court);
    await court.context().close();
  });
});

const movedRow = (page: Page) => page.getByRole('listitem').filter({ hasText: '整改期限' });

async function expectNoFault(page: Page): Promise<void> {
  expect(await seriousFaults(page)).toEqual([]);
}

/** Puts a table of holidays into the form. */
async function choose(page: Page, table: string): Promise<void> {
  const file = { name: 'notice.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('已选文件：notice.csv').waitFor();
}

/** New Year, two working days off in the middle of January, and the Saturday after them worked. */
function tableFor(year: number): string {
  let monday = dayOf(`${year}-01-11`);
  while (!isWorkingDay(monday, WEEKENDS_ONLY) || isWorkingDay(addCalendarDays(monday, -1), WEEKENDS_ONLY))
    monday = addCalendarDays(monday, 1);
  const rows = [
    `${year}-01-01,放假,元旦`,
    `${monday},放假,示例假日`,
    `${addCalendarDays(monday, 1)},放假,示例假日`,
    `${addCalendarDays(monday, 5)},上班,示例假日`,
  ];
  return `日期,类型,名称\n${rows.join('\n')}\n`;
}

/** The first year from now on of which no notice is in the calendar and which has not begun. */
async function nextUnpublished(session: ApiSession, today: PlainDate): Promise<number> {
  const { items } = await session.get<{ items: CalendarYearView[] }>('/api/calendar');
  return Math.max(Number(today.slice(0, 4)), ...items.map(({ year }) => year)) + 1;
}

/** Opens a case with an order whose period, in working days, ends late in the winter; answers the id of the case. */
async function orderUntil(session: ApiSession, today: PlainDate, until: PlainDate): Promise<string> {
  const { caseFileId } = await session.post<{ caseFileId: string }>(
    '/api/complaints',
    aComplaint({ receivedOn: today }),
  );
  await takeStep(session, [caseFileId, 'triage', 'decide'], {
    relationClass: 'LR',
    violationCodes: ['V0601'],
    leadDepartment: 'HRSS-LI',
    joiners: [],
    path: 'rectify',
    reason: '责令限期支付',
    departureReason: '先责令限期支付',
  });
  await takeStep(session, [caseFileId, 'rectification', 'order'], {
    items: ['支付拖欠工资'],
    legalBase: '劳动保障监察条例第二十六条',
    evidenceWanted: '支付凭证',
    remedies: '可以依法申请行政复议或者提起行政诉讼',
    period: { amount: workingDaysBetween(today, until, WEEKENDS_ONLY), unit: 'working-day' },
    departureReason: '按约定期限',
    servedOn: today,
    serviceMode: 'direct',
    number: null,
  });
  return caseFileId;
}

function dayOf(text: string): PlainDate {
  const day = plainDate(text);
  if (day === null) throw new HouseError(`no day: ${text}`);
  return day;
}
