import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { aComplaint } from './a-complaint.js';
import { ApiSession, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { CaseScreen } from './screens/case.js';

const ENTERPRISE = '示例骑手服务有限公司（演示）';
const OTHER_ENTERPRISE = '示例网约车有限公司（演示）';

interface Opened {
  readonly caseFileId: string;
  readonly caseNumber: string;
}

describe('cases that are merged and split in the browser', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let officer: Page;
  let screen: CaseScreen;
  let api: ApiSession;
  let kept: Opened;
  let twin: Opened;

  const register = async (name: string): Promise<Opened> => {
    const complaint = aComplaint({ violationCodes: ['V0601', 'V0701'] });
    const respondent = { ...complaint.respondent, name };
    const { caseFileId } = await api.post<Opened>('/api/complaints', { ...complaint, respondent });
    const { caseNumber } = await api.get<Opened>(`/api/cases/${caseFileId}`);
    return { caseFileId, caseNumber };
  };

  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    people = new People(house, browser);
    api = new ApiSession(house.url);
    people.know('li.officer', await api.signIn(people.account('li.officer')));
    kept = await register(ENTERPRISE);
    await register(OTHER_ENTERPRISE);
    twin = await register(ENTERPRISE);
    officer = await people.enter('li.officer');
    screen = new CaseScreen(officer);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  const links = () => officer.locator('#case-links');

  it('offers cases of the same enterprise first, and never the case itself', async () => {
    await screen.open(`${house.url}/cases/${twin.caseFileId}`);
    await screen.action('并案');
    await officer.locator('.ant-drawer :focus, .ant-drawer:focus').first().waitFor();
    await officer.locator('.ant-drawer').getByLabel('并入的案件').click();
    const options = officer.locator('.ant-select-dropdown:visible .ant-select-item');
    await options.filter({ hasText: OTHER_ENTERPRISE }).waitFor();
    await options.nth(0).and(officer.getByText('同一单位')).waitFor();
    await options.nth(1).filter({ hasText: kept.caseNumber }).waitFor();
    expect(await options.filter({ hasText: twin.caseNumber }).count()).toBe(0);
    await officer.keyboard.press('Escape');
  });

  it('says at the fields what is missing, without faults of the page', async () => {
    const drawer = officer.locator('.ant-drawer form');
    await drawer.getByRole('button', { name: '并案' }).click();
    await officer.locator('.ant-popover').getByRole('button', { name: '并案', exact: true }).click();
    await drawer.locator('[data-field=into] .step-error').waitFor();
    const { violations } = await new AxeBuilder({ page: officer }).withTags(['wcag2a', 'wcag2aa']).analyze();
    expect(violations.filter((one) => one.impact === 'critical').map((one) => one.id)).toEqual([]);
  });

  it('merges a case into the one that goes on, and each leads to the other', async () => {
    await screen.open(`${house.url}/cases/${twin.caseFileId}`);
    const form = await screen.action('并案');
    await form.search('并入的案件', kept.caseNumber);
    await form.write('并案理由', '同一单位同一事项');
    await form.sendTwice('并案');
    await links().getByText('本案已并入').waitFor();
    await links().and(officer.locator(':focus')).waitFor();
    expect(await officer.getByRole('button', { name: '并案', exact: true }).count()).toBe(0);
    await links().getByRole('link', { name: kept.caseNumber }).click();
    await links().getByText('并入本案的案件').waitFor();
    await links().getByRole('link', { name: twin.caseNumber }).waitFor();
  });

  it('keeps a case that has ended out of the choice', async () => {
    await screen.action('并案');
    await officer.locator('.ant-drawer').getByLabel('并入的案件').fill(twin.caseNumber);
    await officer.getByText('没有找到未结案件').waitFor();
    await officer.keyboard.press('Escape');
    await screen.open(`${house.url}/cases/${kept.caseFileId}`);
  });

  it('keeps at least one matter in a case that is split, and says so at the field', async () => {
    const form = await screen.action('分案');
    await check('V0601', 'V0701');
    await form.write('分案理由', '应当分别办理');
    await form.sendTwice('分案');
    await officer.locator('.ant-drawer [data-field=violationCodes]').getByText('本案至少留一项').waitFor();
  });

  it('splits a matter off into a case that begins with triage, and each leads to the other', async () => {
    await check('V0601');
    await officer.locator('.ant-drawer form').getByRole('button', { name: '分案' }).click();
    await officer.locator('.ant-popover').getByRole('button', { name: '分案', exact: true }).click();
    await links().getByText('由本案分出的案件').waitFor();
    await screen.tells('分案');
    await links().getByRole('listitem').filter({ hasText: '由本案分出的案件' }).getByRole('link').click();
    await links().getByText('本案分自').waitFor();
    await links().getByRole('link', { name: kept.caseNumber }).waitFor();
    await screen.work('受理分流').waitFor();
    expect(await officer.locator('.case-marks').innerText()).toMatch(/社会保险登记/);
    expect(people.takeComplaints()).toEqual([]);
  });

  async function check(...codes: readonly string[]): Promise<void> {
    for (const code of codes) await officer.locator('.ant-drawer').getByRole('checkbox', { name: code }).click();
  }
});
