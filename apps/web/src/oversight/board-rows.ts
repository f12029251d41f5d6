import type { Board } from '@app/contracts';

type Row = Board['departments'][number];

/** Departments of the board: those with something to look at, and those without a single open task or letter. */
export function boardRows(departments: readonly Row[]): {
  readonly busy: readonly Row[];
  readonly quiet: readonly Row[];
} {
  const isQuiet = ({ open, oversightLetters, oversightUnreceipted }: Row): boolean =>
    open + oversightLetters + oversightUnreceipted === 0;
  return { busy: departments.filter((row) => !isQuiet(row)), quiet: departments.filter(isQuiet) };
}
