/** Tables of a case that its page and the inbox read. */
const TABLES = ['case_file', 'proceeding', 'task', 'deadline', 'case_event', 'case_document'];

/** What differs from copy to copy: a number that must, and instants, since cases come one after the other. */
const OWN = {
  case_file: `, 'case_number', t.case_number || '-' || c.n, 'opened_at', t.opened_at - c.n * interval '7 minutes'`,
  task: `, 'due_at', t.due_at + c.n * interval '7 minutes', 'opened_at', t.opened_at - c.n * interval '7 minutes'`,
};

/** Copies cases with all their rows, so that the lists are as long as those of a district. */
export async function copyCases(sql, caseFileIds, copies) {
  await sql.query('SET session_replication_role = replica'); // copies follow from no event: guards and keys are for what does
  await sql.query(
    `CREATE TEMP TABLE copied AS SELECT original, n, gen_random_uuid() AS id
     FROM unnest($1::uuid[]) original, generate_series(1, $2::int) n`,
    [caseFileIds, copies],
  );
  for (const table of TABLES) await copyTable(sql, table);
  await sql.query('SET session_replication_role = origin');
  await sql.query('ANALYZE');
}

async function copyTable(sql, table) {
  const key = table === 'case_file' ? 'id' : 'case_file_id';
  const names = (await sql.query(COLUMNS, [table])).rows.map(({ name }) => name);
  const row = `jsonb_populate_record(NULL::${table}, to_jsonb(t) || jsonb_build_object('${key}', c.id${OWN[table] ?? ''}))`;
  await sql.query(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => `(r).${name}`).join(', ')}
     FROM ${table} t JOIN copied c ON c.original = t.${key}, LATERAL (SELECT ${row} AS r) made`,
  );
}

const COLUMNS = `SELECT column_name AS name FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND identity_generation IS DISTINCT FROM 'ALWAYS'`;
