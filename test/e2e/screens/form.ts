import type { Locator, Page } from 'playwright-core';

/** A form as a person fills it: by the words beside the fields. */
export class FormOnPage {
  constructor(
    private readonly page: Page,
    private readonly form: Locator,
  ) {}

  /** Writes into a line or a passage. */
  async write(label: string, text: string): Promise<this> {
    await this.form
      .getByRole('textbox', { name: label })
      .or(this.form.getByRole('spinbutton', { name: label }))
      .first()
      .fill(text);
    return this;
  }

  /** Types a day as it is shown. */
  async day(label: string, day: string): Promise<this> {
    await this.field(label).fill(day);
    await this.page.keyboard.press('Enter');
    return this;
  }

  /** Chooses from a list by typing the name. */
  async search(label: string, ...names: readonly string[]): Promise<this> {
    for (const name of names) {
      await this.field(label).fill(name);
      await this.listed(name).first().waitFor();
      await this.page.keyboard.press('Enter');
    }
    await this.page.keyboard.press('Escape');
    return this;
  }

  /** Opens a list and chooses from it. */
  async select(label: string, name: string): Promise<this> {
    await this.field(label).click();
    await this.listed(name).first().click();
    return this;
  }

  /** Chooses one of the cards or answers of a question. */
  async choose(question: string, answer: string): Promise<this> {
    await this.question(question).getByText(answer, { exact: true }).click();
    return this;
  }

  /** Writes the first line of a numbered list. */
  async firstLine(label: string, text: string): Promise<this> {
    await this.form.getByRole('list', { name: label }).getByRole('textbox').first().fill(text);
    return this;
  }

  /** Takes over the usual wording of every passage that offers one. */
  async useTemplates(): Promise<this> {
    const offers = this.form.getByRole('button', { name: '填入常用表述' });
    while ((await offers.count()) > 0) await offers.first().click();
    return this;
  }

  /** The answers to a question. */
  question(name: string): Locator {
    return this.form.getByRole('radiogroup', { name });
  }

  /** Sends the form. */
  async send(button: string): Promise<void> {
    await this.form.getByRole('button', { name: sendingName(button) }).click();
  }

  /** Sends a form that burdens somebody: it asks once more. */
  async sendTwice(button: string): Promise<void> {
    await this.send(button);
    await this.page.locator('.ant-popover').getByRole('button', { name: button, exact: true }).click();
  }

  private field(label: string): Locator {
    return this.form.getByLabel(label).first();
  }

  private listed(name: string): Locator {
    return this.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: name });
  }
}

/** In a page that is not in front, the sign of loading never ends its fading away and stays in the name of the button. */
function sendingName(button: string): RegExp {
  return new RegExp(`^(loading )?${button}$`);
}
