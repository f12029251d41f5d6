import type { Page } from 'playwright-core';
import { FormOnPage } from './form.js';

/** Registers a complaint by form and answers the path of its case. */
export async function registerComplaint(page: Page, respondent: string): Promise<string> {
  await openMenu(page, '登记投诉');
  const form = new FormOnPage(page, page.locator('form.intake'));
  await form.select('渠道', '窗口');
  await form.write('姓名', '王某（演示）');
  await form.write('电话', '13800000000');
  await form.write('职业', '网约配送员');
  await form.write('单位名称', respondent);
  await form.select('单位角色', '合作用工企业');
  await form.search('违法事项', '拖欠工资');
  await form.choose('用工关系', '劳动关系');
  await form.day('行为发生或结束日期', '2026年10月1日');
  await form.write('涉及金额', '86000');
  await form.write('涉及人数', '3');
  await form.write('事实陈述', '站点拖欠两个月配送费');
  await form.write('具体诉求', '支付拖欠报酬');
  await form.send('登记并出具回执');
  await page.getByText(/^回执编号/).waitFor();
  await page.getByRole('button', { name: '查看案件' }).click();
  await page.getByRole('heading', { level: 1, name: respondent }).waitFor();
  return new URL(page.url()).pathname;
}

/** Goes to a page through the main menu. */
export async function openMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('menuitem', { name }).click();
}
