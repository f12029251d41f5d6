import { text, type Bilingual, type TextKey, type TextValues } from '../text/bilingual.js';

/** A command cannot go on; the text says why and what to do. */
export class CommandError extends Error {
  readonly bilingual: Bilingual;

  constructor(key: TextKey, values: TextValues = {}, options: ErrorOptions = {}) {
    const bilingual = text(key, values);
    super(bilingual.en, options);
    this.bilingual = bilingual;
  }
}
