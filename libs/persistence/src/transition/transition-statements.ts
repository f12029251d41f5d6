import { TARGETS, type RowKind, type Target } from './transition-targets.js';

/** Everything a transition writes, by kind of row. */
export type TransitionRows = Readonly<Partial<Record<RowKind, readonly object[]>>>;

/**
 * Writes all rows of a transition in one round trip; its one parameter is the JSON of `TransitionRows`.
 * Answers one row: `held`, the tasks written with who holds them, as `{ id, assignee_id }`.
 */
export const RECORD_TRANSITION = {
  name: 'record-transition',
  text: `WITH ${Object.entries(TARGETS)
    .map(([kind, target]) => `"${written(kind)}" AS (${insertOf(kind, target)})`)
    .join(', ')}
    SELECT (SELECT coalesce(jsonb_agg(t), '[]') FROM "${written('task')}" t) AS held, pg_notify('outbox', o.id::text)
    FROM "${written('outbox')}" o`,
} as const;

/** Name of the part that writes a kind; it must differ from the table's. */
function written(kind: string): string {
  return `written_${kind}`;
}

function insertOf(kind: string, { table, columns, key, keep = [], merge = {}, now, returning }: Target): string {
  const fields = Object.entries(columns);
  const names = fields.map(([, [column]]) => column);
  const record = fields.map(([field, [, type]]) => `"${field}" ${type}`).join(', ');
  const values = fields.map(([field]) => `x."${field}"`);
  const [stamped, stamp] = now === undefined ? [[], []] : [[now], ['clock_timestamp()']];
  const insert = `INSERT INTO ${table} (${[...names, ...stamped].join(', ')})
    SELECT ${[...values, ...stamp].join(', ')} FROM jsonb_to_recordset($1::jsonb -> '${kind}') AS x(${record})`;
  const replaced = names.filter((name) => key?.includes(name) !== true && !keep.includes(name));
  const update = replaced.map((name) => `${name} = ${merge[name] ?? `excluded.${name}`}`).join(', ');
  const conflict = key === undefined ? '' : ` ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${update}`;
  return `${insert}${conflict}${returning === undefined ? '' : ` RETURNING ${returning}`}`;
}
