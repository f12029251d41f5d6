import words from '../../text/domain-words.json' with { type: 'json' };
import type { Bilingual } from './bilingual.js';

const WORDS: Readonly<Record<keyof typeof words, Readonly<Record<string, Bilingual>>>> = words;

/** What people call a code of the domain; the code itself where a rule pack has one of its own. */
export function domainWord(concept: keyof typeof words, code: string): Bilingual {
  return WORDS[concept][code] ?? { zh: code, en: code };
}
