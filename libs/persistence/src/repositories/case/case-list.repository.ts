import type { DataSource } from 'typeorm';
import type { CaseListItem } from '@app/contracts';
import type { PlainDate, StandstillSpan } from '@app/domain';
import { anywhere, Conditions } from '../shared/conditions.js';
import { limitOf, pageFrom, readCursor, type Page, type PageQuestion } from '../shared/cursor.js';
import type { Moment } from '../shared/moment.js';
import { instantOrNull } from '../shared/values.js';
import { concerns, departmentSeen, foundBy, type Viewer } from '../shared/viewer.js';
import { lampOfTask, standstillOf } from '../task/task-view.js';

/** How cases are asked for. */
export interface CaseQuestion extends PageQuestion {
  readonly search?: string | undefined;
  readonly stage?: string | undefined;
  readonly standing?: 'open' | undefined;
}

interface CaseColumns {
  readonly id: CaseListItem['caseFileId'];
  readonly case_number: string;
  readonly stage: CaseListItem['stage'];
  readonly enterprise_name: string | null;
  readonly kind: CaseListItem['kind'];
  readonly violation_codes: string[];
  readonly lead_department: string | null;
  readonly opened_on: PlainDate;
  readonly opened_at: Date;
  readonly is_demo: boolean;
  readonly deadline_id: CaseListItem['nextDeadlineId'];
  readonly due_on: PlainDate | null;
  readonly due_at: Date | null;
  readonly due_unit: CaseListItem['nextUnit'];
  readonly yellow_at: Date | null;
  readonly red_at: Date | null;
  readonly provisional: boolean;
  readonly standstills: readonly StandstillSpan[] | null;
}

/** Cases in lists. */
export class CaseListRepository {
  constructor(private readonly database: DataSource) {}

  /** Cases that the viewer sees, newest first. */
  async list(viewer: Viewer, question: CaseQuestion, moment: Moment): Promise<Page<CaseListItem>> {
    const where = conditionsOf(viewer, question);
    const limit = limitOf(question);
    const rows: CaseColumns[] = await this.database.query(
      `SELECT c.id, c.case_number, c.stage, e.name AS enterprise_name, c.kind, c.violation_codes, c.lead_department,
         c.opened_on::text, c.opened_at, c.is_demo, d.deadline_id, d.due_on::text, d.due_at, d.due_unit, d.yellow_at, d.red_at,
         coalesce(d.provisional, false) AS provisional, d.standstills
       FROM case_file c
       LEFT JOIN enterprise e ON e.id = c.enterprise_id
       LEFT JOIN LATERAL (
         SELECT t.deadline_id, t.due_on, t.due_at, t.due_unit, t.yellow_at, t.red_at, t.provisional, t.standstills FROM task t
         WHERE t.case_file_id = c.id AND t.status = 'open' AND t.deadline_id IS NOT NULL ORDER BY t.due_at, t.id LIMIT 1) d ON true
       WHERE ${where.sql} ORDER BY c.opened_at DESC, c.id DESC LIMIT ${limit + 1}`,
      where.parameters,
    );
    return pageFrom(rows, limit, {
      item: (row) => itemOf(row, moment),
      key: (row) => [row.opened_at.toISOString(), row.id],
    });
  }
}

function conditionsOf(viewer: Viewer, { after, search, stage, standing }: CaseQuestion): Conditions {
  const where = new Conditions();
  where.require(concerns('c', where.value(departmentSeen(viewer))));
  where.when(stage, (placeholder) => `c.stage = ${placeholder}`);
  if (standing === 'open') where.require(`c.stage NOT IN ('closed', 'merged')`);
  where.when(search === undefined || search === '' ? null : anywhere(search), (text) => foundBy(text, viewer));
  if (after === undefined) return where;
  const [openedAt, id] = readCursor(after, 2);
  return where.require(`(c.opened_at, c.id) < (${where.value(openedAt)}::timestamptz, ${where.value(id)}::uuid)`);
}

function itemOf(row: CaseColumns, { now, today }: Moment): CaseListItem {
  return {
    caseFileId: row.id,
    caseNumber: row.case_number,
    stage: row.stage,
    enterpriseName: row.enterprise_name,
    kind: row.kind,
    violationCodes: row.violation_codes,
    leadDepartment: row.lead_department,
    openedOn: row.opened_on,
    nextDeadlineId: row.deadline_id,
    nextDueOn: row.due_on,
    nextDueAt: instantOrNull(row.due_at),
    nextUnit: row.due_unit,
    provisional: row.provisional,
    standstill: standstillOf({ ...row, status: 'open' }, today),
    lamp: lampOfTask({ ...row, status: 'open' }, now),
    isDemo: row.is_demo,
  };
}
