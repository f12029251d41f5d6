/** A cursor that no list of ours has given out. */
export class CursorError extends Error {}

/** One part of the key at which a page ends. */
export type KeyPart = string | null;

/** The cursor of the page that follows the given key. */
export function writeCursor(key: readonly KeyPart[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * Reads a cursor back into a key.
 *
 * @param parts - how many parts the key of the list has
 * @throws CursorError
 */
export function readCursor(cursor: string, parts: number): readonly KeyPart[] {
  const key = parsed(cursor);
  const isKey = Array.isArray(key) && key.length === parts && key.every((part) => part === null || isText(part));
  if (!isKey) throw new CursorError('cursor is none of this list');
  return key as readonly KeyPart[]; // just checked
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null; // whatever is no JSON is no cursor
  }
}

function isText(part: unknown): boolean {
  return typeof part === 'string' && part.length <= 100;
}

/** A page of a list. */
export interface Page<Item> {
  readonly items: Item[];
  /** Cursor of the next page; `null` on the last. */
  readonly next: string | null;
}

/** How a page is asked for. */
export interface PageQuestion {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

const USUAL_LIMIT = 50;

/** How many items a page holds. */
export function limitOf({ limit }: PageQuestion): number {
  return limit ?? USUAL_LIMIT;
}

/** Makes a page from rows of which one more than the limit was read. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  read: { readonly item: (row: Row) => Item; readonly key: (row: Row) => readonly KeyPart[] },
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? writeCursor(read.key(last)) : null;
  return { items: shown.map(read.item), next };
}
