import { defuseFormula } from '@app/domain';

/** Rows as CSV in UTF-8 with byte order mark, safe to open in a spreadsheet: no cell is a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  return `"${defuseFormula(text).replaceAll('"', '""')}"`;
}
