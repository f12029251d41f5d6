import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { CasePage, ClockView } from '@app/contracts';
import { addCalendarDays, plainDate } from '@app/domain';
import { aComplaint } from './a-complaint.js';
import { ApiSession, HouseError, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { FormOnPage } from './screens/form.js';
import { openMenu } from './screens/intake.js';

const PICTURES = 'test/e2e/screenshots';
const DAYS = 15;

/** A trainer lets the deadline of a case pass, and the officer sees it without a reload. */
describe('a training deployment', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let session: ApiSession;
  let officer: Page;
  let admin: Page;
  let today = '';
  let casePath = '';

  const band = (page: Page) => page.getByRole('complementary', { name: '培训环境' });
  const picture = async (page: Page, name: string): Promise<void> => {
    await page.screenshot({ path: `${PICTURES}/training-${name}.png` });
  };

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    house = await openHouse({ LIANDU_MODE: 'training' });
    browser = await openBrowser();
    people = new People(house, browser);
    session = new ApiSession(house.url);
    people.know('li.lead', await session.signIn(people.account('li.lead')));
    ({ today } = await session.get<{ today: string }>('/api/session'));
    const complaint = aComplaint({ receivedOn: today });
    const { caseFileId } = await session.post<{ caseFileId: string }>('/api/complaints', complaint);
    casePath = `/api/cases/${caseFileId}`;
    officer = await people.enter('li.lead');
    await officer.getByRole('link', { name: '受理分流' }).waitFor();
    admin = await people.enter('admin');
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  it('is marked before anybody has signed in', async () => {
    const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    await page.goto(house.url);
    await page.getByRole('button', { name: '登录' }).waitFor();
    await band(page)
      .getByText(/培训时间 \d{4}年/)
      .waitFor();
    await picture(page, 'sign-in');
    await page.context().close();
  });

  it('asks the trainer for a reason', async () => {
    await openMenu(admin, '培训时钟');
    await admin.getByText('还没有调整过时间').waitFor();
    await shift(admin);
    await admin.getByText('请填写').waitFor();
    const { violations } = await new AxeBuilder({ page: admin }).withTags(['wcag2a', 'wcag2aa']).analyze();
    expect(violations.filter(({ impact }) => impact === 'critical' || impact === 'serious')).toEqual([]);
    await picture(admin, 'clock');
  });

  it('moves every page forward when a trainer shifts the clock, with the officer looking on', async () => {
    const form = new FormOnPage(admin, admin.getByRole('form', { name: '调整时间' }));
    await form.write('理由', '第二期培训：受理期限届满');
    await shift(admin);
    await admin.getByRole('listitem').filter({ hasText: '第二期培训：受理期限届满' }).waitFor();
    const shifted = addCalendarDays(dayOf(today), DAYS);
    await band(admin).getByText(inWords(shifted), { exact: false }).waitFor();
    await band(officer).getByText(inWords(shifted), { exact: false }).waitFor();
    await officer
      .getByText(/已逾期|超期|逾期 \d+ 天/)
      .first()
      .waitFor();
    await picture(admin, 'shifted');
    await picture(officer, 'workbench');
  });

  it('marks the legal day as today in every picker', async () => {
    await admin.getByText('移至某日', { exact: true }).click();
    await admin.locator('.clock-form .ant-picker input').click();
    const marked = await admin.locator('.ant-picker-cell-today').getAttribute('title');
    expect(marked).toBe(addCalendarDays(dayOf(today), DAYS));
    await admin.keyboard.press('Escape');
  });

  it('climbs the ladder at the legal days between, and tells so on the page of the case', async () => {
    const rungs = async (): Promise<CasePage['deadlines'][number]['rungs']> => {
      const { deadlines } = await session.get<CasePage>(casePath);
      return deadlines[0]?.rungs ?? [];
    };
    await officer.goto(`${house.url}${casePath.replace('/api', '')}`);
    await officer.getByText('已逾期').locator('visible=true').first().waitFor();
    const reached = (await rungs()).filter(({ reachedAt }) => reachedAt !== null);
    expect(reached.map(({ rung }) => rung)).toEqual(expect.arrayContaining(['reminder', 'yellow', 'red']));
    expect(reached.map(({ at }) => at)).toEqual(reached.map(({ reachedAt }) => reachedAt));
    await picture(officer, 'case');
    await officer.setViewportSize({ width: 390, height: 844 });
    await picture(officer, 'case-narrow');
    await admin.setViewportSize({ width: 390, height: 844 });
    await picture(admin, 'clock-narrow');
  });

  it('keeps who shifted it, and is marked on paper', async () => {
    const { shifts, mode } = await session.get<ClockView>('/api/clock');
    expect([mode, shifts.length, shifts[0]?.reason]).toEqual(['training', 1, '第二期培训：受理期限届满']);
    await officer.emulateMedia({ media: 'print' });
    expect(await band(officer).isVisible()).toBe(true);
  });
});

async function shift(page: Page): Promise<void> {
  await page.getByRole('button', { name: '调整时间' }).click();
  await page.locator('.ant-popover').getByRole('button', { name: '调整时间' }).click();
}

function dayOf(text: string): NonNullable<ReturnType<typeof plainDate>> {
  const day = plainDate(text);
  if (day === null) throw new HouseError(`no day: ${text}`);
  return day;
}

/** A day as the band writes it. */
function inWords(on: string): string {
  return new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));
}
