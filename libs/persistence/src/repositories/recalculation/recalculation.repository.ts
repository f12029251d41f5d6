import type { DataSource, EntityManager } from 'typeorm';
import type { RecalculationList, RecalculationView } from '@app/contracts';
import type { Instant } from '@app/domain';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { instantOf, instantOrNull } from '../shared/values.js';

const LATEST = 20;
const REASON_LENGTH = 500;
/** Any number that no other lock of the database uses. */
const PLAN_LOCK = 764_000_030;

/** Who asks for a recalculation or approves it, and when. */
export interface RecalculationAct {
  readonly recalculationId: string;
  readonly accountId: string;
  readonly at: Instant;
}

/** Who takes a recalculation back, when and why. */
export interface RecalculationWithdrawal extends RecalculationAct {
  readonly reason: string;
}

/** Whether it was done, or the code of why not. */
export type RecalculationOutcome =
  | 'done'
  | 'recalculation.unknown'
  | 'recalculation.applying'
  | 'recalculation.not-ready'
  | 'recalculation.calendar-changed'
  | 'recalculation.already-approved'
  | 'recalculation.already-ended';

interface Row {
  readonly id: string;
  readonly status: RecalculationView['status'];
  readonly reason: string;
  readonly created_at: Date;
  readonly created_by: string | null;
  readonly approved_at: Date | null;
  readonly approved_by: string | null;
  readonly ended_at: Date | null;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_by: string | null;
  readonly withdrawal_reason: string | null;
  readonly compared: number;
  readonly is_outdated: boolean;
}

type Withdrawal = RecalculationView['withdrawal'];

interface Tally {
  readonly id: string;
  readonly department_code: string;
  readonly change: keyof RecalculationView['changes'];
  readonly status: keyof RecalculationView['progress'];
  readonly count: number;
}

const SELECT = `SELECT r.id, r.status, r.reason, r.created_at, c.display_name AS created_by, r.approved_at,
    a.display_name AS approved_by, r.ended_at, r.withdrawn_at, w.display_name AS withdrawn_by, r.withdrawal_reason,
    r.compared,
    coalesce(r.calendar_through < (SELECT max(id) FROM calendar_version), false) AS is_outdated
  FROM recalculation r LEFT JOIN account c ON c.id = r.created_by LEFT JOIN account a ON a.id = r.approved_by
    LEFT JOIN account w ON w.id = r.withdrawn_by`;

const TALLY = `SELECT recalculation_id AS id, department_code, change, status, count(*)::int AS count
  FROM recalculated_deadline WHERE recalculation_id = ANY ($1) GROUP BY 1, 2, 3, 4 ORDER BY 2`;

/** An arrangement that came after the last recalculation that stands, in a deployment that had cases by then. */
const IS_DUE = `SELECT EXISTS (SELECT 1 FROM calendar_version v
    WHERE v.id > coalesce((SELECT max(calendar_through) FROM recalculation
        WHERE status NOT IN ('replaced', 'withdrawn')), 0)
      AND EXISTS (SELECT 1 FROM case_file f WHERE f.opened_at < v.imported_at)) AS due`;

/**
 * The notices since the last recalculation that was applied, as far as they found a case; the latest one when there is
 * none. What a deployment began with moves nothing and is no reason.
 */
const NOTICES = `WITH latest AS (SELECT coalesce(max(id), 0) AS id FROM calendar_version),
    applied AS (SELECT coalesce(max(calendar_through), 0) AS id FROM recalculation WHERE status = 'done'),
    opened AS (SELECT min(opened_at) AS at FROM case_file)
  SELECT latest.id AS through, coalesce(
      (SELECT string_agg(DISTINCT v.notice, '; ') FROM calendar_version v, applied, opened
        WHERE v.id > applied.id AND v.imported_at > opened.at),
      (SELECT v.notice FROM calendar_version v WHERE v.id = latest.id), '') AS reason
  FROM latest`;

const INSERT = `INSERT INTO recalculation (id, status, reason, calendar_through, created_at, created_by)
  VALUES ($1, 'planning', $2, $3, $4, $5)`;

/** Recalculations as the administrator sees, asks for and approves them. */
export class RecalculationRepository {
  private readonly database: MachineDatabase;

  constructor(database: DataSource) {
    this.database = seenFor(database, 'move-deadlines');
  }

  /** The latest ones, newest first, and whether the calendar has changed since. */
  async list(): Promise<RecalculationList> {
    const rows: Row[] = await this.database.query(`${SELECT} ORDER BY r.created_at DESC LIMIT ${LATEST}`);
    const [due]: [{ due: boolean }] = await this.database.query(IS_DUE);
    return { items: await this.views(rows), isDue: due.due };
  }

  /** One of them; `null` when there is none. */
  async find(recalculationId: string): Promise<RecalculationView | null> {
    const [view] = await this.views(await this.database.query(`${SELECT} WHERE r.id = $1`, [recalculationId]));
    return view ?? null;
  }

