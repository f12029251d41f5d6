import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { CaseScreen } from './screens/case.js';
import { registerComplaint } from './screens/intake.js';

describe('a matter that is examined, and a part of it handed over', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let officer: Page;
  let screen: CaseScreen;
  let path = '';

  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    people = new People(house, browser);
    officer = await people.enter('li.officer');
    await officer.getByText('没有待办').waitFor();
    path = await registerComplaint(officer, '示例骑手服务有限公司（演示）');
    screen = new CaseScreen(officer);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  const examine = async (answers: Readonly<Record<string, string>>): Promise<void> => {
    const form = await screen.step('受理分流', '受理审查');
    for (const [question, answer] of Object.entries(answers)) await form.choose(question, answer);
    await form.send('记录审查情况');
    await screen.isBackAtWork();
  };
  const proposed = async (text: string): Promise<void> => {
    await screen.step('受理分流', '分流决定');
    await screen.work('受理分流').locator('.proposal').getByText(text).first().waitFor();
  };

  it('needs no credit code to be dealt with', async () => {
    await proposed('限期整改');
  });

  it('leaves every question open until somebody answers it, on a page without faults', async () => {
    const form = await screen.step('受理分流', '受理审查');
    expect(await form.question('是否属于监察范围').getByRole('radio', { name: '尚不清楚' }).isChecked()).toBe(true);
    const { violations } = await new AxeBuilder({ page: officer }).withTags(['wcag2a', 'wcag2aa']).analyze();
    expect(violations.filter((one) => one.impact === 'critical').map((one) => one.id)).toEqual([]);
  });

  it('is proposed to go elsewhere when it is found out of scope, and here again when it is not', async () => {
    await examine({ 是否属于监察范围: '否', 是否头部平台: '是', 守法诚信等级: 'C 级' });
    await screen.tells('受理审查');
    await proposed('不属于监察范围');
    await examine({ 是否属于监察范围: '是' });
    await proposed('限期整改');
  });

  it('keeps its lead when a part goes to market regulation, which joins', async () => {
    const decision = await screen.step('受理分流', '分流决定');
    await decision.write('分流理由', '按规则建议办理');
    await decision.send('作出分流决定');
    await screen.tells('分流决定');
    const referral = await screen.action('移送');
    await referral.search('接收部门', '市场监督管理局');
    await referral.choose('移送范围', '分办一项');
    await referral.write('移送事项', '平台规则未公示');
    await referral.send('发出移送');
    await screen.tells('发起移送');
    const receiver = await new CaseScreen(await people.enter('samr.officer')).open(`${house.url}${path}`);
    await (await receiver.step('签收移送', '签收移送')).send('签收并办理');
    await receiver.tells('移送签收');
    const [lead, joiners] = await receiver.page.locator('.case-head-facts dd').allInnerTexts();
    expect(lead).not.toContain('市场监督管理局');
    expect(joiners).toContain('市场监督管理局');
  });
});
