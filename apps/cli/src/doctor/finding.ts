import { text, type Bilingual, type TextKey, type TextValues } from '../text/bilingual.js';

/** What the doctor says about one part. */
export interface Finding {
  readonly part: TextKey;
  /** `ok`: as it should be; `note`: works, but somebody should know; `problem`: must be put right. */
  readonly verdict: 'ok' | 'note' | 'problem';
  readonly what: Bilingual;
  /** What to do; `null` where nothing is to be done. */
  readonly remedy: Bilingual | null;
}

/** A part is as it should be. */
export function fine(part: TextKey, key: TextKey, values: TextValues = {}): Finding {
  return { part, verdict: 'ok', what: text(key, values), remedy: null };
}

/** A part is not as it should be. */
export function amiss(verdict: 'note' | 'problem', part: TextKey, keys: AmissKeys): Finding {
  const { what, remedy, values = {} } = keys;
  return { part, verdict, what: text(what, values), remedy: text(remedy, values) };
}

/** Texts of something amiss. */
export interface AmissKeys {
  readonly what: TextKey;
  readonly remedy: TextKey;
  readonly values?: TextValues;
}
