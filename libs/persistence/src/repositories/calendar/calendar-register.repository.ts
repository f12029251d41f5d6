import type { DataSource, EntityManager } from 'typeorm';
import type { CalendarFile, CalendarPreview, CalendarYearView } from '@app/contracts';
import {
  accepted,
  allOf,
  layerCalendar,
  noticesIn,
  plainDate,
  previewYear,
  refused,
  WEEKENDS_ONLY,
  workingDaysBetween,
  type CalendarRefusal,
  type CalendarRefusals,
  type HolidayNotice,
  type Instant,
  type NoticeDay,
  type Outcome,
  type PlainDate,
  type WorkCalendar,
} from '@app/domain';
import { instantOf } from '../shared/values.js';
import { NATIONAL, NO_SOURCE, writeYear } from './calendar-writer.js';

/** Who imports, and when. */
export interface CalendarImporter {
  /** Account of the person; `null` for the command line. */
  readonly accountId: string | null;
  readonly at: Instant;
}

interface VersionRow {
  readonly scope: string;
  readonly year: number;
  readonly notice: string;
  readonly number: string | null;
  readonly issued_on: PlainDate | null;
  readonly url: string | null;
  readonly version: string;
  readonly days: readonly NoticeDay[];
  readonly imported_at: Date;
  readonly imported_by: string | null;
}

const VERSIONS = `SELECT v.scope, v.year, v.notice, v.notice_number AS number, v.notice_issued_on::text AS issued_on,
    v.notice_url AS url, v.version, v.days, v.imported_at, a.display_name AS imported_by
  FROM calendar_version v LEFT JOIN account a ON a.id = v.imported_by`;
const LATEST = `${VERSIONS} WHERE v.scope = $1 AND v.year = $2 ORDER BY v.id DESC LIMIT 1`;
const UNCHANGED = 'calendar.unchanged';
/** Any number that no other lock of the database uses. */
const IMPORT_LOCK = 764_000_020;

/** The working-day calendar by years: what holds, every version of it, and what a file would change. */
export class CalendarRegister {
  constructor(private readonly database: DataSource) {}

  /** The arrangements that hold, the national ones first, the latest year first. */
  async list(): Promise<readonly CalendarYearView[]> {
    const rows: VersionRow[] = await this.database.query(
      `SELECT DISTINCT ON (scope <> '${NATIONAL}', scope, year) held.* FROM
         (${VERSIONS} ORDER BY v.id DESC) held ORDER BY scope <> '${NATIONAL}', scope, year DESC`,
    );
    return rows.map(viewOf);
  }

  /** A year as it holds; without a notice while it is unpublished. */
  async find(scope: string, year: number): Promise<CalendarYearView> {
    const [latest] = await this.versions(scope, year);
    return latest ?? unpublished(scope, year);
  }

  /** Every arrangement of a year, the latest first. */
  async versions(scope: string, year: number): Promise<readonly CalendarYearView[]> {
    const rows: VersionRow[] = await this.database.query(
      `${VERSIONS} WHERE v.scope = $1 AND v.year = $2 ORDER BY v.id DESC`,
      [scope, year],
    );
    return rows.map(viewOf);
  }

  /** What the import of a file would change; stores nothing. */
  async preview(file: CalendarFile): Promise<Outcome<CalendarPreview, CalendarRefusals>> {
    return previewOf(this.database.manager, file);
  }

  /** Imports every year of a file that changes something, or none when anything stands against one of them. */
  async import(file: CalendarFile, by: CalendarImporter): Promise<Outcome<CalendarPreview, CalendarRefusals>> {
    return this.database.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
      const preview = await previewOf(manager, file);
      if (!preview.ok) return preview;
      const refusal = standsAgainst(preview.value);
      if (refusal !== null) return refused(refusal);
      const read = noticesOf(file);
      const { scope, source = NO_SOURCE } = file;
      const changing = preview.value.years.filter(({ refusals }) => refusals.length === 0).map(({ year }) => year);
      for (const notice of read.ok ? read.value : []) {
        if (!changing.includes(notice.year)) continue;
        await writeYear(manager, { ...notice, scope, source, importedAt: by.at, importedBy: by.accountId });
      }
      return accepted(preview.value);
    });
  }
}

/** Years that change nothing are passed over, unless there is no other. */
function standsAgainst({ years }: CalendarPreview): CalendarRefusals | null {
  const all = years.flatMap(({ refusals }) => refusals as unknown as readonly CalendarRefusal[]); // made by the core
  const serious = all.filter(({ code }) => code !== UNCHANGED);
  return allOf(serious.length > 0 || years.some(({ refusals }) => refusals.length === 0) ? serious : all);
}

function noticesOf({ content, year, notice }: CalendarFile): ReturnType<typeof noticesIn> {
  return noticesIn({ text: content, year, notice });
}

