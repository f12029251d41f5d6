import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { CaseScreen } from './screens/case.js';
import { countOf, downloadVerdicts, openFirstClue, previewFile, storeFile } from './screens/import.js';
import { openMenu, registerComplaint } from './screens/intake.js';

const FILE = 'test/data/wage-complaints/rhode-island.csv';
const PROFILE = '美国三州欠薪投诉公开记录';

describe('the five-minute tour, by keyboard and mouse', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let officer: Page;
  let lead: Page;
  let imported = '';

  const at = async (accountName: string, path: string): Promise<CaseScreen> =>
    new CaseScreen(await people.enter(accountName)).open(`${house.url}${path}`);

  beforeAll(async () => {
    house = await openHouse();
    browser = await openBrowser();
    people = new People(house, browser);
    officer = await people.enter('li.officer');
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  it('registers a complaint and triages it as the rules propose', async () => {
    await officer.getByText('没有待办').waitFor();
    await registerComplaint(officer, '示例速达配送有限公司（演示）');
    const screen = new CaseScreen(officer);
    const form = await screen.step('受理分流', '分流决定');
    await officer.getByText('与建议一致').waitFor();
    await form.write('分流理由', '事实清楚，按规则建议办理');
    await form.send('作出分流决定');
    await screen.tells('分流决定');
  });

  it('imports a file, shows a verdict on every row, stores it and opens a case', async () => {
    await previewFile(officer, PROFILE, FILE);
    const rows = await countOf(officer, '总行数');
    expect(rows).toBe(1041);
    expect(await downloadVerdicts(officer)).toHaveLength(rows + 1);
    await storeFile(officer);
    imported = await openFirstClue(officer, 'LOMBARDO');
  });

  it('departs from the proposal with a reason and brings three more departments in', async () => {
    const screen = new CaseScreen(officer);
    const form = await screen.step('受理分流', '分流决定');
    await form.choose('用工关系', '劳动关系');
    await form.search('违法事项', '拖欠工资');
    await form.choose('办理去向', '限期整改');
    await form.search('牵头部门', '劳动保障监察机构');
    await form.search('协同部门', '总工会', '市场监督管理局', '人民法院');
    await form.write('分流理由', '核实存在劳动关系');
    await form.write('偏离规则建议的理由', '电话核实后关系明确');
    await form.send('作出分流决定');
    await screen.work('下达限期整改').waitFor();
  });

  it('orders the rectification in the form and is told that it is over', async () => {
    const screen = new CaseScreen(officer);
    const form = await screen.step('下达限期整改', '责令限期改正');
    await form.firstLine('改正事项', '支付拖欠工资');
    await form.write('须提交的证明', '银行支付凭证');
    await form.useTemplates();
    await form.day('送达日期', '2026年11月3日');
    await form.choose('送达方式', '直接送达');
    await form.sendTwice('下达指令');
    await screen
      .work('登记整改报告')
      .getByText(/已逾期 \d+ 天/)
      .waitFor();
    await screen.work('登记整改报告').getByRole('button', { name: '登记整改报告', pressed: true }).waitFor();
  });

  it('lets the union write to the enterprise and record its reply', async () => {
    const screen = await at('union.officer', imported);
    await screen.start('工会函件', '督促改正欠薪');
    const letter = await screen.step('发送工会函件', '发出工会函件');
    await letter.choose('函件种类', '意见书');
    await letter.write('事实', '拖欠两个月工资');
    await letter.write('要求', '十五个工作日内支付');
    await letter.choose('送达方式', '直接送达');
    await letter.send('记录发出');
    const reply = await screen.step('登记单位回复', '登记答复');
    await reply.choose('答复情况', '已改正');
    await reply.write('情况摘要', '已制定支付计划');
    await reply.send('登记');
    await screen.tells('单位回复');
  });

  it('lets the court suggest to the enterprise and record the answer', async () => {
    const screen = await at('court.officer', imported);
    await screen.start('司法建议', '同类案件多发');
    const suggestion = await screen.step('发送司法建议书', '发出司法建议');
    await suggestion.write('发现的问题', '工资支付制度缺失');
    await suggestion.write('建议', '建立按月支付制度');
    await suggestion.write('文号', '示例法建〔2026〕1号');
    await suggestion.choose('送达方式', '直接送达');
    await suggestion.send('记录发出');
    const reply = await screen.step('回复司法建议', '登记答复');
    await reply.choose('答复情况', '采纳');
    await reply.write('情况摘要', '已采纳');
    await reply.send('登记');
    await screen.tells('司法建议回复');
  });

  it('hands a matter to market regulation, which accepts and investigates it', async () => {
    const screen = await new CaseScreen(officer).open(`${house.url}${imported}`);
    const referral = await screen.action('移送');
    await referral.search('接收部门', '市场监督管理局');
    await referral.choose('性质', '行政事项');
    await referral.write('移送事项', '涉嫌虚假登记');
    await referral.choose('请求接收方启动', '查处');
    await referral.send('发出移送');
    await screen.tells('发起移送');
    await acceptReferral(await people.enter('samr.officer'));
    await investigate(await at('samr.lead', imported));
  });

  it('shows the lapse on the board with its rule, and reminds', async () => {
    const page = await people.enter('supervisor');
    await openMenu(page, '督办看板');
    await page.locator('.board-link.is-red').first().click();
    const row = page.locator('.task-row').filter({ hasText: '登记整改报告' });
    await row.getByText('F27-waits-for-party').waitFor();
    await row.getByRole('button', { name: '催办' }).click();
    await page.getByRole('dialog').getByLabel('内容').fill('请尽快核实整改情况');
    await page.getByRole('dialog').getByRole('button', { name: '发出' }).click();
    await page.getByText('已催办').waitFor();
    await openMenu(officer, '工作台');
    await officer.getByRole('tab', { name: /抄送/ }).click();
    await officer.getByText('催办').first().waitFor();
  });

  it('records that nobody reported, and is back at the open tasks', async () => {
    await openMenu(officer, '案件');
    const screen = await new CaseScreen(officer).open(`${house.url}${imported}`);
    const form = await screen.step('登记整改报告', '登记逾期未报');
    await form.write('说明', '期满未收到整改报告');
    await form.send('登记逾期');
    await screen.tells('整改逾期');
    await screen.isBackAtWork();
    await screen.work('决定后续处置').getByText('“决定升级处置”须由劳动保障监察机构负责人办理').waitFor();
  });

  it('lets the head of the department decide what comes next, and depart with a reason', async () => {
    lead = await people.enter('li.lead');
    const screen = await new CaseScreen(lead).open(`${house.url}${imported}`);
    const form = await screen.step('决定后续处置', '决定升级处置');
    await screen.work('决定后续处置').getByText('与建议一致').waitFor();
    await screen.work('决定后续处置').getByText('30(3)', { exact: false }).waitFor();
    await form.choose('下一步', '再次限期');
    await form.write('理由', '单位已提出付款计划');
    await form.write('偏离规则建议的理由', '先给最后一次期限');
    await form.send('作出决定');
    await screen.tells('后续处置决定');
    await screen.work('下达限期整改').waitFor();
    await screen.isBackAtWork();
  });

  it('puts the proposed measure with its reasons before that person, who tells the party and imposes it', async () => {
    const screen = new CaseScreen(lead);
    const proposed = screen.work('决定联合措施');
    await proposed.getByText('列为重点监察对象').waitFor();
    await proposed.getByText('12 个月').waitFor();
    await proposed.getByText('限期整改逾期未报告，列为重点监管对象').waitFor();
    const decision = await screen.step('决定联合措施', '决定是否采取措施');
    await decision.choose('决定', '拟采取措施');
    await decision.write('理由', '逾期未报告，符合 C 级条件');
    await decision.send('确认');
    await screen.tells('措施决定');
    const imposing = await screen.step('实施联合措施', '实施措施');
    await imposing.choose('异议', '无异议');
    await imposing.sendTwice('实施');
    await screen.tells('实施措施');
  });

  it('keeps the measure in the ledger with start, term and end', async () => {
    await openMenu(lead, '联合措施');
    const row = lead.locator('.task-row').filter({ hasText: '列为重点监察对象' });
    await row.getByText('执行中').waitFor();
    await row.getByText('12 个月').waitFor();
    await row.getByText(/年.*至.*年/).waitFor();
  });
});

async function acceptReferral(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /待签收/ }).click();
  await page.getByRole('link', { name: '签收移送' }).click();
  const screen = new CaseScreen(page);
  await (await screen.step('签收移送', '签收移送')).send('签收并办理');
  await screen.tells('移送签收');
}

async function investigate(screen: CaseScreen): Promise<void> {
  const filing = await screen.step('立案审批', '立案审批');
  await filing.write('案由', '涉嫌虚假登记');
  await filing.write('案件来源', '部门移送');
  await filing.search('执法人员', '钱芳', '冯波');
  await filing.send('批准立案');
  const act = await screen.step('调查终结', '记录调查行为');
  await act.choose('行为', '收集证据');
  await act.write('经过与内容', '调取登记档案');
  await act.send('保存记录');
  await screen.tells('调查取证');
  const conclusion = await screen.step('调查终结', '调查终结');
  await conclusion.choose('认定', '违法事实不成立');
  await conclusion.write('情况摘要', '登记材料真实');
  await conclusion.send('确认调查结论');
  await screen.tells('调查终结');
}
