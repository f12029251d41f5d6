import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { addCalendarDays, plainDate, type PlainDate } from '@app/domain';
import { aComplaint } from './a-complaint.js';
import { ApiSession, HouseError, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { FormOnPage } from './screens/form.js';

const COMPLAINT = aComplaint({ amountClaimedFen: null });

describe('the ledger of a deadline, in its drawer', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let lead: Page;
  let today: PlainDate;
  let address = '';

  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    people = new People(house, browser);
    const session = new ApiSession(house.url);
    people.know('li.lead', await session.signIn(people.account('li.lead')));
    today = dayOf((await session.get<{ today: string }>('/api/session')).today);
    const complaint = { ...COMPLAINT, receivedOn: addCalendarDays(today, -1) };
    const { caseFileId } = await session.post<{ caseFileId: string }>('/api/complaints', complaint);
    address = `${house.url}/cases/${caseFileId}`;
    lead = await people.enter('li.lead');
    await lead.getByRole('link', { name: '受理分流' }).waitFor();
    await lead.goto(address);
    await lead.locator('.case-head').getByRole('link', { name: /还剩/ }).click();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  const story = (page: Page) => page.getByRole('dialog', { name: '期限怎样算' });
  const entry = (name: string) => story(lead).locator('.ledger > li').filter({ hasText: name });
  const act = async (button: string, form: string): Promise<FormOnPage> => {
    await story(lead).getByRole('button', { name: button, exact: true }).click();
    return new FormOnPage(lead, story(lead).getByRole('form', { name: form }));
  };

  it('tells the times of the deployment, wherever the browser is', async () => {
    const red = story(lead).locator('li').filter({ hasText: '红灯' });
    await red.getByText(/计划 .* 00:00$/).waitFor();
  });

  it('shows at the field why a suspension is refused, and records the right one', async () => {
    const form = await act('中止', '中止期限');
    await form.choose('中止事由', '鉴定');
    await form.day('起日', addCalendarDays(today, -1));
    await form.write('说明', '等待鉴定结论');
    await form.write('依据文书', '鉴委〔2026〕3号');
    await form.send('登记中止');
    await story(lead).locator('[data-field="from"]').getByText('中止须在期限起算', { exact: false }).waitFor();
    await form.day('起日', today);
    await form.send('登记中止');
    await entry('停止计算，没有到期日').getByText('尚未确定').waitFor();
    await entry('停止计算，没有到期日').getByText('鉴委〔2026〕3号').waitFor();
    await story(lead).getByText('已中止，停止计算').waitFor();
    expect(await story(lead).getByRole('button', { name: '中止', exact: true }).count()).toBe(0);
  });

  it('counts on from the day of resumption', async () => {
    const form = await act('恢复', '恢复期限');
    await form.day('恢复计算之日', today);
    await form.write('说明', '鉴定结论已收到');
    await form.write('依据文书', '鉴委〔2026〕4号');
    await form.send('登记恢复');
    await entry('鉴委〔2026〕4号').getByText('到期日').waitFor();
    await story(lead).getByText('已中止，停止计算').waitFor({ state: 'hidden' });
  });

  it('tells others whose acts they are', async () => {
    const supervisor = await people.enter('supervisor');
    await supervisor.goto(address + new URL(lead.url()).search);
    await story(supervisor).getByText('须负责人审批', { exact: false }).waitFor();
    expect(await story(supervisor).getByRole('button', { name: '中止', exact: true }).count()).toBe(0);
    await supervisor.context().close();
  });
});

function dayOf(text: string): PlainDate {
  const day = plainDate(text);
  if (day === null) throw new HouseError(`no day: ${text}`);
  return day;
}
