import type { Locator, Page } from 'playwright-core';

/** The panel in which rules are tried. */
export class TrialScreen {
  constructor(readonly page: Page) {}

  /** The part with the facts. */
  get facts(): Locator {
    return this.page.getByRole('region', { name: '事实', exact: true });
  }

  /** The part with the answer. */
  get answer(): Locator {
    return this.page.getByRole('region', { name: '答案', exact: true });
  }

  /** Waits until the answer is that to the question as it stands. */
  async answered(): Promise<this> {
    await this.page.locator('.try-answer[aria-busy="false"]').getByText('规则引擎作答，复核一致').waitFor();
    return this;
  }

  /** Fills a number, and waits for the answer to it. */
  async number(fact: string, value: string): Promise<this> {
    await this.facts.getByLabel(fact, { exact: true }).fill(value);
    await this.facts.getByRole('button', { name: `改回：${fact}` }).waitFor();
    return this.answered();
  }

  /** A slot of the outcome with what stands beside it. */
  slot(name: string): Locator {
    return this.answer.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }
}
