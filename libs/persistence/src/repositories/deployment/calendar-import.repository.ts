import type { DataSource, EntityManager } from 'typeorm';
import type { Instant, PlainDate } from '@app/domain';

/** One day of a holiday notice. */
export interface NoticeDay {
  readonly day: PlainDate;
  /** `off`: a day off; `make-up`: a Saturday or Sunday that is worked. */
  readonly kind: 'off' | 'make-up';
  readonly name: string;
}

/** A year as its notice arranges it. */
export interface CalendarYear {
  readonly year: number;
  /** Where the arrangement comes from. */
  readonly notice: string;
  /** Changes whenever the arrangement changes. */
  readonly version: string;
  readonly days: readonly NoticeDay[];
}

/** A year as imported. */
export interface ImportedYear extends CalendarYear {
  readonly importedAt: Instant;
}

/** Writes and shows the working-day calendar. */
export class CalendarImport {
  constructor(private readonly database: DataSource) {}

  /** Adds years that were never imported; answers which. */
  async addMissing(years: readonly CalendarYear[], importedAt: Instant): Promise<readonly number[]> {
    return this.database.transaction(async (manager) => {
      const added: { year: number }[] = await manager.query(
        `INSERT INTO calendar_year (year, notice, version, imported_at)
         SELECT year, notice, version, $2
         FROM jsonb_to_recordset($1::jsonb) AS given (year integer, notice text, version text)
         ON CONFLICT (year) DO NOTHING RETURNING year`,
        [JSON.stringify(years), importedAt],
      );
      const numbers = added.map(({ year }) => year);
      for (const year of years.filter(({ year: number }) => numbers.includes(number))) await addDays(manager, year);
      return numbers.sort((left, right) => left - right);
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

async function addDays(manager: EntityManager, { year, days }: CalendarYear): Promise<void> {
  await manager.query(
    `INSERT INTO calendar_day (day, kind, name, year)
     SELECT day, kind, name, $2 FROM jsonb_to_recordset($1::jsonb) AS given (day date, kind text, name text)`,
    [JSON.stringify(days), year],
  );
}
