import type { DataSource } from 'typeorm';
import type { RecalculatedDeadline, RecalculatedQuery } from '@app/contracts';
import type { CaseFileId, DeadlineId, PlainDate } from '@app/domain';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { Conditions } from '../shared/conditions.js';
import { limitOf, pageFrom, readCursor, type Page } from '../shared/cursor.js';

interface Row {
  readonly case_file_id: CaseFileId;
  readonly deadline_id: DeadlineId;
  readonly case_number: string;
  readonly department_code: string;
  readonly clock: string;
  readonly change: RecalculatedDeadline['change'];
  readonly old_on: PlainDate;
  readonly old_provisional: boolean;
  readonly new_on: PlainDate;
  readonly new_provisional: boolean;
  readonly counted_on: PlainDate;
  readonly status: RecalculatedDeadline['status'];
  readonly reason: string | null;
}

/** The deadlines of recalculations. */
export class RecalculatedDeadlineRepository {
  private readonly database: MachineDatabase;

  constructor(database: DataSource) {
    this.database = seenFor(database, 'move-deadlines');
  }

  /** Those of one recalculation, in order of cases; the cursor bears no number of one. */
  async list(recalculationId: string, query: RecalculatedQuery): Promise<Page<RecalculatedDeadline>> {
    const where = new Conditions();
    where.require(`recalculation_id = ${where.value(recalculationId)}`);
    where.when(query.change, (value) => `change = ${value}`);
    where.when(query.status, (value) => `status = ${value}`);
    where.when(query.department, (value) => `department_code = ${value}`);
    if (query.after !== undefined) {
      const key = readCursor(query.after, 2).map((part) => where.value(part));
      where.require(`(case_file_id, deadline_id) > (${key.join(', ')})`);
    }
    const limit = limitOf(query);
    const rows: Row[] = await this.database.query(
      `SELECT case_file_id, deadline_id, case_number, department_code, clock, change, old_on::text, old_provisional,
         new_on::text, new_provisional, counted_on::text, status, reason
       FROM recalculated_deadline WHERE ${where.sql} ORDER BY case_file_id, deadline_id LIMIT ${limit + 1}`,
      where.parameters,
    );
    return pageFrom(rows, limit, { item: itemOf, key: (row) => [row.case_file_id, row.deadline_id] });
  }
}

function itemOf(row: Row): RecalculatedDeadline {
  return {
    caseFileId: row.case_file_id,
    caseNumber: row.case_number,
    deadlineId: row.deadline_id,
    clock: row.clock,
    departmentCode: row.department_code,
    change: row.change,
    from: { dueOn: row.old_on, provisional: row.old_provisional },
    to: { dueOn: row.new_on, provisional: row.new_provisional },
    countedOn: row.counted_on,
    status: row.status,
    reason: row.reason,
  };
}
