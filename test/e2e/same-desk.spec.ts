import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { CaseScreen } from './screens/case.js';
import { registerComplaint } from './screens/intake.js';

describe('two people at one case', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let officer: Page;
  let colleague: Page;

  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    people = new People(house, browser);
    officer = await people.enter('li.officer');
    colleague = await people.enter('li.officer2');
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  const triage = async (page: Page, reason: string): Promise<void> => {
    const form = await new CaseScreen(page).step('受理分流', '分流决定');
    await form.write('分流理由', reason);
    await form.send('作出分流决定');
  };

  it('tells the second who did it and when, though his page heard of nothing', async () => {
    const path = await registerComplaint(officer, '示例快递有限公司（演示）');
    await colleague.route('**/api/stream', (route) => route.abort());
    const screen = await new CaseScreen(colleague).open(`${house.url}${path}`);
    await screen.work('受理分流').waitFor();
    await triage(officer, '先到');
    await new CaseScreen(officer).tells('分流决定');
    await triage(colleague, '后到');
    await colleague.getByText(/“受理分流”已由周明（示例）于 2026年\d+月\d+日 \d+:\d+ 办理/).waitFor();
    await colleague.unroute('**/api/stream');
  });

  it('tells the second at once when his page follows the changes', async () => {
    const path = await registerComplaint(officer, '示例外卖有限公司（演示）');
    const screen = await new CaseScreen(colleague).open(`${house.url}${path}`);
    await screen.work('受理分流').waitFor();
    await triage(officer, '先到');
    await colleague.getByText('您的填写没有提交').waitFor();
  });

  it('refuses the case to a department that it does not concern, in words', async () => {
    const path = await registerComplaint(officer, '示例网约车有限公司（演示）');
    const stranger = await people.enter('samr.officer');
    await stranger.goto(`${house.url}${path}`);
    await stranger.getByText('没有这个案件，或与本部门无关').waitFor();
  });
});
