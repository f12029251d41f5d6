import type { Locator, Page } from 'playwright-core';
import { FormOnPage } from './form.js';

/** The page of a case, as the signed-in person sees it. */
export class CaseScreen {
  constructor(readonly page: Page) {}

  /** Opens a case by its address. */
  async open(url: string): Promise<this> {
    await this.page.goto(url);
    await this.page.locator('.case-head').waitFor();
    return this;
  }

  /** The form of a step of the procedure that has this duty; opened when another one is. */
  async step(duty: string, step: string): Promise<FormOnPage> {
    const work = this.work(duty).first();
    const button = work.getByRole('group', { name: '可办理的步骤' }).getByRole('button', { name: step, exact: true });
    await button.waitFor();
    if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
    return new FormOnPage(this.page, work.locator('form'));
  }

  /** What waits under a duty. */
  work(duty: string): Locator {
    return this.page
      .locator('article.work')
      .filter({ has: this.page.getByRole('heading', { name: duty, exact: true }) });
  }

  /** The drawer of an action on the whole case. */
  async action(name: string): Promise<FormOnPage> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
    return new FormOnPage(this.page, this.page.locator('.ant-drawer form'));
  }

  /** Starts a procedure of the own department. */
  async start(kind: string, reason: string): Promise<void> {
    const form = await this.action('发起程序');
    await form.choose('程序', kind);
    await form.write('理由', reason);
    await form.send('发起程序');
  }

  /** Waits until the timeline tells of an event. */
  async tells(event: string): Promise<void> {
    await this.page.locator('#timeline').getByText(event, { exact: true }).first().waitFor();
  }

  /** Waits until the person is back at the open tasks, with the focus there. */
  async isBackAtWork(): Promise<void> {
    await this.page.getByRole('heading', { name: '待办事项' }).and(this.page.locator(':focus')).waitFor();
  }
}
