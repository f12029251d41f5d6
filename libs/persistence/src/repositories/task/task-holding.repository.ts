import type { DataSource } from 'typeorm';
import type { CaseFileId, TaskId } from '@app/domain';
import { personSql } from '../shared/values.js';
import { bearsDuty } from '../shared/viewer.js';
import type { PersonView } from '@app/contracts';

/** A change of who holds an open task. */
export interface HoldingChange {
  readonly caseFileId: CaseFileId;
  readonly taskId: TaskId;
  /** The department in which the task must lie. */
  readonly departmentCode: string;
  /** The revision that the person saw. */
  readonly revision: number;
  readonly assigneeId: string | null;
  /** Who may hold the task before: nobody or this person; `null` when it may be anybody. */
  readonly heldBy: string | null;
}

/** Who holds a task. */
export interface Holding {
  readonly assigneeId: string | null;
  readonly revision: number;
}

/** A task as it stands, for telling why a change was refused. */
export interface TaskStanding extends Holding {
  readonly departmentCode: string;
  readonly status: 'open' | 'completed' | 'cancelled';
  readonly holder: PersonView | null;
  readonly endedBy: PersonView | null;
  readonly endedAt: Date | null;
}

/** Claims, releases and assignments: they do not move the case, so they are plain writes with a revision check. */
export class TaskHoldingRepository {
  constructor(private readonly database: DataSource) {}

  /** Changes who holds a task and tells the department's browsers; `null` when the task does not stand as expected. */
  async change({ caseFileId, taskId, ...change }: HoldingChange): Promise<Holding | null> {
    const rows: Holding[] = await this.database.query(
      `WITH changed AS (
         UPDATE task SET assignee_id = $5, revision = revision + 1
         WHERE case_file_id = $1 AND id = $2 AND department_code = $3 AND revision = $4 AND status = 'open'
           AND ($6::uuid IS NULL OR assignee_id IS NULL OR assignee_id = $6)
         RETURNING case_file_id, assignee_id, revision, department_code),
       written AS (
         INSERT INTO outbox (topic, case_file_id, seq, departments, payload, at)
         SELECT 'task', t.case_file_id, c.seq, ARRAY[t.department_code], jsonb_build_object('taskId', $2::text), clock_timestamp()
         FROM changed t JOIN case_file c ON c.id = t.case_file_id RETURNING id),
       told AS (SELECT pg_notify('outbox', id::text) FROM written)
       SELECT assignee_id AS "assigneeId", revision FROM changed, told`,
      [caseFileId, taskId, change.departmentCode, change.revision, change.assigneeId, change.heldBy],
    );
    return rows[0] ?? null;
  }

  /** How a task stands; `null` when there is no such task. */
  async standing(caseFileId: CaseFileId, taskId: TaskId): Promise<TaskStanding | null> {
    const rows: TaskStanding[] = await this.database.query(
      `SELECT t.assignee_id AS "assigneeId", t.revision, t.department_code AS "departmentCode", t.status,
         ${personSql('holder')} AS holder, ${personSql('ender')} AS "endedBy", t.ended_at AS "endedAt"
       FROM task t
       LEFT JOIN account holder ON holder.id = t.assignee_id
       LEFT JOIN account ender ON ender.id = t.ended_by
       WHERE t.case_file_id = $1 AND t.id = $2`,
      [caseFileId, taskId],
    );
    return rows[0] ?? null;
  }

  /** Whether a person may be given tasks of a department: an officer or lead of it whose account is in use. */
  async mayHold(accountId: string, departmentCode: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query(
      `SELECT 1 FROM account a
       WHERE a.id = $1 AND a.department_code = $2 AND a.disabled_at IS NULL AND ${bearsDuty('hold-tasks', 'a')}`,
      [accountId, departmentCode],
    );
    return rows.length === 1;
  }
}
