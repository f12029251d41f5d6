import type { DraftFile } from '@app/contracts';

/** Plain JSON of a file of a pack. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** An object of JSON. */
export type JsonObject = Readonly<Record<string, Json>>;

/** What a file of a pack is; everything else is only JSON. */
export const PARTS = ['parameters', 'rules', 'tables', 'files'] as const;
/** What a file of a pack is. */
export type Part = (typeof PARTS)[number];

/** A file of a pack as it stands in a list. */
export interface PackItem {
  readonly file: DraftFile;
  readonly part: Part;
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Its content; `null` when it is no JSON, or left out. */
  readonly content: JsonObject | null;
}

const PATHS = {
  parameters: /^parameters\/.*\/?([^/]+)\.json$/,
  rules: /^decisions\/[^/]+\/rules\/([^/]+)\.json$/,
  tables: /^decisions\/[^/]+\/tables\/([^/]+)\.json$/,
} as const;

/** The files of a pack, each with what it is. */
export function packItems(files: readonly DraftFile[]): readonly PackItem[] {
  return files.map((file) => {
    const content = objectIn(file.text ?? file.baseText ?? '');
    const id = file.path.replace(/^.*\//, '').replace(/\.json$/, '');
    const title = bilingualIn(content?.['title']) ?? { zh: file.path, en: file.path };
    return { file, part: partOf(file.path), id, title, content };
  });
}

function partOf(path: string): Part {
  return (['parameters', 'rules', 'tables'] as const).find((part) => PATHS[part].test(path)) ?? 'files';
}

/** An object written in JSON; `null` for anything else. */
export function objectIn(text: string): JsonObject | null {
  try {
    const read = JSON.parse(text) as Json; // whatever it is, its form is asked below
    return isObject(read) ? read : null;
  } catch {
    return null;
  }
}

/** Whether a value of JSON is an object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of JSON; empty for anything else. */
export function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : []; // narrowed by the check; readonly lists are not seen by it
}

/** Text of JSON; empty for anything else. */
export function textIn(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Text in both languages; `null` for anything else. */
export function bilingualIn(value: Json | undefined): { readonly zh: string; readonly en: string } | null {
  return isObject(value) ? { zh: textIn(value['zh']), en: textIn(value['en']) } : null;
}

/** Whether what a person looks for stands in an item. */
export function isFound({ id, title, file }: PackItem, search: string): boolean {
  const sought = search.trim().toLowerCase();
  return [id, title.zh, title.en, file.path, file.text ?? ''].join('\n').toLowerCase().includes(sought);
}
