import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { checkHeadings, type FileRow, type ImportProfile } from '@app/domain';
import { problem } from '@app/platform';

/** Rows that a file may have at most, the heading not counted. */
export const ROW_LIMIT = 200_000;

const PIECE = 65_536;
/** Characters of one row at most: beyond it a quote was never closed. */
const ROW_CHARACTERS = 1_000_000;

interface ParsedRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Reads the rows of a CSV text one by one. @throws ProblemError when the file as a whole cannot be read */
export async function* fileRows(text: string, profile: ImportProfile): AsyncGenerator<FileRow> {
  let headings: readonly string[] | null = null;
  let rows = 0;
  for await (const { record, info } of records(text)) {
    if (headings === null) {
      headings = headingsOf(profile, record);
      continue;
    }
    rows += 1;
    if (rows > ROW_LIMIT) throw problem(422, 'import.too-many-rows', { data: { limit: ROW_LIMIT } });
    yield rowOf(record, headings, info.lines);
  }
  if (rows === 0) throw problem(422, 'import.empty');
}

async function* records(text: string): AsyncGenerator<ParsedRecord> {
  const parser = parse({
    info: true,
    bom: true,
    record_delimiter: '\n',
    relax_column_count: true, // counted here, so that one ragged row does not refuse the file
    skip_empty_lines: true,
    max_record_size: ROW_CHARACTERS,
  });
  const source = Readable.from(pieces(text));
  source.pipe(parser);
  try {
    for await (const record of parser as AsyncIterable<ParsedRecord>) yield record; // shape fixed by `info: true`
  } catch (fault) {
    if (fault instanceof CsvError) throw problem(422, 'import.csv-broken', { data: brokenAt(fault) });
    throw fault;
  }
}

function* pieces(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += PIECE) yield text.slice(from, from + PIECE);
}

function brokenAt(fault: CsvError): { line: unknown; reason: string } {
  return { line: fault['lines'], reason: fault.code };
}

function headingsOf(profile: ImportProfile, record: readonly string[]): readonly string[] {
  const outcome = checkHeadings(profile, record);
  if (outcome.ok) return outcome.value;
  const { code, missing, repeated } = outcome.refusal;
  throw problem(422, code, { data: { missing, repeated } });
}

function rowOf(record: readonly string[], headings: readonly string[], lastLine: number): FileRow {
  const lineBreaks = record.reduce((total, cell) => total + (cell.match(/\n/g)?.length ?? 0), 0);
  const cells = Object.fromEntries(headings.map((heading, index) => [heading, record[index] ?? '']));
  const raggedCells = record.length === headings.length ? null : record.length;
  return { line: lastLine - lineBreaks, cells, raggedCells };
}
