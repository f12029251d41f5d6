import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openMenu } from './intake.js';

/** Drops a file and waits for the verdict on each row. */
export async function previewFile(page: Page, profile: string, file: string): Promise<void> {
  await openMenu(page, '批量导入');
  await page.getByText(profile).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByText('将 CSV 文件拖到这里').click();
  await (await chooser).setFiles(file);
  await page.getByText('目前尚未保存任何内容').waitFor();
}

/** A figure above the verdicts. */
export async function countOf(page: Page, name: string): Promise<number> {
  const shown = await page.locator('.import-count').filter({ hasText: name }).locator('dd').textContent();
  return Number((shown ?? '').replaceAll(',', ''));
}

/** Downloads the verdicts and answers the lines of the file. */
export async function downloadVerdicts(page: Page): Promise<readonly string[]> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载结论' }).click();
  const path = await (await coming).path();
  return readFileSync(path, 'utf8').trim().split('\r\n');
}

/** Stores the accepted rows and goes to the pool of clues. */
export async function storeFile(page: Page): Promise<void> {
  await page.getByRole('button', { name: '确认入库' }).click();
  await page.getByText(/^已入库 \d/).waitFor();
  await page.getByRole('link', { name: '到线索池查看并立案' }).click();
}

/** Opens a case from the first clue of a search and answers the path of the case. */
export async function openFirstClue(page: Page, search: string): Promise<string> {
  const list = page.locator('.clue-list');
  await page.getByLabel('搜索单位名称').fill(search);
  await page.keyboard.press('Enter');
  await list.getByText(search, { exact: false }).first().waitFor();
  await list.getByRole('checkbox').first().click();
  await page.getByRole('button', { name: '为 1 条线索立案' }).click();
  await page.getByText('已立案 1 件').waitFor();
  await page.locator('.clue-result').getByRole('link').click();
  await page.getByText('受理分流').first().waitFor();
  return new URL(page.url()).pathname;
}
