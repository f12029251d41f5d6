import type { RowVerdict } from '@app/contracts';
import { defuseFormula } from '@app/domain';

/** Byte order mark, so that spreadsheet programs read the file as UTF-8. */
const BOM = '\uFEFF';

/** Words of the columns and codes. */
export interface VerdictWords {
  readonly headings: readonly string[];
  readonly verdict: (verdict: string) => string;
  readonly problem: (code: string) => string;
  readonly mark: (mark: string) => string;
}

/** Verdicts as a CSV file that a spreadsheet program opens without running a formula. */
export function verdictCsv(verdicts: readonly RowVerdict[], words: VerdictWords): string {
  const rows = verdicts.map(({ line, verdict, respondentName, problems, marks, duplicateOf }) => [
    String(line),
    words.verdict(verdict),
    respondentName,
    problems.map(({ column, code, value }) => `${column}: ${words.problem(code)} (${value})`).join('; '),
    marks.map(words.mark).join('; '),
    duplicateOf ?? '',
  ]);
  return BOM + [words.headings, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n');
}

function csvCell(text: string): string {
  return `"${defuseFormula(text).replaceAll('"', '""')}"`;
}
