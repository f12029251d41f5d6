import type { DataSource, EntityManager } from 'typeorm';
import type { CalendarFile, CalendarPreview, CalendarYearView } from '@app/contracts';
import {
  accepted,
  layerCalendar,
  noticesIn,
  plainDate,
  previewYear,
  refused,
  WEEKENDS_ONLY,
  workingDaysBetween,
  type CalendarRefusal,
  type HolidayNotice,
  type Instant,
  type NoticeDay,
  type Outcome,
  type WorkCalendar,
} from '@app/domain';
import { instantOf } from '../shared/values.js';
import { NATIONAL, writeYear } from './calendar-writer.js';

/** Who imports, and when. */
export interface CalendarImporter {
  /** Account of the person; `null` for the command line. */
  readonly accountId: string | null;
  readonly at: Instant;
}

/** Why an import stores nothing: the first reason, and all of them. */
export type CalendarImportRefusal = CalendarRefusal & { readonly problems: readonly CalendarRefusal[] };

interface VersionRow {
  readonly scope: string;
  readonly year: number;
  readonly notice: string;
  readonly version: string;
  readonly days: readonly NoticeDay[];
  readonly imported_at: Date;
  readonly imported_by: string | null;
}

const VERSIONS = `SELECT v.scope, v.year, v.notice, v.version, v.days, v.imported_at, a.display_name AS imported_by
  FROM calendar_version v LEFT JOIN account a ON a.id = v.imported_by`;
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
  async preview(file: CalendarFile): Promise<Outcome<CalendarPreview, CalendarRefusal>> {
    return previewOf(this.database.manager, file);
  }

  /** Imports every year of a file that changes something, or none when anything stands against one of them. */
  async import(file: CalendarFile, by: CalendarImporter): Promise<Outcome<CalendarPreview, CalendarImportRefusal>> {
    return this.database.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
      const preview = await previewOf(manager, file);
      if (!preview.ok) return refused({ ...preview.refusal, problems: [preview.refusal] });
      const refusal = standsAgainst(preview.value);
      if (refusal !== null) return refused(refusal);
      const read = noticesOf(file);
      const changing = preview.value.years.filter(({ refusals }) => refusals.length === 0).map(({ year }) => year);
      for (const notice of read.ok ? read.value : []) {
        if (!changing.includes(notice.year)) continue;
        await writeYear(manager, { ...notice, scope: file.scope, importedAt: by.at, importedBy: by.accountId });
      }
      return accepted(preview.value);
    });
  }
}

/** Years that change nothing are passed over, unless there is no other. */
function standsAgainst({ years }: CalendarPreview): CalendarImportRefusal | null {
  const all = years.flatMap(({ refusals }) => refusals as unknown as readonly CalendarRefusal[]); // made by the core
  const serious = all.filter(({ code }) => code !== 'calendar.unchanged');
  const problems = serious.length > 0 || years.some(({ refusals }) => refusals.length === 0) ? serious : all;
  const [first] = problems;
  return first === undefined ? null : { ...first, problems };
}

function noticesOf({ content, year, notice }: CalendarFile): Outcome<readonly HolidayNotice[], CalendarRefusal> {
  return noticesIn({ text: content, year, notice });
}

async function previewOf(
  manager: EntityManager,
  file: CalendarFile,
): Promise<Outcome<CalendarPreview, CalendarRefusal>> {
  const read = noticesOf(file);
  if (!read.ok) return read;
  if (!(await isKnownScope(manager, file.scope))) return refused({ code: 'calendar.scope-unknown', scope: file.scope });
  const base = file.scope === NATIONAL ? WEEKENDS_ONLY : await nationalCalendar(manager);
  const years: CalendarPreview['years'] = [];
  for (const notice of read.value) years.push(yearView(notice, await knownDays(manager, file.scope, notice), base));
  return accepted({ scope: file.scope, years });
}

async function isKnownScope(manager: EntityManager, scope: string): Promise<boolean> {
  const [, code] = scope.split(':');
  if (code === undefined) return true;
  const found: unknown[] = await manager.query('SELECT 1 FROM department WHERE code = $1', [code]);
  return found.length > 0;
}

function yearView(
  notice: HolidayNotice,
  known: readonly NoticeDay[],
  base: WorkCalendar,
): CalendarPreview['years'][number] {
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
  const [latest]: { days: readonly NoticeDay[] }[] = await manager.query(
    'SELECT days FROM calendar_version WHERE scope = $1 AND year = $2 ORDER BY id DESC LIMIT 1',
    [scope, year],
  );
  return latest?.days ?? [];
}

async function nationalCalendar(manager: EntityManager): Promise<WorkCalendar> {
  const days: NoticeDay[] = await manager.query('SELECT day::text, kind, name FROM calendar_day');
  return layerCalendar(WEEKENDS_ONLY, [{ version: NATIONAL, days }]);
}

function viewOf({ imported_at: importedAt, imported_by: importedBy, ...row }: VersionRow): CalendarYearView {
  const workingDays = workingDaysOf(row.year, row.days, WEEKENDS_ONLY);
  return { ...row, days: [...row.days], workingDays, importedAt: instantOf(importedAt), importedBy };
}

function unpublished(scope: string, year: number): CalendarYearView {
  const workingDays = workingDaysOf(year, [], WEEKENDS_ONLY);
  return { scope, year, notice: null, version: null, importedAt: null, importedBy: null, workingDays, days: [] };
}

function workingDaysOf(year: number, days: readonly NoticeDay[], base: WorkCalendar): number {
  const [before, last] = [plainDate(`${year - 1}-12-31`), plainDate(`${year}-12-31`)];
  if (before === null || last === null) return 0;
  return workingDaysBetween(before, last, layerCalendar(base, [{ version: '', days }]));
}
