/** Tables that a transition writes. */
const TABLES = [
  'case_file',
  'case_event',
  'proceeding',
  'task',
  'deadline',
  'case_document',
  'measure',
  'decision_record',
  'notice',
  'outbox',
  'case_command',
];

/** Rows that transitions have inserted or replaced so far. */
export async function writtenRows(sql) {
  const { rows } = await sql.query(
    'SELECT sum(n_tup_ins + n_tup_upd)::float8 AS written FROM pg_stat_user_tables WHERE relname = ANY($1)',
    [TABLES],
  );
  return rows[0].written;
}
