import type { PersonView, TaskView } from '@app/contracts';
import { epochOf, standstillOn, type Instant, type PlainDate, type StandstillSpan } from '@app/domain';
import type { Moment } from '../shared/moment.js';
import { instantOf, instantOrNull, personSql } from '../shared/values.js';

/** Row of a task as lists read it. */
export interface TaskColumns {
  readonly case_file_id: TaskView['caseFileId'];
  readonly id: TaskView['taskId'];
  readonly case_number: string;
  readonly enterprise_name: string | null;
  readonly duty: string;
  readonly clock: string | null;
  readonly lane: TaskView['lane'];
  readonly proceeding_id: TaskView['proceedingId'];
  readonly proceeding_kind: TaskView['proceedingKind'];
  readonly proceeding_status: string;
  readonly department_code: string;
  readonly status: TaskView['status'];
  readonly opened_at: Date;
  readonly deadline_id: TaskView['deadlineId'];
  readonly due_on: PlainDate | null;
  readonly due_at: Date | null;
  readonly yellow_at: Date | null;
  readonly red_at: Date | null;
  readonly provisional: boolean;
  readonly due_unit: TaskView['unit'];
  readonly standstills: readonly StandstillSpan[] | null;
  readonly assignee: PersonView | null;
  readonly ended_by: PersonView | null;
  readonly ended_at: Date | null;
  readonly revision: number;
  readonly proposal: TaskView['proposal'];
  readonly urgent: boolean;
}

/** SQL: the columns of a task in a list. */
export const TASK_COLUMNS = `t.case_file_id, t.id, c.case_number, e.name AS enterprise_name, t.duty,
  CASE WHEN p.kind = 'statutory-duty' THEN p.facts->>'clock' END AS clock, t.lane,
  t.proceeding_id, p.kind AS proceeding_kind, p.status AS proceeding_status, t.department_code, t.status, t.opened_at,
  t.deadline_id, t.due_on::text, t.due_at, t.yellow_at, t.red_at, t.provisional, t.due_unit, t.standstills,
  ${personSql('holder')} AS assignee,
  ${personSql('ender')} AS ended_by, t.ended_at, t.revision, t.proposal,
  coalesce((c.snapshot #>> '{subject,urgent}')::boolean, false) AS urgent`;

/** SQL: where the columns come from. */
export const TASK_TABLES = `task t
  JOIN case_file c ON c.id = t.case_file_id
  JOIN proceeding p ON p.case_file_id = t.case_file_id AND p.id = t.proceeding_id
  LEFT JOIN enterprise e ON e.id = c.enterprise_id
  LEFT JOIN account holder ON holder.id = t.assignee_id
  LEFT JOIN account ender ON ender.id = t.ended_by`;

/** A task as people see it at a moment. */
export function taskViewOf(row: TaskColumns, { now, today }: Moment): TaskView {
  return {
    caseFileId: row.case_file_id,
    taskId: row.id,
    caseNumber: row.case_number,
    enterpriseName: row.enterprise_name,
    duty: row.duty,
    clock: row.clock,
    lane: row.lane,
    proceedingId: row.proceeding_id,
    proceedingKind: row.proceeding_kind,
    proceedingStatus: row.proceeding_status,
    departmentCode: row.department_code,
    status: row.status,
    openedAt: instantOf(row.opened_at),
    deadlineId: row.deadline_id,
    dueOn: row.due_on,
    dueAt: instantOrNull(row.due_at),
    provisional: row.provisional,
    unit: row.due_unit,
    standstill: standstillOf(row, today),
    lamp: lampOfTask(row, now),
    assignee: row.assignee,
    endedBy: row.ended_by,
    endedAt: instantOrNull(row.ended_at),
    revision: row.revision,
    proposal: row.proposal,
    urgent: row.urgent,
  };
}

/** Why the clock of an open task stands still on a day; `null` when it runs or the task has ended. */
export function standstillOf(
  { status, standstills }: Pick<TaskColumns, 'status' | 'standstills'>,
  today: PlainDate,
): TaskView['standstill'] {
  return status !== 'open' || standstills === null ? null : standstillOn(standstills, today);
}

/** The lamp of a task: of its deadline while it is open. */
export function lampOfTask(
  { status, due_at: dueAt, yellow_at: yellowAt, red_at: redAt }: LampColumns,
  now: Instant,
): TaskView['lamp'] {
  if (status !== 'open' || dueAt === null) return 'none';
  if ((redAt ?? dueAt).getTime() <= epochOf(now)) return 'red';
  return (yellowAt ?? dueAt).getTime() <= epochOf(now) ? 'yellow' : 'green';
}

type LampColumns = Pick<TaskColumns, 'status' | 'due_at' | 'yellow_at' | 'red_at'>;

/** SQL: whether an open task shows a lamp, the same as lampOfTask. */
export function showsLamp(lamp: 'green' | 'yellow' | 'red', now: string): string {
  const redAt = 'coalesce(t.red_at, t.due_at)';
  const yellowAt = 'coalesce(t.yellow_at, t.due_at)';
  const red = `${redAt} <= ${now}`;
  const yellow = `${redAt} > ${now} AND ${yellowAt} <= ${now}`;
  const green = `${redAt} > ${now} AND ${yellowAt} > ${now}`;
  return { red, yellow, green }[lamp];
}

/** SQL: whether the due instant of a task has passed, whatever lamp its ladder shows. */
export function isOverdue(now: string): string {
  return `t.due_at <= ${now}`;
}