  /** Begins one in place of whatever nobody has approved yet; asking twice begins one. */
  async begin(act: RecalculationAct): Promise<RecalculationOutcome> {
    return this.database.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [PLAN_LOCK]);
      if ((await statusOf(manager, act.recalculationId)) !== undefined) return 'done';
      const running: unknown[] = await manager.query(`SELECT 1 FROM recalculation WHERE status = 'applying'`);
      if (running.length > 0) return 'recalculation.applying';
      await manager.query(
        `UPDATE recalculation SET status = 'replaced', ended_at = $1 WHERE status IN ('planning', 'planned')`,
        [act.at],
      );
      const [{ through, reason }]: [{ through: string; reason: string }] = await manager.query(NOTICES);
      await manager.query(INSERT, [
        act.recalculationId,
        reason.slice(0, REASON_LENGTH),
        through,
        act.at,
        act.accountId,
      ]);
      return 'done';
    });
  }

  /** Approves what was planned by the calendar that holds; what failed in one that is done is tried again. */
  async approve(act: RecalculationAct): Promise<RecalculationOutcome> {
    return this.database.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [PLAN_LOCK]);
      const found = await statusOf(manager, act.recalculationId);
      if (found === undefined) return 'recalculation.unknown';
      if (found.status === 'applying') return 'done';
      if (found.status !== 'planned' && found.status !== 'done') return 'recalculation.not-ready';
      if (found.is_outdated) return 'recalculation.calendar-changed';
      await manager.query(
        `UPDATE recalculated_deadline SET status = 'pending', reason = NULL, attempts = 0
         WHERE recalculation_id = $1 AND status = 'failed'`,
        [act.recalculationId],
      );
      await manager.query(
        `UPDATE recalculation SET status = 'applying', ended_at = NULL, approved_at = coalesce(approved_at, $2),
           approved_by = coalesce(approved_by, $3) WHERE id = $1`,
        [act.recalculationId, act.at, act.accountId],
      );
      return 'done';
    });
  }

  /** Takes back what nobody has approved; asking twice takes it back once, with the first reason. */
  async withdraw({ recalculationId, accountId, at, reason }: RecalculationWithdrawal): Promise<RecalculationOutcome> {
    return this.database.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [PLAN_LOCK]);
      const outcome = withdrawalOf(await statusOf(manager, recalculationId));
      if (outcome !== null) return outcome;
      await manager.query(
        `UPDATE recalculation SET status = 'withdrawn', ended_at = $2, withdrawn_at = $2, withdrawn_by = $3,
           withdrawal_reason = $4 WHERE id = $1 AND status IN ('planning', 'planned')`,
        [recalculationId, at, accountId, reason],
      );
      return 'done';
    });
  }

  private async views(rows: readonly Row[]): Promise<RecalculationView[]> {
    const tallies: Tally[] = await this.database.query(TALLY, [rows.map(({ id }) => id)]);
    return rows.map((row) =>
      viewOf(
        row,
        tallies.filter(({ id }) => id === row.id),
      ),
    );
  }
}

/** Locked, because the comparison and the moving of deadlines end without the lock of planning. */
async function statusOf(manager: EntityManager, id: string): Promise<Row | undefined> {
  const [row]: Row[] = await manager.query(`${SELECT} WHERE r.id = $1 FOR UPDATE OF r`, [id]);
  return row;
}

/** Why it is not taken back now; `null` when it may be. */
function withdrawalOf(found: Row | undefined): RecalculationOutcome | null {
  if (found === undefined) return 'recalculation.unknown';
  if (found.status === 'withdrawn') return 'done';
  if (found.approved_at !== null) return 'recalculation.already-approved';
  return found.status === 'planning' || found.status === 'planned' ? null : 'recalculation.already-ended';
}

function viewOf(row: Row, tallies: readonly Tally[]): RecalculationView {
  const codes = [...new Set(tallies.map((one) => one.department_code))];
  return {
    recalculationId: row.id,
    status: row.status,
    reason: row.reason,
    createdAt: instantOf(row.created_at),
    createdBy: row.created_by,
    approvedAt: instantOrNull(row.approved_at),
    approvedBy: row.approved_by,
    endedAt: instantOrNull(row.ended_at),
    withdrawal: withdrawalViewOf(row),
    isOutdated: row.is_outdated,
    compared: row.compared,
    changes: changesIn(tallies),
    progress: {
      pending: sum(tallies, 'status', 'pending'),
      moved: sum(tallies, 'status', 'moved'),
      unchanged: sum(tallies, 'status', 'unchanged'),
      failed: sum(tallies, 'status', 'failed'),
      kept: sum(tallies, 'status', 'kept'),
    },
    departments: codes.map((departmentCode) => ({
      departmentCode,
      ...changesIn(tallies.filter((one) => one.department_code === departmentCode)),
    })),
  };
}

function withdrawalViewOf({ withdrawn_at: at, withdrawn_by: by, withdrawal_reason: reason }: Row): Withdrawal {
  return at === null ? null : { at: instantOf(at), by, reason: reason ?? '' };
}

function changesIn(tallies: readonly Tally[]): RecalculationView['changes'] {
  return {
    later: sum(tallies, 'change', 'later'),
    earlier: sum(tallies, 'change', 'earlier'),
    confirmed: sum(tallies, 'change', 'confirmed'),
    held: sum(tallies, 'change', 'held'),
  };
}

function sum<Key extends 'change' | 'status'>(tallies: readonly Tally[], key: Key, value: Tally[Key]): number {
  return tallies.reduce((total, one) => (one[key] === value ? total + one.count : total), 0);
}
