import type { DataSource, EntityManager } from 'typeorm';
import { planChange, type Instant, type PlannedChange, type WorkCalendar } from '@app/domain';
import { CalendarReader } from '../calendar-reader.repository.js';
import { CLOCK_COLUMNS, clockOf, type ClockRow } from './recorded-clock.js';

const DEADLINES_AT_ONCE = 2_000;
/** Before every key: what is compared first. */
const FIRST_KEY: ComparedTo = ['-infinity', '00000000-0000-0000-0000-000000000000', ''];

type ComparedTo = readonly [dueAt: string, caseFileId: string, deadlineId: string];

interface DeadlineRow extends ClockRow {
  readonly case_file_id: string;
  readonly id: string;
  readonly case_number: string;
  readonly clock: string;
  readonly department_code: string;
  readonly key_at: string;
}

const HEAD = `SELECT compared_to FROM recalculation WHERE id = $1 AND status = 'planning' FOR UPDATE`;

const OPEN_DEADLINES = `SELECT d.case_file_id, d.id, d.clock, d.department_code, d.due_at::text AS key_at, c.case_number,
    ${CLOCK_COLUMNS}
  FROM deadline d JOIN case_file c ON c.id = d.case_file_id
  WHERE d.status = 'running' AND d.due_at >= $1::timestamptz
    AND (d.due_at, d.case_file_id, d.id) > ($1::timestamptz, $2::uuid, $3)
    AND c.stage NOT IN ('closed', 'merged')
  ORDER BY d.due_at, d.case_file_id, d.id LIMIT ${DEADLINES_AT_ONCE}`;

const INSERT = `INSERT INTO recalculated_deadline (recalculation_id, case_file_id, deadline_id, case_number,
    department_code, clock, change, old_on, old_provisional, new_on, new_provisional, counted_on, status, reason)
  SELECT $1, given.* FROM jsonb_to_recordset($2::jsonb) AS given (case_file_id uuid, deadline_id text,
    case_number text, department_code text, clock text, change text, old_on date, old_provisional boolean,
    new_on date, new_provisional boolean, counted_on date, status text, reason text)
  ON CONFLICT DO NOTHING`;

const ADVANCE = 'UPDATE recalculation SET compared = compared + $2, compared_to = $3 WHERE id = $1';

/** Nothing to approve is nothing to apply. */
const FINISH = `UPDATE recalculation r SET
    status = CASE WHEN pending.found THEN 'planned' ELSE 'done' END,
    ended_at = CASE WHEN pending.found THEN NULL ELSE $2::timestamptz END
  FROM (SELECT EXISTS (SELECT 1 FROM recalculated_deadline
    WHERE recalculation_id = $1 AND status = 'pending') AS found) pending WHERE r.id = $1`;

/** Compares the open deadlines with the calendar that holds, a bounded number at a time. */
export class RecalculationPlanner {
  private readonly calendars: CalendarReader;

  constructor(private readonly database: DataSource) {
    this.calendars = new CalendarReader(database);
  }

  /** Compares the next deadlines and remembers how far it came, in one transaction; `false` when none is left. */
  async planBatch(recalculationId: string, at: Instant): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const [head]: { compared_to: ComparedTo | null }[] = await manager.query(HEAD, [recalculationId]);
      if (head === undefined) return false;
      const rows: DeadlineRow[] = await manager.query(OPEN_DEADLINES, [...(head.compared_to ?? FIRST_KEY)]);
      await manager.query(INSERT, [recalculationId, JSON.stringify(await this.changesIn(rows))]);
      await advance(manager, recalculationId, rows);
      if (rows.length < DEADLINES_AT_ONCE) await manager.query(FINISH, [recalculationId, at]);
      return rows.length === DEADLINES_AT_ONCE;
    });
  }

  private async changesIn(rows: readonly DeadlineRow[]): Promise<readonly object[]> {
    const calendars = new Map<string, WorkCalendar>();
    for (const { department_code: code } of rows) {
      if (!calendars.has(code)) calendars.set(code, await this.calendars.current(code));
    }
    return rows.flatMap((row) => {
      const calendar = calendars.get(row.department_code);
      const planned = calendar === undefined ? null : planChange(clockOf(row), calendar);
      return planned === null ? [] : [plannedRow(row, planned)];
    });
  }
}

async function advance(manager: EntityManager, id: string, rows: readonly DeadlineRow[]): Promise<void> {
  const last = rows.at(-1);
  if (last === undefined) return;
  const comparedTo: ComparedTo = [last.key_at, last.case_file_id, last.id];
  await manager.query(ADVANCE, [id, rows.length, JSON.stringify(comparedTo)]);
}

function plannedRow(row: DeadlineRow, { change, from, to, countedOn, needsEntry }: PlannedChange): object {
  const isHeld = countedOn < to.dueOn;
  return {
    case_file_id: row.case_file_id,
    deadline_id: row.id,
    case_number: row.case_number,
    department_code: row.department_code,
    clock: row.clock,
    change,
    old_on: from.dueOn,
    old_provisional: from.provisional,
    new_on: to.dueOn,
    new_provisional: to.provisional,
    counted_on: countedOn,
    status: needsEntry ? 'pending' : 'kept',
    reason: isHeld ? 'deadline.would-shorten' : null,
  };
}
