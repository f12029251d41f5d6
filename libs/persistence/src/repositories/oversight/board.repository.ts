import type { DataSource } from 'typeorm';
import type { Board } from '@app/contracts';
import { hasDesk } from '../organisation/desk.js';
import type { Moment } from '../shared/moment.js';
import { standsStill } from '../task/task-clock.js';
import { isOverdue, showsLamp } from '../task/task-view.js';

/** Which moment a board shows, and whose tasks. */
export interface BoardQuestion extends Moment {
  /** `null` shows every department. */
  readonly departmentCode: string | null;
}

const NOW = '$1::timestamptz';

const DEPARTMENTS_SQL = `SELECT d.code AS "departmentCode", coalesce(t.open, 0) AS open, coalesce(t.green, 0) AS green,
    coalesce(t.yellow, 0) AS yellow, coalesce(t.red, 0) AS red, coalesce(t.provisional, 0) AS provisional,
    coalesce(t.standing, 0) AS standing,
    coalesce(t.up_to_3, 0) AS "overdueUpTo3", coalesce(t.up_to_10, 0) AS "overdueUpTo10",
    coalesce(t.longer, 0) AS "overdueLonger", coalesce(o.letters, 0) AS "oversightLetters",
    coalesce(o.unreceipted, 0) AS "oversightUnreceipted", ${hasDesk('d.code')} AS "hasDesk"
  FROM department d
  LEFT JOIN (
    SELECT t.department_code, count(*)::int AS open,
      (count(*) FILTER (WHERE ${showsLamp('green', NOW)}))::int AS green,
      (count(*) FILTER (WHERE ${showsLamp('yellow', NOW)}))::int AS yellow,
      (count(*) FILTER (WHERE ${showsLamp('red', NOW)}))::int AS red,
      (count(*) FILTER (WHERE t.provisional))::int AS provisional,
      (count(*) FILTER (WHERE ${standsStill('$2::date')}))::int AS standing,
      (count(*) FILTER (WHERE ${isOverdue(NOW)} AND $2::date - t.due_on <= 3))::int AS up_to_3,
      (count(*) FILTER (WHERE ${isOverdue(NOW)} AND $2::date - t.due_on BETWEEN 4 AND 10))::int AS up_to_10,
      (count(*) FILTER (WHERE ${isOverdue(NOW)} AND $2::date - t.due_on > 10))::int AS longer
    FROM task t WHERE t.status = 'open' GROUP BY t.department_code) t ON t.department_code = d.code
  LEFT JOIN (
    SELECT coalesce(facts->>'deliverTo', department_code) AS department_code, count(*)::int AS letters,
      (count(*) FILTER (WHERE status = 'issued'))::int AS unreceipted
    FROM proceeding WHERE kind = 'oversight' AND NOT ended GROUP BY 1) o ON o.department_code = d.code
  WHERE $3::text IS NULL OR d.code = $3
  ORDER BY red DESC, yellow DESC, d.code`;

const DUTIES_SQL = `SELECT t.duty, p.kind AS "proceedingKind", count(*)::int AS open,
    (count(*) FILTER (WHERE ${showsLamp('yellow', NOW)}))::int AS yellow,
    (count(*) FILTER (WHERE ${showsLamp('red', NOW)}))::int AS red
  FROM task t JOIN proceeding p ON p.case_file_id = t.case_file_id AND p.id = t.proceeding_id
  WHERE t.status = 'open' AND ($2::text IS NULL OR t.department_code = $2)
  GROUP BY t.duty, p.kind ORDER BY red DESC, yellow DESC, t.duty, p.kind`;

/** The oversight board. */
export class BoardRepository {
  constructor(private readonly database: DataSource) {}

  /** Open tasks by department and by duty. */
  async read({ now, today, departmentCode }: BoardQuestion): Promise<Omit<Board, 'asOf'>> {
    const departments: Board['departments'] = await this.database.query(DEPARTMENTS_SQL, [now, today, departmentCode]);
    const duties: Board['duties'] = await this.database.query(DUTIES_SQL, [now, departmentCode]);
    return { departments, duties };
  }
}
