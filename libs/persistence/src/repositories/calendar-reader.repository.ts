import type { DataSource } from 'typeorm';
import { layerCalendar, type CalendarLayer, type NoticeDay, type WorkCalendar } from '@app/domain';
import { askPrepared } from '../statement/prepared-statement.js';

interface DayRow {
  readonly day: string;
  readonly kind: 'off' | 'make-up';
}

interface YearRow {
  readonly scope: string;
  readonly year: number;
  readonly version: string;
}

/** The national years and the layers that hold, without their days. */
const VERSIONS = {
  name: 'calendar-versions',
  text: `SELECT 'national' AS scope, year, version FROM calendar_year
  UNION ALL SELECT * FROM (SELECT DISTINCT ON (scope, year) scope, year, version FROM calendar_version
    WHERE scope <> 'national' ORDER BY scope, year, id DESC) AS layer
  ORDER BY scope, year`,
} as const;

const LAYERS = `SELECT DISTINCT ON (scope, year) scope, version, days FROM calendar_version
  WHERE scope = ANY ($1) ORDER BY scope, year, id DESC`;

/** The working-day calendar as imported; read again when an import has changed its version. */
export class CalendarReader {
  private readonly known = new Map<string, WorkCalendar>();

  constructor(private readonly database: DataSource) {}

  /** The calendar of all imported notices, with the extra days of the region and of a department over it. */
  async current(departmentCode?: string): Promise<WorkCalendar> {
    const rows = await askPrepared<YearRow>(this.database, VERSIONS, []);
    const scopes = ['region', ...(departmentCode === undefined ? [] : [`department:${departmentCode}`])];
    const national = rows.filter(({ scope }) => scope === 'national');
    const layers = rows.filter(({ scope }) => scopes.includes(scope));
    const versions = [...national, ...layers].map(({ scope, year, version }) =>
      scope === 'national' ? `${year}:${version}` : `${scope}:${year}:${version}`,
    );
    const version = versions.join(' ');
    const key = layers.length === 0 ? 'national' : String(departmentCode);
    const known = this.known.get(key);
    if (known?.version === version) return known;
    const calendar = { ...(await this.read(national, layers)), version };
    this.known.set(key, calendar);
    return calendar;
  }

  private async read(years: readonly YearRow[], layers: readonly YearRow[]): Promise<WorkCalendar> {
    const days: DayRow[] = await this.database.query('SELECT day::text, kind FROM calendar_day');
    const daysOf = (kind: DayRow['kind']): Set<string> =>
      new Set(days.filter((row) => row.kind === kind).map((row) => row.day));
    const publishedYears = new Set(years.map((row) => row.year));
    const national = { version: '', daysOff: daysOf('off'), makeUpDays: daysOf('make-up'), publishedYears };
    return layers.length === 0 ? national : layerCalendar(national, await this.layers(layers));
  }

  /** The region first, the department on top. */
  private async layers(layers: readonly YearRow[]): Promise<readonly CalendarLayer[]> {
    const scopes = [...new Set(layers.map(({ scope }) => scope))];
    const rows: { scope: string; version: string; days: readonly NoticeDay[] }[] = await this.database.query(LAYERS, [
      scopes,
    ]);
    return rows.toSorted((left, right) => right.scope.localeCompare(left.scope));
  }
}
