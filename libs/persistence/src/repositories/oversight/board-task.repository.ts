import type { DataSource } from 'typeorm';
import type { BoardTask, BoardTaskQuery } from '@app/contracts';
import { Conditions } from '../shared/conditions.js';
import { limitOf, pageFrom, readCursor, type KeyPart, type Page } from '../shared/cursor.js';
import { isOverdue, showsLamp, TASK_COLUMNS, TASK_TABLES, taskViewOf, type TaskColumns } from '../task/task-view.js';
import type { BoardQuestion } from './board.repository.js';

interface BoardTaskColumns extends TaskColumns {
  readonly last_rung: string | null;
  readonly last_rung_record_id: string | null;
  readonly last_rung_next: string | null;
  readonly last_rung_rules: string[];
  readonly overdue_days: number;
}

const AGES = {
  'up-to-3': '<= 3',
  'up-to-10': 'BETWEEN 4 AND 10',
  longer: '> 10',
} as const satisfies Record<NonNullable<BoardTaskQuery['age']>, string>;

/** Tasks behind the figures of the oversight board. */
export class BoardTaskRepository {
  constructor(private readonly database: DataSource) {}

  /** Open tasks, earliest due first, each with the last rung of its ladder and the rules that fired there. */
  async list(query: BoardTaskQuery, { now, today, departmentCode }: BoardQuestion): Promise<Page<BoardTask>> {
    const where = new Conditions();
    const instant = `${where.value(now)}::timestamptz`;
    const day = `${where.value(today)}::date`;
    where.require(`t.status = 'open'`).when(departmentCode, (code) => `t.department_code = ${code}`);
    where
      .when(query.department, (code) => `t.department_code = ${code}`)
      .when(query.duty, (duty) => `t.duty = ${duty}`);
    if (query.lamp !== undefined) where.require(showsLamp(query.lamp, instant));
    if (query.age !== undefined) where.require(`${isOverdue(instant)} AND ${day} - t.due_on ${AGES[query.age]}`);
    if (query.after !== undefined) requireAfter(where, readCursor(query.after, 3));
    const limit = limitOf(query);
    const rows: BoardTaskColumns[] = await this.database.query(
      `SELECT ${TASK_COLUMNS}, t.last_rung, t.last_rung_record_id, r.outcome ->> 'next' AS last_rung_next,
         (SELECT coalesce(jsonb_agg(f.rule ->> 'rule'), '[]') FROM jsonb_array_elements(r.fired) AS f(rule)) AS last_rung_rules,
         CASE WHEN ${isOverdue(instant)} THEN greatest(${day} - t.due_on, 0) ELSE 0 END AS overdue_days
       FROM ${TASK_TABLES} LEFT JOIN decision_record r ON r.id = t.last_rung_record_id
       WHERE ${where.sql} ORDER BY t.due_at ASC NULLS LAST, t.case_file_id, t.id LIMIT ${limit + 1}`,
      where.parameters,
    );
    return pageFrom(rows, limit, {
      item: (row) => ({ ...taskViewOf(row, now), ...rungOf(row) }),
      key: (row) => [row.due_at?.toISOString() ?? null, row.case_file_id, row.id],
    });
  }
}

function requireAfter(where: Conditions, [dueAt = null, caseFileId, taskId]: readonly KeyPart[]): void {
  const rest = `(t.case_file_id, t.id) > (${where.value(caseFileId)}::uuid, ${where.value(taskId)})`;
  if (dueAt === null) {
    where.require(`t.due_at IS NULL AND ${rest}`);
    return;
  }
  const due = `${where.value(dueAt)}::timestamptz`;
  where.require(`t.due_at > ${due} OR (t.due_at = ${due} AND ${rest}) OR t.due_at IS NULL`);
}

function rungOf(row: BoardTaskColumns): Omit<BoardTask, keyof ReturnType<typeof taskViewOf>> {
  return {
    lastRung: row.last_rung,
    lastRungRecordId: row.last_rung_record_id,
    lastRungNext: row.last_rung_next,
    lastRungRules: row.last_rung_rules,
    overdueDays: row.overdue_days,
  };
}