async function previewOf(
  manager: EntityManager,
  file: CalendarFile,
): Promise<Outcome<CalendarPreview, CalendarRefusals>> {
  const read = noticesOf(file);
  if (!read.ok) return read;
  if (!(await isKnownScope(manager, file.scope))) return refused(unknownScope(file.scope));
  const base = file.scope === NATIONAL ? WEEKENDS_ONLY : await nationalCalendar(manager);
  const years: CalendarPreview['years'] = [];
  for (const notice of read.value) {
    const { refusals, ...year } = yearView(notice, await knownDays(manager, file.scope, notice), base);
    const isSourceNew = await namesOtherwise(manager, file, notice);
    years.push({ ...year, isSourceNew, refusals: refusals.filter(({ code }) => !isSourceNew || code !== UNCHANGED) });
  }
  return accepted({ scope: file.scope, years });
}

function unknownScope(scope: string): CalendarRefusals {
  const refusal = { code: 'calendar.scope-unknown', scope } as const;
  return { ...refusal, problems: [refusal] };
}

/** Whether the person enters something about the notice of a year that its latest version says otherwise or not at all. */
async function namesOtherwise(
  manager: EntityManager,
  { scope, notice, source = NO_SOURCE }: CalendarFile,
  { year }: HolidayNotice,
): Promise<boolean> {
  const [latest]: VersionRow[] = await manager.query(LATEST, [scope, year]);
  if (latest === undefined) return false;
  const { number, issued_on: issuedOn, url } = latest;
  const known: Readonly<Record<string, string | null>> = { notice: latest.notice, number, issuedOn, url };
  return Object.entries({ notice, ...source }).some(([name, given]) => given !== null && given !== known[name]);
}

/** A deployment serves one region, so the region has no code; only departments have. */
async function isKnownScope(manager: EntityManager, scope: string): Promise<boolean> {
  if (scope === NATIONAL || scope === 'region') return true;
  const [kind, code] = scope.split(':');
  if (kind !== 'department') return false;
  const found: unknown[] = await manager.query('SELECT 1 FROM department WHERE code = $1', [code]);
  return found.length > 0;
}

function yearView(
  notice: HolidayNotice,
  known: readonly NoticeDay[],
  base: WorkCalendar,
): Omit<CalendarPreview['years'][number], 'isSourceNew'> {
  const { added, removed, changed, refusals } = previewYear(notice, known, base);
  const { year } = notice;
  return {
    year,
    notice: notice.notice,
    workingDays: { before: workingDaysOf(year, known, base), after: workingDaysOf(year, notice.days, base) },
    added: [...added],
    removed: [...removed],
    changed: [...changed],
    refusals: refusals.map((refusal) => ({ ...refusal })),
  };
}

/** The days of the year as they stand, and every other known day that the notice names. */
async function knownDays(
  manager: EntityManager,
  scope: string,
  { year, days }: HolidayNotice,
): Promise<readonly NoticeDay[]> {
  if (scope === NATIONAL) {
    return manager.query(
      'SELECT day::text, kind, name FROM calendar_day WHERE year = $1 OR day = ANY ($2::date[]) ORDER BY day',
      [year, days.map(({ day }) => day)],
    );
  }
  const [latest]: VersionRow[] = await manager.query(LATEST, [scope, year]);
  return latest?.days ?? [];
}

async function nationalCalendar(manager: EntityManager): Promise<WorkCalendar> {
  const days: NoticeDay[] = await manager.query('SELECT day::text, kind, name FROM calendar_day');
  return layerCalendar(WEEKENDS_ONLY, [{ version: NATIONAL, days }]);
}

function viewOf(row: VersionRow): CalendarYearView {
  const { scope, year, notice, number, issued_on: issuedOn, url, version, days } = row;
  return {
    scope,
    year,
    notice,
    source: { number, issuedOn, url },
    version,
    importedAt: instantOf(row.imported_at),
    importedBy: row.imported_by,
    workingDays: workingDaysOf(year, days, WEEKENDS_ONLY),
    days: [...days],
  };
}

function unpublished(scope: string, year: number): CalendarYearView {
  const workingDays = workingDaysOf(year, [], WEEKENDS_ONLY);
  const unknown = { notice: null, source: NO_SOURCE, version: null, importedAt: null, importedBy: null };
  return { scope, year, ...unknown, workingDays, days: [] };
}

function workingDaysOf(year: number, days: readonly NoticeDay[], base: WorkCalendar): number {
  const [before, last] = [plainDate(`${year - 1}-12-31`), plainDate(`${year}-12-31`)];
  if (before === null || last === null) return 0;
  return workingDaysBetween(before, last, layerCalendar(base, [{ version: '', days }]));
}
