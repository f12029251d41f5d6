import type { DataSource } from 'typeorm';
import type { HolidayNotice, Instant } from '@app/domain';
import { NATIONAL, NO_SOURCE, writeYear } from '../calendar/calendar-writer.js';

/** Gives a new deployment the years that it has not got. */
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
}
