import type { DataSource } from 'typeorm';
import type { RecalculatedStatus } from '@app/contracts';
import type { CaseFileId, DeadlineId, DepartmentCode, Instant, PlainDate, RecordedClock } from '@app/domain';
import { CLOCK_COLUMNS, clockOf, type ClockRow } from './recorded-clock.js';

/** A deadline that waits for its command. */
export interface PendingDeadline {
  readonly recalculationId: string;
  readonly caseFileId: CaseFileId;
  readonly deadlineId: DeadlineId;
  readonly departmentCode: DepartmentCode;
  /** The day that was approved. */
  readonly approvedOn: PlainDate;
  readonly approvedProvisional: boolean;
  readonly reason: string;
  /** Account of the person who approved. */
  readonly approvedBy: string;
}

/** A deadline as it stands now. */
export interface StandingDeadline {
  readonly clock: RecordedClock;
  readonly isCaseOpen: boolean;
  /** Whether the command of this recalculation has been recorded already. */
  readonly isDone: boolean;
}

/** What became of a deadline. */
export interface RecalculatedResult {
  readonly status: Extract<RecalculatedStatus, 'moved' | 'unchanged' | 'failed'>;
  readonly reason: string | null;
}

const NEXT = `SELECT d.recalculation_id AS "recalculationId", d.case_file_id AS "caseFileId",
    d.deadline_id AS "deadlineId", d.department_code AS "departmentCode", d.new_on::text AS "approvedOn",
    d.new_provisional AS "approvedProvisional", r.reason, r.approved_by AS "approvedBy"
  FROM recalculated_deadline d JOIN recalculation r ON r.id = d.recalculation_id
  WHERE d.recalculation_id = $1 AND d.status = 'pending' AND r.status = 'applying'
  ORDER BY d.attempts, d.case_file_id, d.deadline_id LIMIT $2`;

const STANDING = `SELECT ${CLOCK_COLUMNS}, c.stage NOT IN ('closed', 'merged') AS is_case_open,
    EXISTS (SELECT 1 FROM case_command o WHERE o.case_file_id = d.case_file_id AND o.command_id = $3) AS is_done
  FROM deadline d JOIN case_file c ON c.id = d.case_file_id WHERE d.case_file_id = $1 AND d.id = $2`;

const MARK = `UPDATE recalculated_deadline SET status = $4, reason = coalesce($5, reason)
  WHERE recalculation_id = $1 AND case_file_id = $2 AND deadline_id = $3 AND status = 'pending'`;

/** Gives one that does not answer up after some attempts, and tells whether it did. */
const POSTPONE = `UPDATE recalculated_deadline SET attempts = attempts + 1,
    status = CASE WHEN attempts + 1 < $4 THEN status ELSE 'failed' END,
    reason = CASE WHEN attempts + 1 < $4 THEN reason ELSE 'case.workflow-missing' END
  WHERE recalculation_id = $1 AND case_file_id = $2 AND deadline_id = $3 AND status = 'pending'`;

const FINISH = `UPDATE recalculation SET status = 'done', ended_at = $2 WHERE id = $1 AND status = 'applying'
  AND NOT EXISTS (SELECT 1 FROM recalculated_deadline WHERE recalculation_id = $1 AND status = 'pending')`;

const MOST_ATTEMPTS = 5;

/** How far an approved recalculation is applied. */
export class RecalculationProgress {
  constructor(private readonly database: DataSource) {}

  /** The next deadlines that wait, those that were not tried yet first. */
  async next(recalculationId: string, limit: number): Promise<readonly PendingDeadline[]> {
    return this.database.query(NEXT, [recalculationId, limit]);
  }

  /** A deadline as it stands now; `null` when it is gone. */
  async standing({ caseFileId, deadlineId }: PendingDeadline, commandId: string): Promise<StandingDeadline | null> {
    const [row]: (ClockRow & { is_case_open: boolean; is_done: boolean })[] = await this.database.query(STANDING, [
      caseFileId,
      deadlineId,
      commandId,
    ]);
    return row === undefined ? null : { clock: clockOf(row), isCaseOpen: row.is_case_open, isDone: row.is_done };
  }

  /** Writes down what became of a deadline. */
  async mark(
    { recalculationId, caseFileId, deadlineId }: PendingDeadline,
    { status, reason }: RecalculatedResult,
  ): Promise<void> {
    await this.database.query(MARK, [recalculationId, caseFileId, deadlineId, status, reason]);
  }

  /** Leaves one for later whose case did not answer. */
  async postpone({ recalculationId, caseFileId, deadlineId }: PendingDeadline): Promise<void> {
    await this.database.query(POSTPONE, [recalculationId, caseFileId, deadlineId, MOST_ATTEMPTS]);
  }

  /** Ends a recalculation of which nothing waits any more. */
  async finish(recalculationId: string, at: Instant): Promise<void> {
    await this.database.query(FINISH, [recalculationId, at]);
  }
}
