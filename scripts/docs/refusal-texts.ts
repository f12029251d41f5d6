import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Texts of refusals by code, as the web app shows them. */
export type RefusalTexts = ReadonlyMap<string, string>;

/** A code has no text in a language. */
export class MissingTextError extends Error {}

const FOLDER = path.resolve('apps/web/src/texts');

/** The texts of one language, e.g. `zh-CN`. */
export function refusalTexts(language: string): RefusalTexts {
  const { refusal } = JSON.parse(readFileSync(path.join(FOLDER, language, 'domain.json'), 'utf8')) as {
    readonly refusal: Readonly<Record<string, Readonly<Record<string, string>>>>; // our own file, two levels deep
  };
  const pairs = Object.entries(refusal).flatMap(([concept, texts]) =>
    Object.entries(texts).map(([name, text]) => [`${concept}.${name}`, text] as const),
  );
  return new Map(pairs);
}

/** The text of a code. @throws MissingTextError */
export function textOf(texts: RefusalTexts, code: string): string {
  const text = texts.get(code);
  if (text === undefined) throw new MissingTextError(`no text for the refusal ${code}`);
  return text;
}
