import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { CasePage, Session } from '@app/contracts';
import { addCalendarDays, plainDate } from '@app/domain';
import { aComplaint } from './a-complaint.js';
import { ApiSession, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { RuleScreen } from './screens/rules.js';
import { seriousFaults } from './serious-faults.js';

const PICTURES = 'test/e2e/screenshots';
const TITLE = '集体争议人数由 10 人改为 15 人';
const FIGURE = '集体争议人数';
const DAYS = 4;
/** A block of two rows and two columns, as a spreadsheet copies it. */
const PASTE = `(() => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', '规章制度\\tinternal rules\\n押金\\tdeposit\\n');
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
})()`;
const NARROW = { width: 390, height: 844 };

/**
 * A rule administrator raises a figure, another approves it for a day, and new cases follow it from that day on.
 * This is the first of the seven common changes; the others are clicked in rule-common-changes.spec.ts.
 */
describe('a change of the rules, by two people and without a programmer', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let officer: ApiSession;
  let admin: ApiSession;
  let writer: RuleScreen;
  let approver: RuleScreen;
  let further: RuleScreen;
  let firstDay = '';
  let oldCase = '';

  const picture = async (page: Page, name: string): Promise<void> => {
    await page.screenshot({ path: `${PICTURES}/rules-${name}.png` });
  };
  /** Opens a case of twelve workers and answers its address. */
  const openCase = async (): Promise<string> => {
    const { today: receivedOn } = await officer.get<Session>('/api/session');
    const complaint = aComplaint({ receivedOn, workersAffected: 12 });
    const { caseFileId } = await officer.post<{ caseFileId: string }>('/api/complaints', complaint);
    return caseFileId;
  };
  const caseOf = async (caseFileId: string): Promise<CasePage> => officer.get(`/api/cases/${caseFileId}`);
  const isCollective = (page: CasePage): boolean => JSON.stringify(page).includes('"collective"');

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    house = await openHouse({ LIANDU_MODE: 'training' });
    browser = await openBrowser();
    people = new People(house, browser);
    [officer, admin] = [new ApiSession(house.url), new ApiSession(house.url)];
    await officer.signIn(people.account('li.lead'));
    await admin.signIn(people.account('admin'));
    const today = plainDate((await officer.get<Session>('/api/session')).today);
    firstDay = today === null ? '' : addCalendarDays(today, DAYS);
    oldCase = await openCase();
    writer = new RuleScreen(await people.enter('rules'));
    approver = new RuleScreen(await people.enter('rules2'));
    further = new RuleScreen(await people.enter('rules3'));
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  it('begins with a case that the rules in force call collective', async () => {
    expect(isCollective(await caseOf(oldCase))).toBe(true);
  });

  it('1 of the common changes: a threshold is raised from a day on, with its source, in the browser', async () => {
    await writer.packs();
    await picture(writer.page, 'packs');
    await writer.begin(TITLE, '联席会议第十二次会议纪要');
    const form = await writer.find('参数', FIGURE);
    await form.getByRole('button', { name: '增加一个数值' }).click();
    const figure = form.getByRole('group', { name: '第 2 个数值' });
    await figure.getByLabel('自何日起').fill(firstDay);
    await writer.page.keyboard.press('Enter');
    await figure.getByLabel('数值').fill('15');
    await writer.choose(figure, '依据 1', '部署单位工作惯例');
    await figure.getByLabel('条款 1').fill('联席会议纪要第十二次');
    await picture(writer.page, 'figure');
    await form.getByRole('button', { name: '保存' }).click();
    await writer.page.getByText('已改动').first().waitFor();
    await writer.checked(/检查通过/);
    await picture(writer.page, 'checked');
    expect(await seriousFaults(writer.page)).toEqual([]);
  });

  it('is submitted, and its writer cannot approve it', async () => {
    await writer.press('提交审批');
    await writer.state('待审批');
    await writer.page.getByText('须由未参与起草的规则管理员批准').waitFor();
    expect(await writer.page.locator('.page-actions').getByRole('button', { name: '批准' }).count()).toBe(0);
  });

  it('is seen and approved by another person for a day', async () => {
    await approver.draft(TITLE);
    await approver.page.getByText('15').first().waitFor();
    await approver.checked(/检查通过/);
    await approver.page.getByText('须先分析').first().waitFor();
    await approver.press('批准');
    await approver.page.locator('.ant-popover').getByRole('button', { name: '批准' }).click();
    await approver.page.getByText('须先对这一稿做完整的影响分析').waitFor();
    await approver.measure();
    await approver.page.getByText('超过限度').first().waitFor();
    await approver.page.getByRole('tab', { name: '改动' }).click();
    await picture(approver.page, 'approver');
    expect(await seriousFaults(approver.page)).toEqual([]);
    await approver.approve('待审批');
    await picture(approver.page, 'approved-once');
  });

  it('flips more than its limit, so a further person approves with a reason', async () => {
    await further.draft(TITLE);
    await further.page.getByText('已批准 1 人，至少须 2 人').waitFor();
    await further.approveAbove('已逐件核对受影响的决定');
    await approver.draft(TITLE);
    await approver.schedule(firstDay);
    await approver.packs();
    await approver.page.getByText('待施行').first().waitFor();
    await picture(approver.page, 'scheduled');
  });

  it('changes nothing before its day', async () => {
    const before = await caseOf(await openCase());
    expect([isCollective(before), before.packHash]).toEqual([true, (await caseOf(oldCase)).packHash]);
  });

  it('decides new cases from its day on, while an old case keeps its rules', async () => {
    await admin.post('/api/clock/shifts', { on: firstDay, reason: '演练：新规则施行' });
    const fresh = await caseOf(await openCase());
    const old = await caseOf(oldCase);
    expect([isCollective(fresh), isCollective(old)]).toEqual([false, true]);
    expect(fresh.packHash).not.toBe(old.packHash);
    await writer.packs();
    await writer.page.getByRole('list', { name: '施行记录' }).getByText('现行').waitFor();
    await picture(writer.page, 'in-force');
  });

  it('is taken back in one act, with a reason', async () => {
    await approver.putBack('一线反映误伤，先恢复原标准');
    await picture(approver.page, 'rolled-back');
    const after = await caseOf(await openCase());
    expect([isCollective(after), after.packHash]).toEqual([true, (await caseOf(oldCase)).packHash]);
  });

  it('changes a threshold and a list of a rule in its form, with the condition in words', async () => {
    await writer.packs();
    await writer.begin('欠薪预警条件', '年度评估');
    const form = await writer.find('规则', '聚集或停工，红色预警');
    await form.getByText('现在的条件：').waitFor();
    await form.getByLabel('英文理由').fill('people gathered or a stoppage');
    await form.getByLabel(/预警信号 包括其一/).click();
    await writer.page
      .locator('.ant-select-dropdown:visible .ant-select-item-option')
      .filter({ hasText: '停工' })
      .click();
    await writer.page.keyboard.press('Escape');
    await picture(writer.page, 'rule');
    expect(await seriousFaults(writer.page)).toEqual([]);
    await form.getByRole('button', { name: '保存' }).click();
    await writer.page.getByText('已改动').first().waitFor();
    await writer.checked(/检查(未)?通过/);
  });

  it('writes a decision table like a sheet: arrows move, a copied block is pasted', async () => {
    const form = await writer.find('决策表', '按主要事项和用工关系分流');
    const cell = (row: number, column: string) =>
      form.getByRole('textbox', { name: `第 ${row} 行 ${column}`, exact: true });
    await cell(1, '名称').focus();
    await writer.page.keyboard.press('ArrowDown');
    await cell(2, '名称').and(writer.page.locator(':focus')).waitFor();
    await writer.page.keyboard.press('ArrowUp');
    await writer.page.evaluate(PASTE);
    expect([await cell(1, '名称').inputValue(), await cell(2, '名称').inputValue()]).toEqual(['规章制度', '押金']);
    expect(await cell(2, '英文名称').inputValue()).toBe('deposit');
    await picture(writer.page, 'table');
    expect(await seriousFaults(writer.page)).toEqual([]);
    await form.getByRole('button', { name: '保存' }).click();
    await writer.page.getByRole('tab', { name: '改动' }).click();
    await writer.page.getByRole('list', { name: '改动内容' }).getByText('规章制度').first().waitFor();
    await picture(writer.page, 'words');
  });

  it('begins a new rule from one that is there, and takes one out that examples still name', async () => {
    await writer.find('规则', '十人以上共同诉求，按集体争议处理');
    await writer.page.getByRole('button', { name: '以此新建' }).click();
    const dialog = writer.page.getByRole('dialog', { name: '以此新建' });
    await dialog.getByLabel('编号').fill('R07-collective');
    await dialog.getByText('已有这个编号').waitFor();
    await dialog.getByLabel('编号').fill('R07-collective-small');
    await picture(writer.page, 'new-rule');
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    await writer.page.getByText('decisions/routing/rules/R07-collective-small.json').first().waitFor();
    await writer.page.getByRole('button', { name: '恢复原样' }).click();
    await writer.page.locator('.ant-popover').getByRole('button', { name: '恢复原样' }).click();
    await writer.page
      .getByText('decisions/routing/rules/R07-collective-small.json')
      .first()
      .waitFor({ state: 'detached' });
    await writer.find('规则', '同一规则集中投诉，并案');
    await writer.page.getByRole('button', { name: '删除', exact: true }).last().click();
    await writer.page.locator('.ant-popover').getByRole('button', { name: '删除' }).click();
    const problems = writer.page.getByRole('list', { name: '文件问题' });
    await problems
      .getByRole('link', { name: /routing\/tests\// })
      .first()
      .waitFor();
    await writer.page.getByRole('button', { name: '恢复原样' }).click();
    await writer.page.locator('.ant-popover').getByRole('button', { name: '恢复原样' }).click();
    await problems.waitFor({ state: 'detached' });
  });

  it('offers in the text of a rule what its format and the named fact allow', async () => {
    await writer.page.getByRole('tab', { name: '规则和参数' }).click();
    await writer.page.getByRole('region', { name: '查找' }).getByText('文件', { exact: true }).click();
    await writer.page.getByLabel('按名称、编号或内容查找').fill('R07-collective.json');
    await writer.page.getByRole('list', { name: '文件' }).getByRole('link').first().click();
    const text = writer.page.getByLabel('decisions/routing/rules/R07-collective.json');
    await text.fill('{ "when": { "all": [{ "fact": "case", "path": "$.relationClass", "value": ');
    await writer.page.keyboard.press('Control+Space');
    await writer.page.locator('.cm-tooltip-autocomplete').getByText('"QLR"').waitFor();
    await picture(writer.page, 'completion');
    await writer.page.keyboard.press('Escape');
  });

  it('names line and column of what is wrong in a file, and does not hand it in', async () => {
    await writer.page.getByRole('tab', { name: '规则和参数' }).click();
    await writer.page.getByRole('region', { name: '查找' }).getByText('文件', { exact: true }).click();
    await writer.page.getByLabel('按名称、编号或内容查找').fill('groupWorkers.json');
    await writer.page.getByRole('list', { name: '文件' }).getByRole('link').first().click();
    const text = writer.page.getByLabel('parameters/intake/groupWorkers.json');
    await text.fill((await text.innerText()).replace('"min": 1', '"min": 999'));
    await writer.page.getByRole('button', { name: '保存' }).click();
    await writer.page
      .getByRole('list', { name: '文件问题' })
      .getByRole('link', { name: /groupWorkers\.json:\d+:\d+/ })
      .first()
      .waitFor();
    await writer.page.locator('.cm-lint-marker-error').first().waitFor();
    await picture(writer.page, 'problem');
    await writer.press('提交审批');
    await writer.page.getByText('检查未通过：', { exact: false }).first().waitFor();
    await writer.state('起草中');
  });

  it('is not handed in while a changed rule lacks examples, which are proposed and confirmed', async () => {
    await writer.packs();
    await writer.begin('集中投诉三倍', '试行');
    await writer.find('规则', '同一规则集中投诉，并案');
    await writer.page.getByRole('button', { name: '以此新建' }).click();
    const dialog = writer.page.getByRole('dialog', { name: '以此新建' });
    await dialog.getByLabel('编号').fill('R40-cluster-more');
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    await writer.page.getByText('decisions/routing/rules/R40-cluster-more.json').first().waitFor();
    await writer.page.getByText('已改动').first().waitFor();
    await writer.page.getByRole('tab', { name: '检查' }).click();
    await writer.page.getByText('缺命中示例').waitFor();
    await picture(writer.page, 'examples-missing');
    await writer.press('提交审批');
    await writer.page.getByText('规则 R40-cluster-more 有改动', { exact: false }).waitFor();
    await writer.page.getByRole('button', { name: '生成示例 R40-cluster-more' }).click();
    await writer.page.getByRole('list', { name: '可用的示例' }).getByRole('listitem').first().waitFor();
    await picture(writer.page, 'examples-proposed');
    expect(await seriousFaults(writer.page)).toEqual([]);
    await writer.keepExamples(['命中', '差一点，不命中']);
    await writer.checked(/检查通过/);
    await writer.press('提交审批');
    await writer.state('待审批');
  });

  it('fits a narrow screen, and its address opens the same place', async () => {
    const page = await writer.page.context().newPage();
    await page.setViewportSize(NARROW);
    await writer.draft(TITLE);
    await writer.find('参数', FIGURE);
    for (const address of [writer.page.url(), `${house.url}/rule-packs`]) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const isWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
      expect([address, await page.evaluate(isWide)]).toEqual([address, false]);
      await picture(page, address.includes('drafts') ? 'narrow-draft' : 'narrow-packs');
    }
    await page.close();
  });

  it('draws no complaint from the browser', () => {
    expect(people.takeComplaints()).toEqual([]);
  });
});
