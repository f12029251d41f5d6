import type { PlainDate } from '../shared/plain-date.js';
import {
  blankReading,
  CELL_LIMIT,
  readCell,
  textOf,
  type CellProblem,
  type RowReading,
  type RowUnderWay,
} from './cell-reading.js';
import type { ComplaintDraft } from '../intake/complaint-draft.js';
import { isLocationTrack } from '../privacy/location-track.js';
import { draftOfRow, type RowSurroundings } from './draft-of-row.js';
import type { ImportContext, ImportProfile } from './import-profile.js';

/** A row of a file: its line (1 is the heading) and its cells by heading. */
export interface FileRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** The row has fewer or more cells than the heading; how many it has. */
  readonly raggedCells: number | null;
}

/** What the checks of one row found. */
export interface CheckedRow {
  readonly line: number;
  readonly respondentName: string;
  /** `null` when there are problems. */
  readonly draft: ComplaintDraft | null;
  readonly problems: readonly CellProblem[];
  readonly marks: readonly string[];
  /** What tells this row from the others of its complaint. */
  readonly rowKey: string;
  /** Rows of one group are one complaint; `null` when the row stands alone. */
  readonly group: string | null;
}

/** Checks one row against its profile, without looking at any other. */
export function checkRow(profile: ImportProfile, row: FileRow, context: ImportContext): CheckedRow {
  const underWay = { reading: blankReading(), context };
  const { reading } = underWay;
  readCells(profile, row, underWay);
  const receivedOn = receivedDay(profile, underWay);
  const draft =
    reading.problems.length > 0 ? null : draftOfRow(profile, templatesFilled(profile, row, receivedOn), underWay);
  return {
    line: row.line,
    respondentName: textOf(reading, 'respondent-name') ?? '',
    draft,
    problems: reading.problems,
    marks: draft === null ? [] : draft.marks,
    rowKey: textOf(reading, 'row-id') ?? Object.values(row.cells).join(SEPARATOR),
    group: groupOf(profile, row),
  };
}

/** Characters that no record can hold; tabs and line breaks are text. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

const SEPARATOR = '\u001f';

function readCells(profile: ImportProfile, row: FileRow, underWay: RowUnderWay): void {
  const { problems } = underWay.reading;
  if (row.raggedCells !== null) problems.push({ column: '', code: 'row.ragged', value: String(row.raggedCells) });
  for (const [column, cell] of Object.entries(row.cells)) problems.push(...faultsOf(column, cell));
  if (problems.length > 0) return;
  for (const column of profile.columns) readCell(underWay, column, row.cells[column.column] ?? '');
}

/** What no cell may hold, whatever its column means. */
function faultsOf(column: string, cell: string): readonly CellProblem[] {
  return [
    ...(CONTROL.test(cell) ? [{ column, code: 'cell.control-character', value: '' } as const] : []),
    ...(isLocationTrack(cell) ? [{ column, code: 'cell.location-track', value: '' } as const] : []),
    ...(cell.length > CELL_LIMIT ? [{ column, code: 'cell.too-long', value: cell.slice(0, 80) } as const] : []),
  ];
}

function receivedDay(profile: ImportProfile, { reading, context }: RowUnderWay): PlainDate {
  const stated = reading.days['received-on'];
  if (stated !== undefined) return stated;
  if (reading.problems.length === 0) noteMissingDay(profile, reading);
  return context.today;
}

function noteMissingDay(profile: ImportProfile, reading: RowReading): void {
  if (profile.missingReceivedOn === 'import-day') reading.marks.add('received-day-missing');
  if (profile.missingReceivedOn === 'refuse')
    reading.problems.push({ column: dayHeading(profile), code: 'cell.missing', value: '' });
}

function dayHeading(profile: ImportProfile): string {
  return profile.columns.find(({ field }) => field === 'received-on')?.column ?? '';
}

function groupOf(profile: ImportProfile, row: FileRow): string | null {
  if (profile.groupBy === null) return null;
  const group = (row.cells[profile.groupBy] ?? '').trim();
  return group === '' ? null : group;
}

function templatesFilled({ templates }: ImportProfile, row: FileRow, receivedOn: PlainDate): RowSurroundings {
  const region = templates.region === null ? '' : fill(templates.region, row);
  return { receivedOn, sourceNote: fill(templates.sourceNote, row), region: region === '' ? null : region };
}

/** Fills a template with the row's cells; absent columns leave nothing behind. */
function fill(template: string, row: FileRow): string {
  const text = template.replace(/\{([^{}]+)\}/gu, (_, heading: string) => (row.cells[heading] ?? '').trim());
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,，]+|[\s,，]+$/gu, '')
    .slice(0, 500);
}
