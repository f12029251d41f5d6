import type { DataSource } from 'typeorm';
import type { BoardFilter, BoardTask, BoardTaskCounts, BoardTaskQuery } from '@app/contracts';
import { PERIOD_UNITS, type Instant, type PeriodUnit, type PlainDate } from '@app/domain';
import { Conditions } from '../shared/conditions.js';
import { limitOf, pageFrom, readCursor, type KeyPart, type Page } from '../shared/cursor.js';
import { hasDesk } from '../organisation/desk.js';
import { clockConditions, requireClock, standsStill } from '../task/task-clock.js';
import { isOverdue, showsLamp, TASK_COLUMNS, TASK_TABLES, taskViewOf, type TaskColumns } from '../task/task-view.js';
import type { BoardQuestion } from './board.repository.js';

interface BoardTaskColumns extends TaskColumns {
  readonly last_rung: string | null;
  readonly last_rung_record_id: string | null;
  readonly last_rung_next: string | null;
  readonly last_rung_rules: string[];
  readonly overdue_days: number;
  readonly has_desk: boolean;
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
  async list(query: BoardTaskQuery, question: BoardQuestion): Promise<Page<BoardTask>> {
    const where = openTasks(query, question);
    const [instant, day] = [instantIn(where, question.now), dayIn(where, question.today)];
    requireClock(where, query, question.today);
    if (query.after !== undefined) requireAfter(where, readCursor(query.after, 3));
    const limit = limitOf(query);
    const rows: BoardTaskColumns[] = await this.database.query(
      `SELECT ${TASK_COLUMNS}, t.last_rung, t.last_rung_record_id, r.outcome ->> 'next' AS last_rung_next,
         (SELECT coalesce(jsonb_agg(f.rule ->> 'rule'), '[]') FROM jsonb_array_elements(r.fired) AS f(rule)) AS last_rung_rules,
         CASE WHEN ${isOverdue(instant)} THEN greatest(${day} - t.due_on, 0) ELSE 0 END AS overdue_days,
         ${hasDesk('t.department_code')} AS has_desk
       FROM ${TASK_TABLES} LEFT JOIN decision_record r ON r.id = t.last_rung_record_id
       WHERE ${where.sql} ORDER BY t.due_at ASC NULLS LAST, t.case_file_id, t.id LIMIT ${limit + 1}`,
      where.parameters,
    );
    return pageFrom(rows, limit, {
      item: (row) => ({ ...taskViewOf(row, question), ...rungOf(row) }),
      key: (row) => [row.due_at?.toISOString() ?? null, row.case_file_id, row.id],
    });
  }

  /** How many open tasks the filters leave, and how many each choice of a filter by clock would leave beside the others. */
  async counts(filter: BoardFilter, question: BoardQuestion): Promise<BoardTaskCounts> {
    const where = openTasks(filter, question);
    const { unit, provisional, standing } = clockConditions(where, filter, question.today);
    const stands = standsStill(dayIn(where, question.today));
    const rows: CountColumns[] = await this.database.query(
      `SELECT t.due_unit AS unit, ${countOf(unit, provisional, standing)} AS total,
         ${countOf(provisional, standing)} AS "ofUnit",
         ${countOf(unit, standing, 't.provisional')} AS provisional,
         ${countOf(unit, standing, 'NOT t.provisional')} AS certain,
         ${countOf(unit, provisional, stands)} AS standing,
         ${countOf(unit, provisional, `NOT (${stands})`)} AS running
       FROM task t WHERE ${where.sql} GROUP BY t.due_unit`,
      where.parameters,
    );
    return countsOf(rows);
  }
}

interface CountColumns {
  readonly unit: PeriodUnit | null;
  readonly total: number;
  readonly ofUnit: number;
  readonly provisional: number;
  readonly certain: number;
  readonly standing: number;
  readonly running: number;
}

/** SQL: how many tasks of a group meet every condition. */
function countOf(...conditions: readonly string[]): string {
  return `(count(*) FILTER (WHERE ${conditions.map((one) => `(${one})`).join(' AND ')}))::int`;
}

function countsOf(rows: readonly CountColumns[]): BoardTaskCounts {
  const sum = (field: Exclude<keyof CountColumns, 'unit'>): number => rows.reduce((all, row) => all + row[field], 0);
  const countOfUnit = (unit: PeriodUnit): number => rows.find((row) => row.unit === unit)?.ofUnit ?? 0;
  return {
    total: sum('total'),
    units: PERIOD_UNITS.map((unit) => ({ unit, count: countOfUnit(unit) })).filter(({ count }) => count > 0),
    provisional: { yes: sum('provisional'), no: sum('certain') },
    standing: { yes: sum('standing'), no: sum('running') },
  };
}

/** The open tasks that every filter but those by clock leaves. */
function openTasks(filter: BoardFilter, { now, today, departmentCode }: BoardQuestion): Conditions {
  const where = new Conditions();
  where
    .require(`t.status = 'open'`)
    .when(departmentCode, (code) => `t.department_code = ${code}`)
    .when(filter.department, (code) => `t.department_code = ${code}`)
    .when(filter.duty, (duty) => `t.duty = ${duty}`);
  if (filter.lamp !== undefined) where.require(showsLamp(filter.lamp, instantIn(where, now)));
  if (filter.age !== undefined) {
    where.require(`${isOverdue(instantIn(where, now))} AND ${dayIn(where, today)} - t.due_on ${AGES[filter.age]}`);
  }
  return where;
}

function instantIn(where: Conditions, at: Instant): string {
  return `${where.value(at)}::timestamptz`;
}

function dayIn(where: Conditions, on: PlainDate): string {
  return `${where.value(on)}::date`;
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
    hasDesk: row.has_desk,
  };
}
