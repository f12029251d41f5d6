import type { DataSource } from 'typeorm';
import {
  calendarVersion,
  layerCalendar,
  type CalendarLayer,
  type CalendarStamp,
  type NoticeDay,
  type WorkCalendar,
} from '@app/domain';
import { askPrepared } from '../statement/prepared-statement.js';

interface DayRow {
  readonly day: string;
  readonly kind: 'off' | 'make-up';
}

/** SQL of the national years and the layers that hold, without their days. */
export const CALENDAR_STAMPS_SQL = `SELECT 'national' AS scope, year, version FROM calendar_year
  UNION ALL SELECT * FROM (SELECT DISTINCT ON (scope, year) scope, year, version FROM calendar_version
    WHERE scope <> 'national' ORDER BY scope, year, id DESC) AS layer
  ORDER BY scope, year`;

const VERSIONS = { name: 'calendar-versions', text: CALENDAR_STAMPS_SQL } as const;

const LAYERS = `SELECT DISTINCT ON (scope, year) scope, version, days FROM calendar_version
  WHERE scope = ANY ($1) ORDER BY scope, year, id DESC`;

/** The working-day calendar as imported; read again when an import has changed its version. */
export class CalendarReader {
  private readonly known = new Map<string, WorkCalendar>();

  constructor(private readonly database: DataSource) {}

  /**
   * The calendar of all imported notices, with the extra days of the region and of a department over it.
   *
   * @param stamps - what holds, where it has just been read with something else
   */
  async current(departmentCode?: string, stamps?: readonly CalendarStamp[]): Promise<WorkCalendar> {
    const rows = stamps ?? (await askPrepared<CalendarStamp>(this.database, VERSIONS, []));
    const scopes = ['region', ...(departmentCode === undefined ? [] : [`department:${departmentCode}`])];
    const national = rows.filter(({ scope }) => scope === 'national');
    const layers = rows.filter(({ scope }) => scopes.includes(scope));
    const version = calendarVersion([...national, ...layers]);
    const key = layers.length === 0 ? 'national' : String(departmentCode);
    const known = this.known.get(key);
    if (known?.version === version) return known;
    const calendar = { ...(await this.read(national, layers)), version };
    this.known.set(key, calendar);
    return calendar;
  }

  private async read(years: readonly CalendarStamp[], layers: readonly CalendarStamp[]): Promise<WorkCalendar> {
    const days: DayRow[] = await this.database.query('SELECT day::text, kind FROM calendar_day');
    const daysOf = (kind: DayRow['kind']): Set<string> =>
      new Set(days.filter((row) => row.kind === kind).map((row) => row.day));
    const publishedYears = new Set(years.map((row) => row.year));
    const national = { version: '', daysOff: daysOf('off'), makeUpDays: daysOf('make-up'), publishedYears };
    return layers.length === 0 ? national : layerCalendar(national, await this.layers(layers));
  }

  /** The region first, the department on top. */
  private async layers(layers: readonly CalendarStamp[]): Promise<readonly CalendarLayer[]> {
    const scopes = [...new Set(layers.map(({ scope }) => scope))];
    const rows: { scope: string; version: string; days: readonly NoticeDay[] }[] = await this.database.query(LAYERS, [
      scopes,
    ]);
    return rows.toSorted((left, right) => right.scope.localeCompare(left.scope));
  }
}
