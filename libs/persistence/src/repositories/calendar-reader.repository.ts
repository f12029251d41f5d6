import type { DataSource } from 'typeorm';
import type { WorkCalendar } from '@app/domain';

interface DayRow {
  readonly day: string;
  readonly kind: 'off' | 'make-up';
}

/** The working-day calendar as imported; read again when an import has changed its version. */
export class CalendarReader {
  private known: WorkCalendar | null = null;

  constructor(private readonly database: DataSource) {}

  /** The calendar of all imported notices. */
  async current(): Promise<WorkCalendar> {
    const years: { year: number; version: string }[] = await this.database.query(
      'SELECT year, version FROM calendar_year ORDER BY year',
    );
    const version = years.map((row) => `${row.year}:${row.version}`).join(' ');
    if (this.known?.version === version) return this.known;
    this.known = await this.read(
      version,
      years.map((row) => row.year),
    );
    return this.known;
  }

  private async read(version: string, years: readonly number[]): Promise<WorkCalendar> {
    const days: DayRow[] = await this.database.query('SELECT day::text, kind FROM calendar_day');
    const daysOf = (kind: DayRow['kind']): Set<string> =>
      new Set(days.filter((row) => row.kind === kind).map((row) => row.day));
    return { version, daysOff: daysOf('off'), makeUpDays: daysOf('make-up'), publishedYears: new Set(years) };
  }
}
