import type { Database } from '@app/persistence';

/** The database as it is, one sorted line for each thing in it; the list of migrations is left out. */
export async function schemaLines(database: Pick<Database, 'query'>): Promise<readonly string[]> {
  const rows: { line: string }[] = await database.query(EVERYTHING);
  return rows.map(({ line }) => line);
}

/** Lines that only one of two databases has, the first with `-` and the second with `+`. */
export function difference(first: readonly string[], second: readonly string[]): readonly string[] {
  return [
    ...first.filter((line) => !second.includes(line)).map((line) => `- ${line}`),
    ...second.filter((line) => !first.includes(line)).map((line) => `+ ${line}`),
  ];
}

const OURS = `n.nspname IN ('public', 'sealed') AND c.relname NOT LIKE 'schema_migration%'`;
const RELATION = 'pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace';

const EVERYTHING = `SELECT line FROM (
  SELECT format('relation %s kind %s persistence %s grants %s', c.oid::regclass, c.relkind, c.relpersistence, c.relacl)
    FROM ${RELATION} WHERE ${OURS} AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
  UNION ALL SELECT format('column %s.%s %s%s default %s identity %s generated %s grants %s', c.oid::regclass, a.attname,
      format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' not null' END,
      pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, a.attacl)
    FROM ${RELATION} JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE ${OURS} AND c.relkind IN ('r', 'p')
  UNION ALL SELECT format('constraint %s.%s %s', c.oid::regclass, k.conname, pg_get_constraintdef(k.oid))
    FROM ${RELATION} JOIN pg_constraint k ON k.conrelid = c.oid WHERE ${OURS}
  UNION ALL SELECT 'index ' || pg_get_indexdef(i.indexrelid)
    FROM ${RELATION} JOIN pg_index i ON i.indrelid = c.oid WHERE ${OURS}
  UNION ALL SELECT 'trigger ' || pg_get_triggerdef(t.oid)
    FROM ${RELATION} JOIN pg_trigger t ON t.tgrelid = c.oid WHERE ${OURS} AND NOT t.tgisinternal
  UNION ALL SELECT format('function %s grants %s', pg_get_functiondef(p.oid), p.proacl)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public'
  UNION ALL SELECT format('type %s', t.typname) FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE n.nspname = 'public' AND t.typtype IN ('e', 'd')
  UNION ALL SELECT format('schema %s grants %s', nspname, nspacl) FROM pg_namespace WHERE nspname = 'sealed'
  UNION ALL SELECT format('extension %s', extname) FROM pg_extension
) AS everything (line) ORDER BY line`;
