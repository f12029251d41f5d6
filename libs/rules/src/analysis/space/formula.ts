/** A set of cells of one variable, one bit a cell. */
export type Cells = bigint;

/** A condition over variables with few values each: what every condition of a pack becomes on a day. */
export type Formula =
  | { readonly kind: 'literal'; readonly variable: number; readonly cells: Cells }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] };

/** True of every input. */
export const ALWAYS: Formula = { kind: 'all', of: [] };
/** True of no input. */
export const NEVER: Formula = { kind: 'any', of: [] };

/**
 * The formula that is true exactly where another is false.
 *
 * @param domains - all cells of each variable
 */
export function negated(formula: Formula, domains: readonly Cells[]): Formula {
  if (formula.kind !== 'literal')
    return { kind: formula.kind === 'all' ? 'any' : 'all', of: formula.of.map((one) => negated(one, domains)) };
  const { variable, cells } = formula;
  return { kind: 'literal', variable, cells: (domains[variable] ?? 0n) & ~cells };
}

/** Whether a formula holds for one cell of each variable. */
export function holdsAt(formula: Formula, assignment: readonly Cells[]): boolean {
  if (formula.kind === 'literal') return ((assignment[formula.variable] ?? 0n) & formula.cells) !== 0n;
  return formula.kind === 'all'
    ? formula.of.every((one) => holdsAt(one, assignment))
    : formula.of.some((one) => holdsAt(one, assignment));
}
