import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Session } from '@app/contracts';
import { addCalendarDays, plainDate } from '@app/domain';
import { ApiSession, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';
import { RuleScreen } from './screens/rules.js';
import { seriousFaults } from './serious-faults.js';

const PICTURES = 'test/e2e/screenshots';
const DAYS = 10;
/** Two rows as a spreadsheet copies them, from the column of the names on, in the words of the reader. */
const ROWS = [
  ['账号关闭', 'account closed', '未经人工复核关闭账号', '劳动关系', '劳动保障监察机构', '总工会', '约谈', '', '未经人工复核关闭账号，建议约谈', 'account closed without review: interview proposed', 'D', '部署单位工作惯例（产品默认，待部署单位确认）', '—'], // prettier-ignore
  ['无证中介', 'no permit', '无证从事职业中介或派遣', '劳动关系', '市场监督管理局', '', '立案查处', '', '无证从事职业中介，建议立案查处', 'agency without permit: investigation proposed', 'D', '部署单位工作惯例（产品默认，待部署单位确认）', '—'], // prettier-ignore
];
const NARROW = { width: 390, height: 844 };

/**
 * The seven changes that are made most often, by forms alone. The first, a threshold raised from a day with its source,
 * is clicked in rule-change.spec.ts through to new cases; the others stand here.
 */
describe('common changes of the rules, by somebody who does not program', () => {
  let house: House;
  let browser: Browser;
  let people: People;
  let screen: RuleScreen;
  let page: Page;
  let firstDay = '';

  const picture = async (name: string): Promise<void> => {
    await page.evaluate('scrollTo(0, 0)');
    await page.screenshot({ path: `${PICTURES}/rules-${name}.png`, fullPage: true });
  };
  const begin = async (title: string): Promise<void> => {
    await screen.packs();
    await screen.begin(title, '联席会议纪要');
  };
  /** Every change in words, as who approves reads it. */
  const words = async (): Promise<Locator> => {
    await page.getByRole('tab', { name: '改动' }).click();
    return page.getByRole('list', { name: '改动内容' });
  };

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    house = await openHouse();
    browser = await openBrowser();
    people = new People(house, browser);
    const officer = new ApiSession(house.url);
    await officer.signIn(people.account('li.lead'));
    const today = plainDate((await officer.get<Session>('/api/session')).today);
    firstDay = today === null ? '' : addCalendarDays(today, DAYS);
    page = await people.enter('rules');
    screen = new RuleScreen(page);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  }, 60_000);

  it('2: a period in working days is lengthened from a day on, with a second source', async () => {
    await begin('约谈提前五个工作日通知');
    const form = await screen.find('参数', '约谈通知期限');
    await form.getByRole('button', { name: '增加一个数值' }).click();
    const figure = form.getByRole('group', { name: '第 2 个数值' });
    await figure.getByLabel('自何日起').fill(firstDay);
    // A day that was typed out is meant, also without Enter.
    await figure.getByLabel('数值').fill('5');
    await figure.getByRole('button', { name: '增加依据' }).click();
    await screen.choose(figure, '依据 2', '部署单位工作惯例');
    await figure.getByLabel('条款 2').fill('联席会议纪要第十三次');
    await screen.save(form, /检查通过/);
    const changes = await words();
    await changes.getByText('5 个工作日').first().waitFor();
    await changes
      .getByText(/联席会议纪要第十三次/)
      .first()
      .waitFor();
  });

  it('3: a decision table gets a row, and two rows are pasted from a spreadsheet', async () => {
    await begin('增加两类事项');
    const form = await screen.find('决策表', '按主要事项和用工关系分流');
    const cell = (row: number, column: string): Locator =>
      form.getByRole('textbox', { name: `第 ${row} 行 ${column}`, exact: true });
    await cell(16, '名称').focus();
    await form.getByRole('button', { name: '下方插入' }).click();
    await cell(17, '编号').or(cell(17, '名称')).and(page.locator(':focus')).waitFor();
    await cell(17, '名称').focus();
    await page.evaluate(pasting(ROWS));
    expect(await cell(18, '编号').inputValue()).toBe('by-violation-2');
    const row = form.getByRole('region', { name: '第 17 行' });
    await row.getByLabel('牵头部门', { exact: true }).waitFor();
    await picture('table-row');
    expect(await seriousFaults(page)).toEqual([]);
    await screen.save(form, /检查未通过：改动的规则还缺/);
    const changes = await words();
    await changes.getByText('账号关闭').first().waitFor();
    await changes.getByText('无证中介').first().waitFor();
  });

  it('4: a new rule is made from another, with its own condition and outcome', async () => {
    await begin('头部平台集中投诉');
    await screen.find('规则', '同一规则集中投诉，并案');
    await page.getByRole('button', { name: '以此新建' }).click();
    const dialog = page.getByRole('dialog', { name: '以此新建' });
    await dialog.getByLabel('编号').fill('R40-cluster-head');
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    await page.getByText('decisions/routing/rules/R40-cluster-head.json').first().waitFor();
    const form = page.getByRole('form', { name: '规则' });
    await form.getByLabel('名称', { exact: true }).fill('头部平台集中投诉，联席办牵头');
    await form.getByLabel('英文名称').fill('many complaints about a head platform: the joint office leads');
    await form.getByRole('button', { name: '增加条件', exact: true }).click();
    await page.keyboard.type('头部平台');
    await page.keyboard.press('Enter');
    await form
      .getByText('改后的条件：', { exact: false })
      .getByText(/是否头部平台为.?是/)
      .waitFor();
    await screen.choose(form, '增加一项结果', '牵头部门');
    await screen.choose(form, '牵头部门', '联席会议办公室');
    expect(await seriousFaults(page)).toEqual([]);
    await picture('new-condition');
    await screen.save(form, /检查未通过：改动的规则还缺/);
    await form
      .getByText('现在的条件：', { exact: false })
      .getByText(/是否头部平台/)
      .waitFor();
    const changes = await words();
    await changes.getByText('头部平台集中投诉，联席办牵头').first().waitFor();
  });

  it('5: a rule is suspended from a day on', async () => {
    await begin('暂停一条规则');
    const form = await screen.find('规则', '用工报告多期逾期，约谈');
    await form.getByLabel('至何日止').fill(firstDay);
    await form.getByLabel('英文名称').focus();
    await screen.save(form, /检查通过/);
    expect(await form.getByLabel('至何日止').inputValue()).toBe(firstDay);
    await (await words()).getByText('用工报告多期逾期，约谈').first().waitFor();
  });

  it('6: the words of a reason are changed in both languages, and letters typed while it is saved stay', async () => {
    await begin('理由写得更明白');
    const form = await screen.find('规则', '多次移送，改由联席办研究');
    await form.getByLabel('理由', { exact: true }).fill('已移送 {case.handOvers} 次，由联席办组织研究');
    await form.getByLabel('英文理由').fill('Handed over {case.handOvers} times: the joint office');
    let letGo = (): void => undefined;
    const typed = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/files', async (route) => {
      if (route.request().method() === 'POST') await typed;
      await route.continue();
    });
    const answered = page.waitForResponse((one) => one.url().endsWith('/checks') && one.ok());
    await form.getByRole('button', { name: '保存', exact: true }).click();
    await form.getByLabel('英文理由').press('End');
    await page.keyboard.type(' takes it');
    letGo();
    await answered;
    await page.unroute('**/files');
    expect(await form.getByLabel('英文理由').inputValue()).toBe('Handed over {case.handOvers} times: the joint office takes it'); // prettier-ignore
    await screen.save(form, /检查通过/);
    await (await words()).getByText('由联席办组织研究').first().waitFor();
  });

  it('7: another department receives, and the examples that say otherwise are named', async () => {
    await begin('转由市场监管牵头');
    const form = await screen.find('规则', '诱导强迫登记个体工商户，两部门共同核查');
    await screen.choose(form, '牵头部门', '市场监督管理局');
    await screen.save(form, /检查未通过/);
    await page.getByRole('tab', { name: '检查' }).click();
    await page
      .getByRole('list', { name: '不符的示例' })
      .getByText(/个体工商户/)
      .first()
      .waitFor();
    await (await words()).getByText('市场监督管理局').first().waitFor();
    await picture('words-department');
  });

  it('takes back the last step by keyboard, and the last save by a button', async () => {
    const form = await screen.find('规则', '诱导强迫登记个体工商户，两部门共同核查');
    await form.getByRole('button', { name: '复制条件 1' }).click();
    await form.getByRole('button', { name: '删除条件 2' }).waitFor();
    await page.keyboard.press('Control+z');
    await form.getByRole('button', { name: '删除条件 2' }).waitFor({ state: 'detached' });
    await screen.choose(form, '牵头部门', '公安机关');
    await screen.save(form, /检查未通过/);
    const answered = page.waitForResponse((one) => one.url().endsWith('/checks') && one.ok());
    await form.getByRole('button', { name: '撤销上次保存' }).click();
    await answered;
    await form.getByText('市场监督管理局').first().waitFor();
  });

  it('marks the field that a problem is about, and leads to the checks', async () => {
    const form = await screen.find('规则', '诱导强迫登记个体工商户，两部门共同核查');
    await form.getByLabel('理由', { exact: true }).fill('{case.nothing} 件');
    await screen.save(form, /检查未通过/);
    const mark = form.getByRole('list', { name: '检查发现' });
    await mark.getByRole('link', { name: '查看检查结果' }).first().waitFor();
    await picture('marks');
  });

  it('makes a new figure of money that nobody has set yet, and sets it in yuan', async () => {
    await begin('新增小额标准');
    await page.getByRole('tab', { name: '规则和参数' }).click();
    await page.getByRole('region', { name: '查找' }).getByText('参数', { exact: true }).click();
    await page.getByRole('button', { name: '新建参数' }).click();
    const dialog = page.getByRole('dialog', { name: '新建参数' });
    const texts = [['名称', '小额标准'], ['英文名称', 'small sum'], ['编号', 'smallSumFen'], ['最小值', '1'], ['最大值', '50000']] as const; // prettier-ignore
    for (const [label, text] of texts) await dialog.getByLabel(label, { exact: true }).fill(text);
    await screen.choose(dialog, '类别', '受理');
    await screen.choose(dialog, '单位', '元');
    await screen.choose(dialog, '依据', '部署单位工作惯例');
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    const form = page.getByRole('form', { name: '参数' });
    await form.getByText('单位：元；允许范围 1—50000').waitFor();
    await form.getByLabel('数值', { exact: true }).fill('5000.5');
    await screen.save(form, /检查通过/);
    await (
      await words()
    )
      .getByText(/5000\.50元|小额标准/)
      .first()
      .waitFor();
  });

  it('says yes, no and periods in the language of the reader', async () => {
    await screen.find('决策表', '按期限种类（2024 年起：其他法律的期限）');
    const said = async (): Promise<readonly string[]> => [
      await page.getByRole('textbox', { name: /^(第 1 行 是否法定|Row 1 fixed by law)/ }).inputValue(),
      await page.getByRole('textbox', { name: /^(第 1 行 期限|Row 1 period)$/ }).inputValue(),
    ];
    const chinese = await said();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Insert above').waitFor();
    const english = await said();
    await picture('table-english');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByText('上方插入').waitFor();
    expect([chinese[0], english[0]]).toEqual(['是', 'Yes']);
    expect([chinese[1], english[1]]).toEqual(['2 日（不顺延）', '2 days (no roll)']);
    expect(await page.getByRole('button', { name: '保存', exact: true }).isEnabled()).toBe(false);
  });

  it('fits a narrow screen', async () => {
    await page.setViewportSize(NARROW);
    for (const [part, name] of [
      ['规则', '欠薪黄色预警'],
      ['决策表', '按主要事项和用工关系分流'],
    ] as const) {
      // prettier-ignore
      await screen.find(part, name);
      const isWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
      expect([name, await page.evaluate(isWide)]).toEqual([name, false]);
      await picture(`narrow-${part === '规则' ? 'rule' : 'table'}`);
    }
    // The row of tabs is antd's: it counts the button for tabs that find no room among the tabs.
    const own = (await seriousFaults(page)).filter((fault) => !fault.includes('ant-tabs-nav'));
    expect(own).toEqual([]);
  });

  it('draws no complaint from the browser', () => {
    expect(people.takeComplaints()).toEqual([]);
  });
});

/** Pastes rows of cells where the focus is. */
function pasting(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.join('\t')).join('\n');
  return `(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`;
}
