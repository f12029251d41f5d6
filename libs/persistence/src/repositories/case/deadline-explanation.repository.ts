import type { DataSource } from 'typeorm';
import type { DeadlineExplanation } from '@app/contracts';
import {
  calendarDaysBetween,
  explainDeadline,
  readLedger,
  type CaseFile,
  type Deadline,
  type DeadlineLeg,
  type LedgerEntry,
} from '@app/domain';
import { CalendarReader } from '../calendar-reader.repository.js';
import { concerns, departmentSeen, type Viewer } from '../shared/viewer.js';

type Notices = DeadlineExplanation['notices'];

/** Deadlines explained day by day, by the calendar as it is imported now. */
export class DeadlineExplanationRepository {
  private readonly calendars: CalendarReader;

  constructor(private readonly database: DataSource) {
    this.calendars = new CalendarReader(database);
  }

  /** A deadline of a case that the viewer sees; `null` when there is none. */
  async find(viewer: Viewer, caseFileId: string, deadlineId: string): Promise<DeadlineExplanation | null> {
    const rows: { snapshot: CaseFile }[] = await this.database.query(
      `SELECT c.snapshot FROM case_file c WHERE c.id = $1 AND (${concerns('c', '$2')})`,
      [caseFileId, departmentSeen(viewer)],
    );
    const deadline = rows[0]?.snapshot.deadlines.find(({ id }) => id === deadlineId);
    if (deadline === undefined) return null;
    const legs = explainDeadline(deadline, await this.calendars.current(deadline.departmentCode));
    const [names, notices] = await Promise.all([this.names(legs), this.notices(legs)]);
    return {
      deadlineId: deadline.id,
      clock: deadline.clock,
      legs: legs.map((leg) => ({
        ...leg,
        days: leg.days.map((day) => ({ ...day, name: names.get(day.on) ?? null })),
      })),
      ledger: deadline.ledger.map(ledgerView),
      suspensions: suspensionViews(deadline),
      notices,
    };
  }

  private async names(legs: readonly DeadlineLeg[]): Promise<ReadonlyMap<string, string>> {
    const rows: { day: string; name: string }[] = await this.database.query(
      'SELECT day::text, name FROM calendar_day WHERE day BETWEEN $1 AND $2',
      spanOf(legs),
    );
    return new Map(rows.map(({ day, name }) => [day, name]));
  }

  private async notices(legs: readonly DeadlineLeg[]): Promise<Notices> {
    const years = spanOf(legs).map((day) => Number(day.slice(0, 4)));
    return this.database.query(
      'SELECT year, notice FROM calendar_year WHERE year BETWEEN $1 AND $2 ORDER BY year',
      years,
    );
  }
}

type LedgerView = DeadlineExplanation['ledger'][number];

function ledgerView({ from, until, ground, document, ...entry }: LedgerEntry): LedgerView {
  return {
    ...entry,
    from: from ?? null,
    until: until ?? null,
    ground: ground ?? null,
    document: document ?? null,
  };
}

function suspensionViews(deadline: Deadline): DeadlineExplanation['suspensions'] {
  return readLedger(deadline).pauses.map(({ from, until }) => {
    const days = until === null ? null : calendarDaysBetween(from, until) + 1;
    return { from, until, days };
  });
}

/** First and last day of all legs; nothing lies between them where there is no leg. */
function spanOf(legs: readonly DeadlineLeg[]): readonly [string, string] {
  return [legs[0]?.startOn ?? '9999-12-31', legs.at(-1)?.days.at(-1)?.on ?? '0001-01-01'];
}
