import { TARGETS, type RowKind, type Target } from './transition-targets.js';

/** Everything a transition writes, by kind of row. */
export interface TransitionRows extends Readonly<Partial<Record<RowKind, readonly object[]>>> {
  /** Tasks that a person ends who must not end another person's. */
  readonly ending: readonly { readonly id: string; readonly by: string }[];
}

/** What became of a transition. */
export interface TransitionOutcome {
  /** False when the record does not stand where the transition starts from; nothing is written then. */
  readonly placed: boolean;
  /** Tasks that another person has claimed; nothing is written when there are some. */
  readonly held: readonly { readonly id: `T${number}`; readonly assignee_id: string }[];
  /** Why the case cannot end in favour of the other one; nothing is written then. `null` when it can, or is not to. */
  readonly target: 'unknown' | 'ended' | null;
}

/** SQL: the case in favour of which the transition ends its own. */
const INTO = `($1::jsonb #>> '{caseFile,0,mergedInto}')::uuid`;

/**
 * Writes all rows of a transition, or none, in one round trip and one transaction. Parameters: the JSON of
 * `TransitionRows`, the case, its epoch, and its sequence number before (0: the case is new). The row of the case is
 * locked and must stand at this epoch and number; tasks that end are locked, so that nobody claims them meanwhile. The
 * case into which another is merged is locked with it, in the order of their ids, and must not have ended: of two cases
 * that are merged into one another, or of a merger and a closure of its target, the second finds what the first has done.
 * Answers one row, a `TransitionOutcome`.
 */
export const RECORD_TRANSITION = {
  name: 'record-transition',
  text: `WITH locked AS (SELECT id, epoch, seq, stage FROM case_file WHERE id IN ($2::uuid, ${INTO}) ORDER BY id FOR UPDATE),
    place AS (SELECT FROM locked WHERE id = $2::uuid AND epoch = $3::int AND seq = $4::int),
    target AS (SELECT CASE WHEN stage IS NULL THEN 'unknown' WHEN stage IN ('closed', 'merged') THEN 'ended' END AS unfit
      FROM (SELECT ${INTO} AS id) wanted LEFT JOIN locked USING (id) WHERE wanted.id IS NOT NULL),
    ending AS (SELECT t.id, t.assignee_id, e.by
      FROM jsonb_to_recordset($1::jsonb -> 'ending') AS e(id text, by uuid)
      JOIN task t ON t.case_file_id = $2::uuid AND t.id = e.id FOR UPDATE OF t),
    held AS (SELECT id, assignee_id FROM ending WHERE assignee_id <> by),
    permitted AS (SELECT WHERE ($4::int = 0 OR EXISTS (SELECT FROM place)) AND NOT EXISTS (SELECT FROM held)
      AND NOT EXISTS (SELECT FROM target WHERE unfit IS NOT NULL)),
    ${Object.entries(TARGETS)
      .map(([kind, target]) => `"${written(kind)}" AS (${insertOf(kind, target)})`)
      .join(', ')}
    SELECT $4::int = 0 OR EXISTS (SELECT FROM place) AS placed,
      (SELECT coalesce(jsonb_agg(h), '[]') FROM held h) AS held,
      (SELECT unfit FROM target) AS target,
      (SELECT pg_notify('outbox', o.id::text) FROM "${written('outbox')}" o)`,
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
    SELECT ${[...values, ...stamp].join(', ')} FROM permitted, jsonb_to_recordset($1::jsonb -> '${kind}') AS x(${record})`;
  const replaced = names.filter((name) => key?.includes(name) !== true && !keep.includes(name));
  const update = replaced.map((name) => `${name} = ${merge[name] ?? `excluded.${name}`}`).join(', ');
  const conflict = key === undefined ? '' : ` ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${update}`;
  return `${insert}${conflict}${returning === undefined ? '' : ` RETURNING ${returning}`}`;
}
