import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aComplaint } from './a-complaint.js';
import { ApiSession, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { seriousFaults } from './serious-faults.js';

const NARROW = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };

interface Seen {
  readonly caseFileId: string;
  readonly caseNumber: string;
}
interface Sight {
  readonly seers: readonly { readonly person: { readonly accountName: string } }[];
}

describe('rights, explained in the browser', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let security: Page;
  let own: Seen;
  const sessions = new Map<string, ApiSession>();

  const as = (accountName: string): ApiSession => sessions.get(accountName) ?? new ApiSession(house.url);
  const register = async (accountName: string): Promise<Seen> => {
    const session = as(accountName);
    const { caseFileId } = await session.post<Seen>('/api/complaints', aComplaint({}));
    return session.get<Seen>(`/api/cases/${caseFileId}`);
  };

  beforeAll(async () => {
    house = await openHouse({ SIGN_IN_LIMIT_PER_MINUTE: '1000' });
    browser = await openBrowser();
    people = new People(house, browser);
    for (const account of house.accounts) {
      const session = new ApiSession(house.url);
      people.know(account.accountName, await session.signIn(account));
      sessions.set(account.accountName, session);
    }
    own = await register('li.lead');
    await register('union.lead');
    security = await people.enter('security');
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  const isWide = async (page: Page): Promise<boolean> =>
    page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
  const seers = () => security.getByRole('list', { name: '能看到的人' }).getByRole('listitem');
  const choose = async (label: string, text: string): Promise<void> => {
    await security.getByLabel(label).click();
    await security.keyboard.type(text);
    await security.locator('.ant-select-dropdown:visible .ant-select-item').filter({ hasText: text }).first().click();
  };

  it('says for each account of the demonstration what its list and the page of the case answer', async () => {
    const administrator = as('security');
    const cases = (await as('supervisor').get<{ items: Seen[] }>('/api/cases')).items;
    expect(cases).toHaveLength(2);
    for (const { caseFileId, caseNumber } of cases) {
      const { seers: told } = await administrator.get<Sight>(`/api/rights/cases/${caseNumber}`);
      const names = told.map(({ person }) => person.accountName);
      for (const [name, session] of sessions) {
        const isOpened = await session.get(`/api/cases/${caseFileId}`).then(
          () => true,
          () => false,
        );
        const listed = await session.get<{ items: Seen[] }>('/api/cases').catch(() => ({ items: [] }));
        const isListed = listed.items.some((one) => one.caseFileId === caseFileId);
        expect([name, isOpened, isListed]).toEqual([name, names.includes(name), names.includes(name)]);
      }
    }
  });

  it('tells the security administrator who sees a case and by which right, and why a department does not', async () => {
    people.takeComplaints();
    await security.getByRole('navigation', { name: '主菜单' }).getByText('权限说明', { exact: true }).click();
    await security.getByRole('heading', { level: 1, name: '权限说明' }).waitFor();
    await security.getByLabel('案件编号').fill(own.caseNumber);
    await security.keyboard.press('Enter');
    await seers().filter({ hasText: 'li.lead' }).getByText('收件部门').waitFor();
    await seers().filter({ hasText: 'supervisor' }).getByText('督查', { exact: true }).waitFor();
    await choose('这个部门为什么看不到', '市场');
    await security.getByText('所在部门没有参与本案').first().waitFor();
    expect(await security.getByText('示例').filter({ hasText: '有限公司' }).count()).toBe(0);
    expect([await seriousFaults(security), people.takeComplaints()]).toEqual([[], []]);
  });

  it('keeps the question in the address, and fits a narrow screen', async () => {
    await security.setViewportSize(NARROW);
    await security.goto(security.url());
    await seers().filter({ hasText: 'li.lead' }).waitFor();
    expect(await isWide(security)).toBe(false);
    expect(await seriousFaults(security)).toEqual([]);
    await security.setViewportSize(WIDE);
  });

  it('tells what a person sees: sight, rights, how many cases, and operations, at both widths', async () => {
    await security.getByRole('tab', { name: '这个人能看到什么' }).click();
    await choose('选择人员', 'li.officer2');
    await security.getByText('本部门参与的案件').first().waitFor();
    await security.getByRole('heading', { name: '能看到 1 件案件' }).waitFor();
    await security.getByText('认领任务').waitFor();
    expect(await security.getByText(own.caseNumber).count()).toBe(0);
    expect(await seriousFaults(security)).toEqual([]);
    await security.setViewportSize(NARROW);
    expect(await isWide(security)).toBe(false);
    await security.setViewportSize(WIDE);
  });

  it('says so when no case has the number', async () => {
    await security.goto(`${house.url}/rights?number=HRSS-LI-2026-99999`);
    await security.getByRole('alert').waitFor();
  });

  it('answers the head of a department on the page of an own case, and the officer has no such section', async () => {
    const lead = await people.enter('li.lead');
    await lead.goto(`${house.url}/cases/${own.caseFileId}`);
    await lead.locator('#sight').getByRole('button', { name: '谁能看到本案' }).click();
    await lead.locator('#sight').getByText('li.officer3').waitFor();
    expect(await seriousFaults(lead)).toEqual([]);
    const officer = await people.enter('li.officer');
    await officer.goto(`${house.url}/cases/${own.caseFileId}`);
    await officer.locator('#subject').waitFor();
    expect(await officer.locator('#sight').count()).toBe(0);
  });

  it('leaves each question on the audit trail', async () => {
    const audit = await people.enter('audit');
    await audit.goto(`${house.url}/audit?action=right.case-explained`);
    await audit.getByRole('listitem').filter({ hasText: own.caseNumber }).first().waitFor();
  });
});
