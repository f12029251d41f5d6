import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';

describe('the audit administrator', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let page: Page;

  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    people = new People(house, browser);
    page = await people.enter('audit');
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  it('finds who signed in, opens what is known of it, and hears no complaint from the browser', async () => {
    people.takeComplaints();
    await page.goto(`${house.url}/audit?action=session.begun`);
    const row = page.getByRole('listitem').filter({ hasText: '登录' }).filter({ hasText: 'audit' }).first();
    await row.getByText('详情').click();
    await row
      .getByText(/^administration \d+$/)
      .first()
      .waitFor();
    await page.getByRole('region', { name: '记录的状态' }).waitFor();
    expect(people.takeComplaints()).toEqual([]);
  });

  it('saves what was found as a table, and finds that on the trail', async () => {
    await page.goto(`${house.url}/audit`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出表格' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('audit.csv');
    await page.goto(`${house.url}/audit?action=audit.exported`);
    await page.getByRole('listitem').filter({ hasText: '导出审计' }).first().waitFor();
  });

  it('finds no case', async () => {
    expect(await page.getByRole('link', { name: '案件' }).count()).toBe(0);
    await page.goto(`${house.url}/cases`);
    await page.getByText('审计管理员', { exact: false }).first().waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'HRSS' }).count()).toBe(0);
  });
});
