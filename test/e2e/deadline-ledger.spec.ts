import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { CasePage } from '@app/contracts';
import { addCalendarDays, plainDate, type PlainDate } from '@app/domain';
import { aComplaint } from './a-complaint.js';
import { ApiSession, HouseError, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { FormOnPage } from './screens/form.js';
import { takeStep } from './take-step.js';

const COMPLAINT = aComplaint({ amountClaimedFen: null });

describe('the ledger of a deadline, in its drawer', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let session: ApiSession;
  let lead: Page;
  /** Pages that nobody touches: they must show what was recorded without being loaded again. */
  let beside: Page;
  let desk: Page;
  let board: Page;
  let today: PlainDate;
  let caseFileId = '';

  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    people = new People(house, browser);
    session = new ApiSession(house.url);
    people.know('li.lead', await session.signIn(people.account('li.lead')));
    today = dayOf((await session.get<{ today: string }>('/api/session')).today);
    const complaint = { ...COMPLAINT, receivedOn: addCalendarDays(today, -1) };
    caseFileId = (await session.post<{ caseFileId: string }>('/api/complaints', complaint)).caseFileId;
    lead = await people.enter('li.lead');
    desk = await people.enter('li.lead');
    await desk.getByRole('link', { name: '受理分流' }).waitFor();
    beside = await people.enter('li.lead');
    board = await people.enter('supervisor');
    await board.goto(`${house.url}/oversight`);
    for (const page of [lead, beside]) await page.goto(`${house.url}/cases/${caseFileId}`);
    await openStory(/还剩/);
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  const openStory = async (lamp: RegExp): Promise<void> => {
    await lead.locator('.case-head').getByRole('link', { name: lamp }).click();
    await story(lead).locator('.ledger').waitFor();
  };
  const story = (page: Page) => page.getByRole('dialog', { name: '期限怎样算' });
  const entry = (paper: string) => story(lead).locator('.ledger > li').filter({ hasText: paper });
  const act = async (button: string, form: string, reason = '说明'): Promise<FormOnPage> => {
    await story(lead).getByRole('button', { name: button, exact: true }).click();
    const opened = new FormOnPage(lead, story(lead).getByRole('form', { name: form }));
    await opened.write(reason, `${form}的理由`);
    return opened;
  };
  const fault = async (field: string, words: string): Promise<void> => {
    await story(lead).locator(`[data-field="${field}"]`).getByText(words, { exact: false }).waitFor();
  };

  /** The due day in words, as the server has it now. */
  const dueNow = async (clock: string): Promise<string> => {
    const { deadlines } = await session.get<CasePage>(`/api/cases/${caseFileId}`);
    const running = deadlines.find((one) => one.clock === clock && one.status === 'running');
    const [year, month, day] = String(running?.dueOn).split('-').map(Number);
    return `${year}年${month}月${day}日`;
  };

  /** Every page says it without a reload; lists once the reader takes the changes in. */
  const seenEverywhere = async (words: string | RegExp, head: string | RegExp = words): Promise<void> => {
    await story(lead).locator('.deadline-marks').getByText(words).first().waitFor();
    await beside.locator('.case-head').getByText(head, { exact: false }).first().waitFor();
    for (const list of [desk, board]) {
      await list.getByRole('button', { name: /项更新/ }).click();
      await rowOf(list).getByText(words).first().waitFor();
    }
  };
  const rowOf = (page: Page): Locator =>
    page.locator('.task-row').filter({ hasText: COMPLAINT.respondent.name }).first();

  it('tells the times of the deployment, wherever the browser is', async () => {
    const red = story(lead).locator('li').filter({ hasText: '红灯' });
    await red.getByText(/计划 .* 00:00$/).waitFor();
  });

  it('shows at the field why a suspension is refused, and since when and with what left the clock stands still', async () => {
    const form = await act('中止', '中止期限');
    await form.choose('中止事由', '鉴定');
    await form.day('起日', addCalendarDays(today, -1));
    await form.write('依据文书', '鉴委〔2026〕3号');
    await form.send('登记中止');
    await fault('from', '中止须在期限起算');
    await form.day('起日', today);
    await form.send('登记中止');
    await entry('鉴委〔2026〕3号').getByText('停止计算，没有到期日').waitFor();
    await entry('鉴委〔2026〕3号').getByText('尚未确定').waitFor();
    await story(lead).getByRole('button', { name: '中止', exact: true }).waitFor({ state: 'detached' });
    await seenEverywhere('已中止');
    for (const page of [beside.locator('.case-head'), rowOf(desk), rowOf(board)])
      await page.getByText(/^自\d+年\d+月\d+日起不计入，恢复后还剩 \d个工作日$/).waitFor();
    await lead.goto(`${house.url}/cases`);
    await rowOf(lead).getByText('恢复后还剩', { exact: false }).waitFor();
    await lead.goBack();
    await story(lead).locator('.ledger').waitFor();
  });

  it('counts on from the day of resumption, which is no day to come', async () => {
    const form = await act('恢复', '恢复期限');
    await form.day('恢复计算之日', addCalendarDays(today, 1));
    await form.write('依据文书', '鉴委〔2026〕4号');
    await form.send('登记恢复');
    await fault('resumedOn', '日期不能晚于今天');
    await form.day('恢复计算之日', today);
    await form.send('登记恢复');
    await entry('鉴委〔2026〕4号').getByText('到期日').waitFor();
    await seenEverywhere(/还剩/, await dueNow('acceptance'));
  });

  it('moves the start of the clock for what was served late, and never to an earlier day', async () => {
    const form = await act('更正起算日', '更正起算日');
    await form.choose('为什么更正', '迟延送达');
    await form.day('正确的起算日', addCalendarDays(today, -2));
    await form.write('依据文书', '送达回证1号');
    await form.send('登记更正');
    await fault('startOn', '不得缩短');
    await form.day('正确的起算日', today);
    await form.send('登记更正');
    await entry('送达回证1号').getByText('更正后起算日').waitFor();
    await seenEverywhere(/还剩/, await dueNow('acceptance'));
  });

  it('ends the clock for the time being when the complaint must be completed', async () => {
    const form = await act('中断', '中断期限');
    await form.day('中断之日', addCalendarDays(today, -1));
    await form.write('依据文书', '补正告知书1号');
    await form.send('登记中断');
    await fault('interruptedOn', '日期不能早于');
    await form.day('中断之日', today);
    await form.send('登记中断');
    await entry('补正告知书1号').getByText('停止计算，没有到期日').waitFor();
    await seenEverywhere('已中断');
  });

  it('runs the whole period anew from the restart', async () => {
    const form = await act('重新起算', '重新起算');
    await form.day('重新起算之日', addCalendarDays(today, -1));
    await form.write('依据文书', '补正材料1号');
    await form.send('登记重新起算');
    await fault('restartedOn', '日期不能早于');
    await form.day('重新起算之日', today);
    await form.send('登记重新起算');
    await entry('补正材料1号').getByText('5个工作日').waitFor();
    await seenEverywhere(/还剩/, await dueNow('acceptance'));
  });

  it('extends an investigation within the law, with the name of the head who approves', async () => {
    await takeStep(session, [caseFileId, 'triage', 'decide'], TRIAGE);
    const officials = await session.get<{ items: { accountId: string }[] }>('/api/officials?department=HRSS-LI');
    const two = officials.items.slice(0, 2).map(({ accountId }) => accountId);
    await takeStep(session, [caseFileId, 'investigation', 'file'], { ...FILING, officials: two });
    await lead.goto(`${house.url}/cases/${caseFileId}`);
    await lead.locator('.case-head').getByText('调查期限', { exact: false }).waitFor();
    await openStory(/还剩/);
    const before = await dueNow('investigation');
    const form = await act('延长', '延长期限', '延长理由');
    await story(lead).getByText('最多延长 30个工作日', { exact: false }).waitFor();
    await form.write('延长多久', '31');
    await form.write('批准文书', '延期审批表1号');
    await form.send('批准延长');
    await fault('period', '超过法定可延长的期限（劳动保障监察条例 第17条');
    await form.write('延长多久', '30');
    await form.send('批准延长');
    await entry('延期审批表1号').getByText('批准人').waitFor();
    const extended = await dueNow('investigation');
    expect(extended).not.toBe(before);
    await seenEverywhere(/还剩/, extended);
  });

  it('tells others whose acts they are', async () => {
    await board.goto(`${house.url}/cases/${caseFileId}${new URL(lead.url()).search}`);
    await story(board).getByText('须负责人审批', { exact: false }).waitFor();
    expect(await story(board).getByRole('button', { name: '中止', exact: true }).count()).toBe(0);
  });
});

const TRIAGE = {
  relationClass: 'LR',
  violationCodes: ['V0601'],
  leadDepartment: 'HRSS-LI',
  joiners: [],
  path: 'investigate',
  reason: '立案调查',
  departureReason: '涉嫌违法',
};

const FILING = { cause: '拖欠工资', source: 'complaint', recusals: [] };

function dayOf(text: string): PlainDate {
  const day = plainDate(text);
  if (day === null) throw new HouseError(`no day: ${text}`);
  return day;
}
