import type { DataSource } from 'typeorm';
import type { DeadlineExplanation } from '@app/contracts';
import {
  arrangedDays,
  calendarDaysBetween,
  explainDeadline,
  readLedger,
  type Arrangement,
  type CaseFile,
  type Deadline,
  type DeadlineLeg,
  type LedgerEntry,
  type NoticeSource,
} from '@app/domain';
import { CalendarReader } from '../calendar-reader.repository.js';
import { NATIONAL } from '../calendar/calendar-writer.js';
import { concerns, departmentSeen, type Viewer } from '../shared/viewer.js';

type Notices = DeadlineExplanation['notices'];
type LedgerView = DeadlineExplanation['ledger'][number];
type Person = NonNullable<LedgerView['by']>;

const PEOPLE = `SELECT id AS "accountId", display_name AS "displayName", department_code AS "departmentCode", role
  FROM account WHERE id = ANY ($1::uuid[])`;

/** A year of a notice, with where the notice is found. */
interface Arranging extends Arrangement, NoticeSource {
  readonly notice: string;
}

const ARRANGEMENTS = `SELECT scope, year, notice, notice_number AS number, notice_issued_on::text AS "issuedOn",
    notice_url AS url, imported_at::text AS "importedAt", days
  FROM (SELECT DISTINCT ON (scope, year) * FROM calendar_version WHERE scope = ANY ($1) AND year BETWEEN $2 AND $3
    ORDER BY scope, year, id DESC) held
  ORDER BY array_position($1, scope), year`;

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
    const arrangements = await this.arrangements(deadline, legs);
    const arranged = arrangedDays(arrangements);
    return {
      deadlineId: deadline.id,
      clock: deadline.clock,
      legs: legs.map((leg) => ({
        ...leg,
        days: leg.days.map((day) => ({ ...day, name: arranged.get(day.on)?.name ?? null })),
      })),
      ledger: await this.ledgerViews(deadline.ledger),
      suspensions: suspensionViews(deadline),
      notices: noticesOf(arrangements, legs),
    };
  }

  private async ledgerViews(ledger: Deadline['ledger']): Promise<LedgerView[]> {
    const people: Person[] = await this.database.query(PEOPLE, [ledger.map(({ by }) => by)]);
    const personById = new Map(people.map((person) => [person.accountId, person]));
    return ledger.map((entry) => ledgerView(entry, (entry.by === null ? null : personById.get(entry.by)) ?? null));
  }

  /** What was imported for the years of the legs: for everybody, the region and the department of the deadline. */
  private async arrangements(
    { departmentCode }: Deadline,
    legs: readonly DeadlineLeg[],
  ): Promise<readonly Arranging[]> {
    const [first, last] = spanOf(legs).map((day) => Number(day.slice(0, 4)));
    const scopes = [NATIONAL, 'region', `department:${departmentCode}`];
    // the notice of the year after may arrange the last days of a year
    return this.database.query(ARRANGEMENTS, [scopes, first, (last ?? 0) + 1]);
  }
}

/** The notice of the nation for every year of the legs, and each other one that has the last word on one of their days. */
function noticesOf(arrangements: readonly Arranging[], legs: readonly DeadlineLeg[]): Notices {
  const [first, last] = spanOf(legs);
  const used = new Set(
    [...arrangedDays(arrangements)].flatMap(([on, { by }]) => (first <= on && on <= last ? [by] : [])),
  );
  const isOwn = ({ scope, year }: Arranging): boolean =>
    scope === NATIONAL && Number(first.slice(0, 4)) <= year && year <= Number(last.slice(0, 4));
  return arrangements
    .filter((one) => isOwn(one) || used.has(one))
    .map(({ scope, year, notice, number, issuedOn, url }) => ({
      scope,
      year,
      notice,
      source: { number, issuedOn, url },
    }));
}

function ledgerView(
  { dueAt, from, until, ground, document, at, left, ...entry }: LedgerEntry,
  by: Person | null,
): LedgerView {
  return {
    ...entry,
    by,
    dueAt: dueAt ?? null,
    from: from ?? null,
    until: until ?? null,
    ground: ground ?? null,
    document: document ?? null,
    at: at ?? null,
    left: left ?? null,
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
