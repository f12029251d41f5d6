import type { EntityManager } from 'typeorm';

/** Where rows go: column and type by field of the row. */
export interface RowTarget {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** Rows of one statement: large imports go in several statements of one transaction. */
const CHUNK = 5000;

/** Inserts rows, thousands in one statement; the rows bear the names of the columns. */
export async function insertRows(manager: EntityManager, target: RowTarget, rows: readonly object[]): Promise<void> {
  const names = Object.keys(target.columns).join(', ');
  const record = Object.entries(target.columns)
    .map(([column, type]) => `${column} ${type}`)
    .join(', ');
  const insert = `INSERT INTO ${target.table} (${names}) SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS x(${record})`;
  for (let from = 0; from < rows.length; from += CHUNK) {
    await manager.query(insert, [JSON.stringify(rows.slice(from, from + CHUNK))]);
  }
}
