import type pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/** A statement that each connection parses and plans once. */
export interface PreparedStatement {
  /** Unique among all statements of the program. */
  readonly name: string;
  readonly text: string;
}

/** Runs prepared statements somewhere: in a transaction, or each in one of its own. */
export type Ask = <Row extends pg.QueryResultRow>(
  statement: PreparedStatement,
  values: readonly unknown[],
) => Promise<readonly Row[]>;

/** Asks inside the transaction of a manager. */
export function askIn(manager: EntityManager): Ask {
  return async (statement, values) => runPrepared(manager, statement, values);
}

/** Asks on any connection of the pool. */
export function askOn(database: DataSource): Ask {
  return async (statement, values) => askPrepared(database, statement, values);
}

/** Runs a prepared statement inside the transaction of a manager; TypeORM's own `query` would plan it anew each time. */
export async function runPrepared<Row extends pg.QueryResultRow>(
  { queryRunner }: EntityManager,
  { name, text }: PreparedStatement,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  if (queryRunner === undefined) throw new TypeError(`${name}: outside a transaction`);
  const client = (await queryRunner.connect()) as pg.ClientBase; // the driver is PostgreSQL's
  const { rows } = await client.query<Row>({ name, text, values: [...values] });
  return rows;
}

/** Runs a prepared statement on a connection of the pool, in a transaction of its own. */
export async function askPrepared<Row extends pg.QueryResultRow>(
  { driver }: DataSource,
  { name, text }: PreparedStatement,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const { master } = driver as unknown as { readonly master: pg.Pool }; // the driver is PostgreSQL's
  // the pool's own `query` would send it in the surroundings of whoever gave the connection back
  const client = await master.connect();
  try {
    const { rows } = await client.query<Row>({ name, text, values: [...values] });
    client.release();
    return rows;
  } catch (fault) {
    client.release(true); // as the pool's own `query` does: a new connection costs less than a doubtful one
    throw fault;
  }
}
