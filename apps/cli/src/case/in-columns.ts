const FIRST_WIDE_LETTER = 0x2e7f;

/** Rows as lines with aligned columns; Chinese characters take two places of a terminal. */
export function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<readonly number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, width(cell))),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function padded(cell: string, wanted: number): string {
  return cell + ' '.repeat(wanted - width(cell));
}

function width(cell: string): number {
  return Array.from(cell).reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > FIRST_WIDE_LETTER ? 2 : 1), 0);
}
