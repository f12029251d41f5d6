import type { ProceedingKind } from '@app/domain';
import words from '../../text/domain-words.json' with { type: 'json' };
import type { Bilingual } from './bilingual.js';

const WORDS: Readonly<Record<keyof typeof words, Readonly<Record<string, Bilingual>>>> = words;

/** What people call a code of the domain; the code itself where a rule pack has one of its own. */
export function domainWord(concept: keyof typeof words, code: string): Bilingual {
  return WORDS[concept][code] ?? { zh: code, en: code };
}

/** The status of a procedure, which its own kind names, or one that every kind may have. */
export function statusWord(kind: ProceedingKind, status: string): Bilingual {
  return WORDS[`status.${kind}`][status] ?? domainWord('statusOfAny', status);
}
