import type { Locator, Page } from 'playwright-core';

/** The pages on which rules are changed, as a rule administrator uses them. */
export class RuleScreen {
  constructor(readonly page: Page) {}

  /** Opens the page of rule packs, as it is now. */
  async packs(): Promise<this> {
    await this.page.goto(new URL('/rule-packs', this.page.url()).href);
    await this.page.getByRole('heading', { level: 1, name: '规则包' }).waitFor();
    return this;
  }

  /** Opens a draft: what is to change, and why. */
  async begin(title: string, intent: string): Promise<this> {
    await this.page.getByRole('button', { name: '起草修改' }).click();
    const dialog = this.page.getByRole('dialog', { name: '起草修改' });
    await dialog.getByLabel('修改事项').fill(title);
    await dialog.getByLabel('修改理由').fill(intent);
    await dialog.getByRole('button', { name: '开始起草' }).click();
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
    return this;
  }

  /** Opens a draft from the list. */
  async draft(title: string): Promise<this> {
    await this.packs();
    await this.page.getByRole('list', { name: '修改稿' }).getByRole('link', { name: title }).click();
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
    return this;
  }

  /** Finds a figure, a rule or a table by its name and opens it. */
  async find(part: string, name: string): Promise<Locator> {
    await this.page.getByRole('tab', { name: '规则和参数' }).click();
    await this.page.getByRole('region', { name: '查找' }).getByText(part, { exact: true }).click();
    await this.page.getByLabel('按名称、编号或内容查找').fill(name);
    await this.page.getByRole('list', { name: part }).getByRole('link', { name }).click();
    const editor = this.page.getByRole('region', { name });
    await editor.waitFor();
    return editor;
  }

  /** Waits until the checks are through. */
  async checked(verdict: RegExp): Promise<this> {
    await this.page.getByText(verdict).first().waitFor();
    return this;
  }

  /** Chooses an entry of a list of a form by its words. */
  async choose(form: Locator, label: string, option: string): Promise<this> {
    await form.getByLabel(label, { exact: true }).click();
    await this.page.keyboard.type(option);
    // by keyboard: the list still shrinks while it is searched, and a click would meet what has moved there
    const active = this.page.locator('.ant-select-dropdown:visible .ant-select-item-option-active');
    await active.filter({ hasText: option }).waitFor();
    await this.page.keyboard.press('Enter');
    return this;
  }

  /** Saves a form and waits for what the checks say of it. */
  async save(form: Locator, verdict: RegExp): Promise<this> {
    const answered = this.page.waitForResponse((one) => one.url().endsWith('/checks') && one.ok());
    await form.getByRole('button', { name: '保存', exact: true }).click();
    await answered;
    return this.checked(verdict);
  }

  /** Waits until the draft has got a state. */
  async state(state: string): Promise<this> {
    await this.page.locator('.page-header').getByText(state, { exact: true }).waitFor();
    return this;
  }

  /** Presses a button of the head of the page. */
  async press(name: string): Promise<this> {
    await this.page.locator('.page-actions').getByRole('button', { name }).click();
    return this;
  }

  /** Replays the whole record against the draft as it is. */
  async measure(): Promise<this> {
    await this.page.getByRole('tab', { name: '影响' }).click();
    await this.page.getByRole('button', { name: '开始分析' }).click();
    await this.page.getByText('已完成').waitFor();
    return this;
  }

  /** Approves what is shown; of a change above its limit the draft still waits for a further person. */
  async approve(state = '已批准'): Promise<this> {
    await this.press('批准');
    await this.page.locator('.ant-popover').getByRole('button', { name: '批准' }).click();
    await this.page
      .getByText('您已批准')
      .or(this.page.getByText('已批准', { exact: true }))
      .first()
      .waitFor();
    return this.state(state);
  }

  /** Approves a change above its limit as the further person, with a reason. */
  async approveAbove(reason: string): Promise<this> {
    await this.press('批准');
    const dialog = this.page.getByRole('dialog', { name: '批准' });
    await dialog.getByLabel('理由').fill(reason);
    await dialog.getByRole('button', { name: '批准' }).click();
    return this.state('已批准');
  }

  /** Keeps a proposed example of each kind, as the rules answer it; what is proposed then is asked for anew. */
  async keepExamples(kinds: readonly string[]): Promise<this> {
    const cards = this.page.getByRole('list', { name: '可用的示例' }).getByRole('listitem');
    for (const kind of kinds) {
      const card = cards.filter({ has: this.page.getByText(kind, { exact: true }) }).first();
      const anew = this.page.waitForResponse((one) => one.url().includes('/example-proposals') && one.ok());
      await card.getByRole('button', { name: '答复正确，存为示例' }).click();
      await anew;
    }
    await this.page.getByRole('dialog').getByText('关闭', { exact: true }).click();
    return this;
  }

  /** Puts it into force from a day on. */
  async schedule(day: string): Promise<this> {
    await this.press('确定施行');
    const dialog = this.page.getByRole('dialog', { name: '确定施行' });
    await dialog.getByLabel('施行日期').fill(day);
    await this.page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: '按日施行' }).click();
    return this.state('待施行');
  }

  /** Puts it into force at once. */
  async activateNow(): Promise<this> {
    await this.press('确定施行');
    const dialog = this.page.getByRole('dialog', { name: '确定施行' });
    await dialog.getByText('立即', { exact: true }).click();
    await dialog.getByRole('button', { name: '立即施行' }).click();
    return this.state('施行中');
  }

  /** Puts the latest earlier pack back. */
  async putBack(reason: string): Promise<this> {
    await this.packs();
    await this.page.getByRole('button', { name: '恢复此规则包' }).first().click();
    const dialog = this.page.getByRole('dialog', { name: '恢复此规则包' });
    await dialog.getByLabel('恢复的理由').fill(reason);
    await dialog.getByRole('button', { name: '恢复此规则包' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.page.getByRole('list', { name: '施行记录' }).getByText(reason).waitFor();
    return this;
  }
}
