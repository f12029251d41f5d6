import type { EntityManager } from 'typeorm';
import type { HolidayNotice, Instant, NoticeSource } from '@app/domain';
import { sha256 } from '../../transition/event-hash.js';

const VERSION_LENGTH = 12;

/** For whom the days of a notice are. */
export const NATIONAL = 'national';

/** A year that is being imported. */
export interface NewCalendarYear extends HolidayNotice {
  readonly scope: string;
  readonly source: NoticeSource;
  readonly importedAt: Instant;
  /** Account of the person; `null` for the set-up and the command line. */
  readonly importedBy: string | null;
}

/** A notice of which only the title or the address is known. */
export const NO_SOURCE: NoticeSource = { number: null, issuedOn: null, url: null };

/** Changes whenever the days change. */
export function versionOf({ days }: Pick<HolidayNotice, 'days'>): string {
  const told = days.map(({ day, kind, name }) => ({ day, kind, name }));
  return sha256(JSON.stringify(told)).slice(0, VERSION_LENGTH);
}

/** Keeps the arrangement for good; the national one also becomes the calendar that holds. */
export async function writeYear(manager: EntityManager, year: NewCalendarYear): Promise<void> {
  const version = versionOf(year);
  const days = JSON.stringify(year.days);
  const { number, issuedOn, url } = year.source;
  await manager.query(
    `INSERT INTO calendar_version (scope, year, notice, notice_number, notice_issued_on, notice_url, version, days,
       imported_at, imported_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [year.scope, year.year, year.notice, number, issuedOn, url, version, days, year.importedAt, year.importedBy],
  );
  if (year.scope !== NATIONAL) return;
  await manager.query(
    `INSERT INTO calendar_year (year, notice, version, imported_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (year) DO UPDATE SET notice = excluded.notice, version = excluded.version,
       imported_at = excluded.imported_at`,
    [year.year, year.notice, version, year.importedAt],
  );
  await manager.query('DELETE FROM calendar_day WHERE year = $1 OR day = ANY ($2::date[])', [
    year.year,
    year.days.map(({ day }) => day),
  ]);
  await manager.query(
    `INSERT INTO calendar_day (day, kind, name, year)
     SELECT day, kind, name, $2 FROM jsonb_to_recordset($1::jsonb) AS given (day date, kind text, name text)`,
    [days, year.year],
  );
}
