import { Client } from 'pg';
import type { Page } from 'playwright-core';

/** One place that may hold something, with everything in it as text. */
export interface Store {
  readonly name: string;
  readonly content: string;
}

/** Every table of a database, row by row as text; bytes appear in hex. */
export async function tablesOf(databaseUrl: string, label: string): Promise<readonly Store[]> {
  const sql = new Client({ connectionString: databaseUrl });
  await sql.connect();
  try {
    const { rows: tables } = await sql.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const stores: Store[] = [];
    for (const { name } of tables) {
      const { rows } = await sql.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      stores.push({ name: `${label} ${name}`, content: rows.map(({ row }) => row).join('\n') });
    }
    return stores;
  } finally {
    await sql.end();
  }
}

/** The databases of Temporal, which hold histories, memos and search attributes. */
export async function temporalStores(databaseUrl: string): Promise<readonly Store[]> {
  const found: Store[] = [];
  for (const name of ['temporal', 'temporal_visibility']) {
    const url = new URL(databaseUrl);
    url.pathname = `/${name}`;
    found.push(...(await tablesOf(url.href, name)));
  }
  return found;
}

/** Read in the page: storages, databases, caches, address and state of the history. */
const KEPT = `(async () => JSON.stringify({
  local: { ...localStorage },
  session: { ...sessionStorage },
  databases: await indexedDB.databases(),
  caches: 'caches' in window ? await caches.keys() : [],
  address: location.href,
  state: JSON.stringify(history.state),
}))()`;

/** What a browser keeps on its own, cookies included. */
export async function browserStores(page: Page): Promise<Store> {
  const kept = await page.evaluate<string>(KEPT);
  return { name: 'browser', content: kept + JSON.stringify(await page.context().storageState()) };
}
