import type { Bilingual } from '../pack/bilingual.js';
import type { Act, Citation } from '../pack/rule-pack.js';
import { inBoth } from '../words/value-words.js';

/** A stretch of days, both ends included; `to` null means without end. */
export interface Days {
  readonly from: string;
  readonly to: string | null;
}

/** From when to when something holds. */
export function periodWords({ from, to }: Days): Bilingual {
  if (to === null) return { zh: `自 ${from} 起`, en: `from ${from}` };
  return { zh: `自 ${from} 起至 ${to}`, en: `from ${from} to ${to}` };
}

/** Places in the law; the English title where the pack has one. */
export function citesWords(cites: readonly Citation[], acts: readonly Act[]): Bilingual {
  return {
    zh: cites.map(({ law, article }) => `《${law}》${article}`).join('、'),
    en: cites.map(({ law, article }) => `${titleOf(law, acts)} ${article}`).join(', '),
  };
}

function titleOf(law: string, acts: readonly Act[]): string {
  return acts.find((act) => act.law === law)?.title.en ?? law;
}

/** Yes or no. */
export function yesNo(value: boolean): Bilingual {
  return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
}

/** Texts one after the other. */
export function joined(texts: readonly Bilingual[]): Bilingual {
  return inBoth((language) => texts.map((text) => text[language]).join(language === 'zh' ? '、' : ', '));
}
