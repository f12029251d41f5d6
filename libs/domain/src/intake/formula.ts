/** Whether a spreadsheet would run the cell as a formula. Source: OWASP ASVS 5.0, 1.2.10. */
export function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r\n\0]/.test(cell);
}

/** The cell as it may leave in a file: a formula gets a leading apostrophe, so that it is shown and not run. */
export function defuseFormula(cell: string): string {
  return isFormula(cell) ? `'${cell}` : cell;
}
