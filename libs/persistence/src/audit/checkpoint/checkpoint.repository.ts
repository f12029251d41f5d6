import type { DataSource, EntityManager } from 'typeorm';
import type { Instant } from '@app/domain';
import { instantOrNull } from '../../repositories/shared/values.js';
import type { AuditHead } from '../verification/verify-audit-chain.js';
import {
  bodyText,
  hashOfCheckpoint,
  readBody,
  rootOf,
  type Checkpoint,
  type CheckpointBody,
  type SignText,
} from './checkpoint.js';

/** Events of cases that one checkpoint covers at most; the rest is for the next. */
const EVENTS_AT_MOST = 50_000;

/** Events may be committed a little after others that are later; what is covered already costs nothing. */
const OVERLAP = '1 hour';

/** Any number that no other lock of the database uses. */
const CHECKPOINT_LOCK = 764_000_001;

/** How a checkpoint is made. */
export interface Signing {
  readonly at: Instant;
  readonly sign: SignText;
  /** For tests: how many events one checkpoint covers at most. */
  readonly eventsAtMost?: number;
}

/** Signed checkpoints over the chains of cases and of the audit trail. */
export class CheckpointRepository {
  constructor(private readonly database: DataSource) {}

  /** Signs where the chains stand that have grown since the last checkpoint; `null` when none has. */
  async signNext({ at, sign, eventsAtMost = EVENTS_AT_MOST }: Signing): Promise<Checkpoint | null> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [CHECKPOINT_LOCK]);
      const { seq, previous, from } = placeAfter(await lastOf(manager));
      const eventsUntil = await untilOf(manager, from, eventsAtMost);
      const heads = await grownHeads(manager, { from, until: eventsUntil });
      if (heads.length === 0) return null;
      const covered = { root: rootOf(heads), heads: heads.length, entries: await entriesOf(manager), eventsUntil };
      const body: CheckpointBody = { version: 1, seq, at, previous, ...covered };
      return store(manager, signed(body, sign), heads);
    });
  }

  /** The latest checkpoint; `null` before the first. */
  async last(): Promise<Checkpoint | null> {
    return lastOf(this.database);
  }

  /** Checkpoints in their order. @param after - number of the last one of the page before */
  async page(after: number, limit: number): Promise<readonly Checkpoint[]> {
    const rows: CheckpointRow[] = await this.database.query(
      'SELECT seq, body, key, signature FROM audit_checkpoint WHERE seq > $1 ORDER BY seq LIMIT $2',
      [after, limit],
    );
    return rows.map(checkpointOf);
  }

  /** The heads that a checkpoint covers. */
  async headsOf(seq: number): Promise<readonly AuditHead[]> {
    const rows: StoredHead[] = await this.database.query(
      'SELECT chain, seq, hash FROM audit_checkpoint_head WHERE checkpoint_seq = $1',
      [seq],
    );
    return rows.map(headOf);
  }
}

interface CheckpointRow {
  readonly seq: string;
  readonly body: string;
  readonly key: string;
  readonly signature: string;
}

/** A row of `audit_head` or `audit_checkpoint_head`. */
export interface StoredHead {
  readonly chain: string;
  readonly seq: string;
  readonly hash: string;
}

function checkpointOf({ seq, body, key, signature }: CheckpointRow): Checkpoint {
  return { seq: Number(seq), body, key, signature };
}

function headOf({ chain, seq, hash }: StoredHead): AuditHead {
  return { chain, seq: Number(seq), hash };
}

/** What the checkpoint says that follows another; `null`: the first. */
function placeAfter(last: Checkpoint | null): Pick<CheckpointBody, 'seq' | 'previous'> & { from: Instant | null } {
  if (last === null) return { seq: 1, previous: null, from: null };
  return { seq: last.seq + 1, previous: hashOfCheckpoint(last), from: readBody(last)?.eventsUntil ?? null };
}

function signed(body: CheckpointBody, sign: SignText): Checkpoint {
  const text = bodyText(body);
  const { key, value } = sign(text);
  return { seq: body.seq, body: text, key, signature: value };
}

async function lastOf(manager: EntityManager | DataSource): Promise<Checkpoint | null> {
  const rows: CheckpointRow[] = await manager.query(
    'SELECT seq, body, key, signature FROM audit_checkpoint ORDER BY seq DESC LIMIT 1',
  );
  return rows.map(checkpointOf)[0] ?? null;
}

/** Up to which event this checkpoint goes. */
async function untilOf(manager: EntityManager, from: Instant | null, atMost: number): Promise<Instant | null> {
  const [row]: { until: Date | null }[] = await manager.query(
    `SELECT coalesce(
       (SELECT at FROM case_event WHERE at > coalesce($1::timestamptz, '-infinity') ORDER BY at OFFSET $2 LIMIT 1),
       (SELECT max(at) FROM case_event WHERE at > coalesce($1::timestamptz, '-infinity')), $1::timestamptz) AS until`,
    [from, atMost - 1],
  );
  return instantOrNull(row?.until ?? null);
}

async function grownHeads(
  manager: EntityManager,
  { from, until }: { readonly from: Instant | null; readonly until: Instant | null },
): Promise<readonly AuditHead[]> {
  const rows: StoredHead[] = await manager.query(
    `WITH touched AS (SELECT DISTINCT case_file_id FROM case_event
       WHERE at > coalesce($1::timestamptz - interval '${OVERLAP}', '-infinity') AND at <= $2::timestamptz),
     standing AS (
       SELECT chain, seq, hash FROM audit_head WHERE seq > 0
       UNION ALL SELECT 'case:' || c.id, c.seq, c.last_hash FROM touched t JOIN case_file c ON c.id = t.case_file_id)
     SELECT chain, seq, hash FROM standing s
     WHERE NOT EXISTS (SELECT FROM audit_checkpoint_head h WHERE h.chain = s.chain AND h.seq = s.seq)`,
    [from, until],
  );
  return rows.map(headOf);
}

async function entriesOf(manager: EntityManager): Promise<number> {
  const [row]: { entries: string }[] = await manager.query(
    'SELECT coalesce(sum(seq), 0)::text AS entries FROM audit_head',
  );
  return Number(row?.entries ?? 0);
}

async function store(manager: EntityManager, checkpoint: Checkpoint, heads: readonly AuditHead[]): Promise<Checkpoint> {
  const { seq, body, key, signature } = checkpoint;
  await manager.query('INSERT INTO audit_checkpoint (seq, body, key, signature) VALUES ($1, $2, $3, $4)', [
    seq,
    body,
    key,
    signature,
  ]);
  await manager.query(
    `INSERT INTO audit_checkpoint_head (checkpoint_seq, chain, seq, hash)
     SELECT $1, chain, seq, hash FROM jsonb_to_recordset($2::jsonb) AS x(chain text, seq bigint, hash text)`,
    [seq, JSON.stringify(heads)],
  );
  return checkpoint;
}
