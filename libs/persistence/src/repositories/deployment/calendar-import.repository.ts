import type { DataSource } from 'typeorm';
import type { HolidayNotice, Instant, NoticeDay } from '@app/domain';
import { NATIONAL, NO_SOURCE, writeYear } from '../calendar/calendar-writer.js';

/** A year as imported. */
export interface ImportedYear extends HolidayNotice {
  readonly version: string;
  readonly importedAt: Instant;
}

/** Writes and shows the working-day calendar. */
export class CalendarImport {
  constructor(private readonly database: DataSource) {}

  /** Adds years that were never imported; answers which. */
  async addMissing(years: readonly HolidayNotice[], importedAt: Instant): Promise<readonly number[]> {
    return this.database.transaction(async (manager) => {
      await manager.query('LOCK TABLE calendar_year IN SHARE ROW EXCLUSIVE MODE');
      const known: { year: number }[] = await manager.query('SELECT year FROM calendar_year');
      const missing = years.filter((one) => !known.some(({ year }) => year === one.year));
      const by = { scope: NATIONAL, source: NO_SOURCE, importedAt, importedBy: null };
      for (const year of missing) await writeYear(manager, { ...year, ...by });
      return missing.map(({ year }) => year).sort((left, right) => left - right);
    });
  }

  /** Years with a notice, in order. */
  async publishedYears(): Promise<readonly number[]> {
    const rows: { year: number }[] = await this.database.query('SELECT year FROM calendar_year ORDER BY year');
    return rows.map(({ year }) => year);
  }

  /** A year with its days in order; `null` while it is unpublished. */
  async find(year: number): Promise<ImportedYear | null> {
    const years: { notice: string; version: string; imported_at: Date }[] = await this.database.query(
      'SELECT notice, version, imported_at FROM calendar_year WHERE year = $1',
      [year],
    );
    const [row] = years;
    if (row === undefined) return null;
    const days: NoticeDay[] = await this.database.query(
      'SELECT day::text, kind, name FROM calendar_day WHERE year = $1 ORDER BY day',
      [year],
    );
    const importedAt = row.imported_at.toISOString() as Instant; // timestamptz read back as written
    return { year, notice: row.notice, version: row.version, importedAt, days };
  }
}
