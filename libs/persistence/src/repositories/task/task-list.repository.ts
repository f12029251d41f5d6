import type { DataSource } from 'typeorm';
import type { TaskCounts, TaskQuery, TaskView } from '@app/contracts';
import type { Instant } from '@app/domain';
import { anywhere, Conditions } from '../shared/conditions.js';
import { limitOf, pageFrom, readCursor, type KeyPart, type Page } from '../shared/cursor.js';
import type { Moment } from '../shared/moment.js';
import { foundBy, type Viewer } from '../shared/viewer.js';
import { requireClock } from './task-clock.js';
import { showsLamp, TASK_COLUMNS, TASK_TABLES, taskViewOf, type TaskColumns } from './task-view.js';

/** One way to order a list of tasks. */
interface Order {
  readonly by: string;
  /** Condition of the tasks after a key whose first part may be absent. */
  readonly after: (first: KeyPart, placeholder: () => string, rest: string) => string;
  readonly first: (row: TaskColumns) => Date | null;
}

/** Earliest due first, tasks without a due instant last. */
const BY_DUE: Order = {
  by: 't.due_at ASC NULLS LAST, t.case_file_id, t.id',
  after: (first, placeholder, rest) => {
    if (first === null) return `t.due_at IS NULL AND ${rest}`;
    const due = `${placeholder()}::timestamptz`;
    return `t.due_at > ${due} OR (t.due_at = ${due} AND ${rest}) OR t.due_at IS NULL`;
  },
  first: (row) => row.due_at,
};

const newestFirst = (column: 'opened_at' | 'ended_at'): Order => ({
  by: `t.${column} DESC, t.case_file_id, t.id`,
  after: (_, placeholder, rest) => {
    const at = `${placeholder()}::timestamptz`;
    return `t.${column} < ${at} OR (t.${column} = ${at} AND ${rest})`;
  },
  first: (row) => row[column],
});

/** The lists of the workbench. */
export class TaskListRepository {
  constructor(private readonly database: DataSource) {}

  /** A page of one list of the viewer's department; copies are notices and no tasks. */
  async list(viewer: Viewer, query: TaskQuery, moment: Moment): Promise<Page<TaskView>> {
    if (query.list === 'copied') return { items: [], next: null };
    const order = orderOf(query);
    const where = conditionsOf(viewer, query, moment);
    if (query.after !== undefined) requireAfter(where, order, readCursor(query.after, 3));
    const limit = limitOf(query);
    const rows: TaskColumns[] = await this.database.query(
      `SELECT ${TASK_COLUMNS} FROM ${TASK_TABLES} WHERE ${where.sql} ORDER BY ${order.by} LIMIT ${limit + 1}`,
      where.parameters,
    );
    return pageFrom(rows, limit, {
      item: (row) => taskViewOf(row, moment),
      key: (row) => [order.first(row)?.toISOString() ?? null, row.case_file_id, row.id],
    });
  }

  /** How many tasks each list of the viewer's department holds; `done` counts the viewer's own. */
  async counts(viewer: Viewer, now: Instant): Promise<TaskCounts> {
    const rows: [TaskCounts] = await this.database.query(
      `SELECT
         (count(*) FILTER (WHERE lane = 'todo'))::int AS todo,
         (count(*) FILTER (WHERE lane = 'accept'))::int AS accept,
         (count(*) FILTER (WHERE due_at <= $2))::int AS overdue,
         (SELECT count(*)::int FROM task d
           WHERE d.department_code = $1 AND d.status = 'completed' AND d.ended_by = $3) AS done,
         (SELECT count(*)::int FROM notice n WHERE n.department_code = $1 AND n.read_at IS NULL) AS copied
       FROM task WHERE department_code = $1 AND status = 'open'`,
      [viewer.departmentCode, now, viewer.accountId],
    );
    return rows[0];
  }
}

function orderOf({ list, sort }: TaskQuery): Order {
  if (list === 'done') return newestFirst('ended_at');
  return sort === 'opened' ? newestFirst('opened_at') : BY_DUE;
}

function conditionsOf(viewer: Viewer, query: TaskQuery, { now, today }: Moment): Conditions {
  const where = new Conditions();
  where.require(`t.department_code = ${where.value(viewer.departmentCode)}`);
  where.require(query.list === 'done' ? `t.status = 'completed'` : `t.status = 'open'`);
  if (query.list !== 'done') where.require(`t.lane = ${where.value(query.list)}`);
  requireHolder(where, viewer, query);
  if (query.lamp !== undefined) where.require(showsLamp(query.lamp, `${where.value(now)}::timestamptz`));
  requireClock(where, query, today);
  return where
    .when(query.duty, (duty) => `t.duty = ${duty}`)
    .when(query.search === undefined || query.search === '' ? null : anywhere(query.search), (text) =>
      foundBy(text, viewer),
    );
}

function requireHolder(where: Conditions, viewer: Viewer, { list, mine }: TaskQuery): void {
  const column = list === 'done' ? 't.ended_by' : 't.assignee_id';
  if (mine === 'mine') where.require(`${column} = ${where.value(viewer.accountId)}`);
  if (mine === 'unclaimed') where.require(`${column} IS NULL`);
}

function requireAfter(where: Conditions, order: Order, [first = null, caseFileId, taskId]: readonly KeyPart[]): void {
  const rest = `(t.case_file_id, t.id) > (${where.value(caseFileId)}::uuid, ${where.value(taskId)})`;
  where.require(order.after(first, () => where.value(first), rest));
}
