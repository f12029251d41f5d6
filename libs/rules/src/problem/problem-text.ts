import type { Bilingual } from '../pack/bilingual.js';

/** What a problem says and advises; names in braces are filled in. */
export interface ProblemText {
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** A text in both languages. */
export const text = (zh: string, en: string): Bilingual => ({ zh, en });
