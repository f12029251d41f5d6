import type { GridColumn, GridRow } from './table-grid';

/** Where something stands in the grid. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** A row like another one; its id is still to be given, since ids are never used twice. */
export function rowLike(row: GridRow | undefined, columns: readonly GridColumn[]): GridRow {
  const texts = columns.map(({ group }, index) => (group === 'id' ? '' : (row?.texts[index] ?? '')));
  return { texts, origin: row?.origin ?? {} };
}

/** A row of which nothing is given yet, not even upon what it rests. */
export function emptyRow(columns: readonly GridColumn[]): GridRow {
  const none = { zh: '', en: '' };
  const origin = {
    id: '',
    title: none,
    cells: {},
    then: {},
    reason: none,
    cites: [{ law: '', article: '' }],
    level: '',
  };
  return { origin, texts: columns.map(() => '') };
}

/** Puts cells that were copied from a spreadsheet into the grid; rows that are missing are added. */
export function pasteRows(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  at: GridPlace & { readonly text: string },
): readonly GridRow[] {
  const lines = at.text.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t')); // prettier-ignore
  const grown = [...rows];
  while (grown.length < at.row + lines.length) grown.push(rowLike(grown.at(-1), columns));
  return grown.map((row, index) => {
    const line = lines[index - at.row];
    if (line === undefined) return row;
    return { ...row, texts: row.texts.map((text, place) => line[place - at.column] ?? text) };
  });
}

/** The rows with one of them further up or down. */
export function movedRow(rows: readonly GridRow[], at: number, by: -1 | 1): readonly GridRow[] {
  const row = rows[at];
  const to = at + by;
  return row === undefined || to < 0 || to >= rows.length ? rows : rows.toSpliced(at, 1).toSpliced(to, 0, row);
}
