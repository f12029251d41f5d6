import type { DataSource, EntityManager } from 'typeorm';
import type { ImpactCountsView, ImpactFlip } from '@app/contracts';
import type { ChangedFiles, Instant, PlainDate } from '@app/domain';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { instantOf, instantOrNull } from '../shared/values.js';
import type { DecisionQuestion } from './decision-stream.repository.js';

/** A run as whoever works it off needs it. */
export interface ImpactWork {
  readonly impactId: string;
  readonly baseHash: string;
  readonly files: ChangedFiles;
  readonly question: DecisionQuestion;
  /** How many are replayed in all. */
  readonly total: number;
  readonly notBefore: PlainDate | null;
  readonly cursor: string | null;
  readonly counts: ImpactCountsView;
}

/** A flip to keep. */
export type NewFlip = Pick<
  ImpactFlip,
  | 'recordId'
  | 'isOpen'
  | 'departmentCode'
  | 'changes'
  | 'responsible'
  | 'newlyOtherwise'
  | 'isConfirmed'
  | 'after'
  | 'otherwise'
> & {
  /** Places of the changes in the counts of the run. */
  readonly changePlaces: readonly number[];
};

/** What was replayed since the cursor. */
export interface ImpactStride {
  readonly impactId: string;
  /** Where the stride began: another process may have gone on meanwhile. */
  readonly from: string | null;
  readonly to: string;
  readonly counts: ImpactCountsView;
  readonly flips: readonly NewFlip[];
}

interface Row extends Omit<ImpactWork, 'question'> {
  readonly decision: string | null;
  readonly since_at: Date | null;
  readonly started_at: Date;
}

const TAKE = `SELECT id AS "impactId", base_hash AS "baseHash", files, decision, since_at, started_at, total,
    not_before::text AS "notBefore", cursor, counts
  FROM rule_impact WHERE id = $1 AND state = 'running'`;

const GO_ON = `UPDATE rule_impact SET cursor = $3, counts = $4
  WHERE id = $1 AND state = 'running' AND cursor IS NOT DISTINCT FROM $2::uuid RETURNING id`;

const KEEP = `INSERT INTO rule_impact_flip (impact_id, record_id, is_open, department_code, changes, change_places,
    responsible, newly_otherwise, is_confirmed, after, otherwise)
  SELECT $1, f."recordId", f."isOpen", f."departmentCode", f.changes, f."changePlaces", f.responsible,
    f."newlyOtherwise", f."isConfirmed", f.after, nullif(f.otherwise, 'null')
  FROM jsonb_to_recordset($2::jsonb) AS f("recordId" uuid, "isOpen" boolean, "departmentCode" text, changes jsonb,
    "changePlaces" integer[], responsible jsonb, "newlyOtherwise" boolean, "isConfirmed" boolean, after jsonb,
    otherwise jsonb)`;

/** How far runs have come; a run that was stopped, or that another process works off, is let go. */
export class ImpactProgress {
  private readonly database: MachineDatabase;

  constructor(database: DataSource) {
    this.database = seenFor(database, 'replay-decisions');
  }

  /** A run that is to go on; `null` when it is not. */
  async take(impactId: string): Promise<ImpactWork | null> {
    const [row]: Row[] = await this.database.query(TAKE, [impactId]);
    if (row === undefined) return null;
    const { decision, since_at: since, started_at: until, ...work } = row;
    return { ...work, question: { decision, since: instantOrNull(since), until: instantOf(until) } };
  }

  /** Writes a stride down, flips and counts at once; `false` when the run no longer stands where it began. */
  async goOn({ impactId, from, to, counts, flips }: ImpactStride): Promise<boolean> {
    return this.database.transaction(async (manager: EntityManager) => {
      const [moved]: [unknown[], number] = await manager.query(GO_ON, [impactId, from, to, counts]);
      if (moved.length === 0) return false;
      if (flips.length > 0) await manager.query(KEEP, [impactId, JSON.stringify(flips)]);
      return true;
    });
  }

  /** Ends a run that has replayed everything. */
  async finish(impactId: string, at: Instant): Promise<void> {
    await this.database.query(
      `UPDATE rule_impact SET state = 'done', ended_at = $2 WHERE id = $1 AND state = 'running'`,
      [impactId, at],
    );
  }

  /** Ends a run that cannot go on, with a code. */
  async fail(impactId: string, { at, code }: { readonly at: Instant; readonly code: string }): Promise<void> {
    await this.database.query(
      `UPDATE rule_impact SET state = 'failed', ended_at = $2, failure = $3 WHERE id = $1 AND state = 'running'`,
      [impactId, at, code],
    );
  }
}
