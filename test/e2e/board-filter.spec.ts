import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aComplaint } from './a-complaint.js';
import { ApiSession, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { openMenu } from './screens/intake.js';

describe('the oversight board, filtered by clock', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let supervisor: Page;

  /** Two cases of labour inspection: the clock of one stands still. */
  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    people = new People(house, browser);
    const session = new ApiSession(house.url);
    people.know('li.lead', await session.signIn(people.account('li.lead')));
    const { today } = await session.get<{ today: string }>('/api/session');
    const opened: string[] = [];
    for (const name of ['示例骑手之家有限公司（演示）', '示例速达配送有限公司（演示）']) {
      const complaint = aComplaint({ receivedOn: dayBefore(today), respondent: { ...aComplaint().respondent, name } });
      opened.push((await session.post<{ caseFileId: string }>('/api/complaints', complaint)).caseFileId);
    }
    const lead = await people.enter('li.lead');
    await lead.getByRole('link', { name: '受理分流' }).nth(1).waitFor();
    await lead.context().close();
    await session.post(`/api/cases/${opened[0] ?? ''}/commands`, {
      type: 'suspend-deadline',
      deadlineId: 'D1',
      because: 'appraisal',
      from: today,
      until: null,
      reason: '等待鉴定结论',
      document: '鉴委〔2026〕3号',
    });
    supervisor = await people.enter('supervisor');
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  const section = () => supervisor.getByRole('region', { name: '任务明细' });
  const rows = () => section().getByRole('listitem');
  const choose = async (filter: string, answer: RegExp): Promise<void> => {
    await section().getByRole('combobox', { name: filter }).click();
    await supervisor.locator('.ant-select-item-option').filter({ hasText: answer }).click();
  };

  it('tells a clock that stands still with a sign and a word, and leaves it alone on demand', async () => {
    await openMenu(supervisor, '督办看板');
    await section().getByRole('heading', { name: '任务明细（2）' }).waitFor();
    await choose('计时', /^停止计算（1）$/);
    await section().getByRole('heading', { name: '任务明细（1）' }).waitFor();
    await rows().getByText('已中止，停止计算').waitFor();
    await rows().getByRole('img', { includeHidden: true }).first().waitFor({ state: 'attached' });
    expect(await rows().getByRole('link', { name: /还剩/ }).count()).toBe(0);
  });

  it('keeps the filters in the address, for a colleague to open', async () => {
    await choose('期限单位', /^工作日（1）$/);
    const page = await supervisor.context().newPage();
    await page.goto(supervisor.url());
    const list = page.getByRole('region', { name: '任务明细' });
    await list.getByRole('heading', { name: '任务明细（1）' }).waitFor();
    await list.getByText('已中止，停止计算').waitFor();
    expect(new URL(page.url()).search).toBe('?unit=working-day&standing=yes');
    await page.close();
  });

  it('opens the explanation of a clock that stands still without losing the filters', async () => {
    await rows().getByRole('link', { name: '已中止，停止计算' }).click();
    await supervisor.getByRole('dialog', { name: '期限怎样算' }).getByRole('heading', { name: '受理期限' }).waitFor();
    await supervisor.keyboard.press('Escape');
    await section().getByRole('heading', { name: '任务明细（1）' }).waitFor();
    await section().getByRole('button', { name: '清除筛选' }).click();
    await section().getByRole('heading', { name: '任务明细（2）' }).waitFor();
  });

  it('filters the workbench alike', async () => {
    const lead = await people.enter('li.lead');
    await lead.goto(`${house.url}/workbench?standing=no`);
    const list = lead.getByRole('list', { name: '待办' });
    await list.getByText(/还剩/).waitFor();
    expect(await list.getByText('已中止，停止计算').count()).toBe(0);
    await lead.context().close();
  });
});

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
