import type { Client } from 'pg';
import { TABLE_WALLS } from '@app/persistence';

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Tables whose rows a viewer sees a part of. */
export const WALLED = Object.entries(TABLE_WALLS).flatMap(([table, { seen }]) => (seen === undefined ? [] : [table]));

/** Puts a row of a case of a department into every walled table that has none yet, whatever its columns mean. */
export async function fillWalledTables(
  sql: Client,
  { caseFileId, departmentCode }: { readonly caseFileId: string; readonly departmentCode: string },
): Promise<void> {
  await sql.query(`SET session_replication_role = replica`);
  for (const table of WALLED) {
    const { rows } = await sql.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
    if (rows[0]?.count === '0') await insertRow(sql, table, { caseFileId, departmentCode });
  }
  await sql.query(`SET session_replication_role = origin`);
}

async function insertRow(
  sql: Client,
  table: string,
  { caseFileId, departmentCode }: { readonly caseFileId: string; readonly departmentCode: string },
): Promise<void> {
  const { rows: columns } = await sql.query<Column>(
    `SELECT column_name AS name, coalesce(data_type, '') AS type FROM information_schema.columns
     WHERE (table_schema || '.' || table_name)::regclass = $1::regclass AND is_identity = 'NO'
       AND table_schema IN ('public', 'sealed')
       AND (is_nullable = 'NO' OR column_name = 'case_file_id')`,
    [table],
  );
  const own: Readonly<Record<string, string>> = {
    case_file_id: `'${caseFileId}'`,
    department_code: `'${departmentCode}'`,
    received_by: `'${departmentCode}'`,
    departments: `'{${departmentCode}}'`,
  };
  const values = columns.map(({ name, type }) => own[name] ?? VALUES[type] ?? `'x'`);
  await sql.query(`INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) VALUES (${values.join(', ')})`);
}

const VALUES: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  integer: '1',
  bigint: '1',
  boolean: 'false',
  date: `'2026-03-02'`,
  'timestamp with time zone': 'now()',
  jsonb: `'{}'`,
  ARRAY: `'{}'`,
};
