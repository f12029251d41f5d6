import { bearsDuty } from '../shared/viewer.js';

/** SQL: whether somebody of a department can sign in and take steps of a case. */
export function hasDesk(departmentCode: string): string {
  return `EXISTS (SELECT FROM account desk WHERE desk.department_code = ${departmentCode} AND desk.disabled_at IS NULL
    AND ${bearsDuty('work-on-cases', 'desk')})`;
}

/** SQL of one value: the departments in which nobody can sign in and take steps. */
export const WITHOUT_DESK_SQL = `(SELECT coalesce(jsonb_agg(d.code ORDER BY d.code), '[]') FROM department d
  WHERE NOT ${hasDesk('d.code')})`;
