import type { DataSource } from 'typeorm';
import type { DecisionRecord } from '@app/contracts';
import { instantOf } from '../shared/values.js';
import { concerns, departmentSeen, type Viewer } from '../shared/viewer.js';

interface RecordColumns extends Omit<DecisionRecord, 'decidedAt'> {
  readonly decided_at: Date;
}

/** Why the rules proposed what they proposed. */
export class DecisionRecordRepository {
  constructor(private readonly database: DataSource) {}

  /** A decision record of a case that the viewer sees; `null` when there is none. */
  async find(viewer: Viewer, caseFileId: string, recordId: string): Promise<DecisionRecord | null> {
    const rows: RecordColumns[] = await this.database.query(
      `SELECT r.id AS "recordId", r.decision, r.case_file_id AS "caseFileId", r.proceeding_id AS "proceedingId",
         r.task_id AS "taskId", r.deadline_id AS "deadlineId", r.rung, r.decided_at, r.as_of::text AS "asOf",
         r.pack_hash AS "packHash", r.evaluator, r.facts, r.facts_hash AS "factsHash", r.outcome, r.fired,
         r.near_misses AS "nearMisses", r.otherwise_used AS "otherwiseUsed"
       FROM decision_record r JOIN case_file c ON c.id = r.case_file_id
       WHERE r.id = $1 AND r.case_file_id = $2 AND (${concerns('c', '$3')})`,
      [recordId, caseFileId, departmentSeen(viewer)],
    );
    const [row] = rows;
    if (row === undefined) return null;
    const { decided_at: decidedAt, ...rest } = row;
    return { ...rest, decidedAt: instantOf(decidedAt) };
  }
}
