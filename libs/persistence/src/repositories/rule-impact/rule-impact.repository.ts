import type { DataSource } from 'typeorm';
import type { ImpactCountsView, ImpactState } from '@app/contracts';
import type { ChangedFiles, Instant, PlainDate } from '@app/domain';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { IMPACTS, impactOf, type ImpactRow, type StoredImpact } from './impact-row.js';

const LATEST = 20;

/** A run to begin. */
export interface NewImpact {
  readonly impactId: string;
  readonly draftId: string;
  readonly hash: string;
  readonly baseHash: string;
  readonly files: ChangedFiles;
  readonly decision: string | null;
  readonly since: PlainDate | null;
  readonly sinceAt: Instant | null;
  readonly sample: number | null;
  readonly notBefore: PlainDate | null;
  readonly total: number;
  readonly counts: ImpactCountsView;
  readonly accountId: string;
  readonly at: Instant;
}

/** Whether it was done, or the code of why not. */
export type ImpactOutcome = 'done' | 'rule-impact.unknown' | 'rule-impact.not-running' | 'rule-impact.not-stopped';

const END_EARLIER = `UPDATE rule_impact SET state = 'cancelled', ended_at = $2 WHERE draft_id = $1 AND state = 'running'`;

/** What earlier runs found of other packs is found again by asking again; the counts stay. */
const FORGET_FLIPS = `DELETE FROM rule_impact_flip WHERE impact_id IN
  (SELECT id FROM rule_impact WHERE draft_id = $1 AND hash <> $2)`;

const INSERT = `INSERT INTO rule_impact (id, draft_id, hash, base_hash, files, decision, since, since_at, sample, not_before,
    total, state, counts, started_at, started_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'running', $12, $13, $14) ON CONFLICT (id) DO NOTHING`;

/** Impact runs as people start, stop and read them. */
export class RuleImpactRepository {
  private readonly database: MachineDatabase;

  constructor(database: DataSource) {
    this.database = seenFor(database, 'replay-decisions');
  }

  /** Begins a run and ends the one before it; begun twice under one id there is one. */
  async begin(run: NewImpact): Promise<void> {
    await this.database.transaction(async (manager) => {
      const known: unknown[] = await manager.query('SELECT 1 FROM rule_impact WHERE id = $1', [run.impactId]);
      if (known.length > 0) return;
      await manager.query(END_EARLIER, [run.draftId, run.at]);
      await manager.query(FORGET_FLIPS, [run.draftId, run.hash]);
      await manager.query(INSERT, valuesOf(run));
    });
  }

  /** One run; `null` when there is none. */
  async find(impactId: string): Promise<StoredImpact | null> {
    const [row]: ImpactRow[] = await this.database.query(`${IMPACTS} WHERE i.id = $1`, [impactId]);
    return row === undefined ? null : impactOf(row);
  }

  /** The latest runs of a draft, the last first. */
  async list(draftId: string): Promise<readonly StoredImpact[]> {
    const rows: ImpactRow[] = await this.database.query(
      `${IMPACTS} WHERE i.draft_id = $1 ORDER BY i.started_at DESC, i.id LIMIT ${LATEST}`,
      [draftId],
    );
    return rows.map(impactOf);
  }

  /** The runs over a pack that came to their end, the last first. */
  async done(hash: string): Promise<readonly StoredImpact[]> {
    const rows: ImpactRow[] = await this.database.query(
      `${IMPACTS} WHERE i.hash = $1 AND i.state = 'done' ORDER BY i.started_at DESC`,
      [hash],
    );
    return rows.map(impactOf);
  }

  /** Runs that are to go on, the oldest first. */
  async running(): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.database.query(
      `SELECT id FROM rule_impact WHERE state = 'running' ORDER BY started_at, id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Stops a run; asking twice stops it once. */
  async cancel(impactId: string, at: Instant): Promise<ImpactOutcome> {
    return this.move(`UPDATE rule_impact SET state = 'cancelled', ended_at = $2 WHERE id = $1 AND state = 'running'`, {
      impactId,
      at,
      already: 'cancelled',
      refused: 'rule-impact.not-running',
    });
  }

  /** Has a run go on where it stopped; asking twice has it go on once. */
  async resume(impactId: string): Promise<ImpactOutcome> {
    return this.move(
      `UPDATE rule_impact SET state = 'running', ended_at = NULL, failure = NULL
       WHERE id = $1 AND state IN ('cancelled', 'failed')`,
      { impactId, already: 'running', refused: 'rule-impact.not-stopped' },
    );
  }

  private async move(statement: string, { impactId, at, already, refused }: Move): Promise<ImpactOutcome> {
    const values = at === undefined ? [impactId] : [impactId, at];
    const [moved]: [{ id: string }[], number] = await this.database.query(`${statement} RETURNING id`, values);
    if (moved.length > 0) return 'done';
    const found = await this.find(impactId);
    if (found === null) return 'rule-impact.unknown';
    return found.state === already ? 'done' : refused;
  }
}

interface Move {
  readonly impactId: string;
  readonly at?: Instant;
  readonly already: ImpactState;
  readonly refused: ImpactOutcome;
}

function valuesOf(run: NewImpact): readonly unknown[] {
  const { impactId, draftId, hash, baseHash, files, decision, since, sinceAt, sample, notBefore, total } = run;
  const question = [decision, since, sinceAt, sample, notBefore, total];
  return [impactId, draftId, hash, baseHash, files, ...question, run.counts, run.at, run.accountId];
}
