import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { API_ROLE, OVERVIEW_ROLE, WORKER_ROLE } from './database-roles.js';
import { FIGURE_VIEWS } from './figure-views.js';
import { TABLE_WALLS, type TableWall } from './table-walls.js';

/** Tables that nobody has said anything about. */
export class UnwalledTableError extends Error {
  constructor(readonly tables: readonly string[]) {
    super(`no wall is written for ${tables.join(', ')}: add a line to table-walls.ts`);
  }
}

const ROLES = [API_ROLE, OVERVIEW_ROLE, WORKER_ROLE];

/**
 * Raises the wall anew around every table: privileges of the roles, row-level security, and the views that tell figures.
 * It is declared and not migrated, so that it always stands as `TABLE_WALLS` says.
 */
export async function raiseWall(manager: EntityManager): Promise<void> {
  await refuseUnwalled(manager);
  await takeDownWall(manager);
  await manager.query([...wallSql(), `COMMENT ON SCHEMA public IS '${sign()}'`].join(';\n'));
}

/** Whether the wall was raised as it is declared now. */
export async function standsAsDeclared(manager: EntityManager): Promise<boolean> {
  const [row]: { comment: string | null }[] = await manager.query(
    `SELECT obj_description('public'::regnamespace, 'pg_namespace') AS comment`,
  );
  return row?.comment === sign();
}

/** Takes the policies away, so that migrations may change what they name. Row-level security stays on: nobody sees more. */
export async function takeDownWall(manager: EntityManager): Promise<void> {
  const policies: { name: string; on: string }[] = await manager.query(
    `SELECT policyname AS name, format('%I.%I', schemaname, tablename) AS on FROM pg_policies
     WHERE schemaname IN ('public', 'sealed')`,
  );
  const views = Object.keys(FIGURE_VIEWS).map((name) => `DROP VIEW IF EXISTS ${name}`);
  const drops = [...policies.map(({ name, on }) => `DROP POLICY ${name} ON ${on}`), ...views];
  await manager.query([...drops, `COMMENT ON SCHEMA public IS 'wall taken down'`].join(';\n'));
}

function sign(): string {
  return `wall ${createHash('sha256').update(wallSql().join(';')).digest('hex')}`;
}

/** The statements that raise the wall where there is none. */
export function wallSql(): readonly string[] {
  return [
    `REVOKE ALL ON ALL TABLES IN SCHEMA public, sealed FROM PUBLIC, ${ROLES.join(', ')}`,
    `GRANT USAGE ON SCHEMA public TO ${ROLES.join(', ')}`,
    `REVOKE ALL ON SCHEMA sealed FROM PUBLIC, ${ROLES.join(', ')}`,
    `GRANT USAGE ON SCHEMA sealed TO ${API_ROLE}, ${OVERVIEW_ROLE}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${ROLES.join(', ')}`,
    ...Object.entries(TABLE_WALLS).flatMap(([table, wall]) => [...grantsOf(table, wall), ...policiesOf(table, wall)]),
    ...Object.entries(FIGURE_VIEWS).flatMap(([name, text]) => [
      `CREATE VIEW ${name} WITH (security_barrier) AS ${text}`,
      `GRANT SELECT ON ${name} TO ${API_ROLE}, ${OVERVIEW_ROLE}`,
    ]),
  ];
}

function grantsOf(table: string, { api, worker, workerColumns }: TableWall): readonly string[] {
  return [
    ...(api === '' ? [] : [`GRANT ${api} ON ${table} TO ${API_ROLE}, ${OVERVIEW_ROLE}`]),
    ...(worker === '' ? [] : [`GRANT ${worker} ON ${table} TO ${WORKER_ROLE}`]),
    ...(workerColumns === undefined
      ? []
      : [`GRANT SELECT (${workerColumns.join(', ')}) ON ${table} TO ${WORKER_ROLE}`]),
  ];
}

function policiesOf(table: string, { seen, overview = 'true', added = 'false' }: TableWall): readonly string[] {
  if (seen === undefined) return [];
  const name = table.replace('sealed.', '');
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `CREATE POLICY ${name}_read ON ${table} FOR SELECT TO ${API_ROLE} USING (${seen})`,
    `CREATE POLICY ${name}_change ON ${table} FOR UPDATE TO ${API_ROLE} USING (${seen})`,
    `CREATE POLICY ${name}_remove ON ${table} FOR DELETE TO ${API_ROLE} USING (${seen})`,
    `CREATE POLICY ${name}_add ON ${table} FOR INSERT TO ${API_ROLE} WITH CHECK (${added})`,
    `CREATE POLICY ${name}_overview ON ${table} TO ${OVERVIEW_ROLE} USING (${overview}) WITH CHECK (true)`,
    `CREATE POLICY ${name}_worker ON ${table} TO ${WORKER_ROLE} USING (true) WITH CHECK (true)`,
  ];
}

async function refuseUnwalled(manager: EntityManager): Promise<void> {
  const rows: { name: string }[] = await manager.query(
    `SELECT replace(schemaname || '.' || tablename, 'public.', '') AS name FROM pg_tables
     WHERE schemaname IN ('public', 'sealed') ORDER BY 1`,
  );
  const unwalled = rows.map(({ name }) => name).filter((name) => !(name in TABLE_WALLS));
  if (unwalled.length > 0) throw new UnwalledTableError(unwalled);
}
