import { ALWAYS, holdsAt, NEVER, type Cells, type Formula } from './formula.js';

/** What a search found: cells of each variable any of which will do, nothing, or that it may not look longer. */
export type Solution =
  | { readonly kind: 'found'; readonly cells: readonly Cells[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'budget' };

/** A search: what has to hold, where, and for how long to look. */
export interface Search {
  readonly formulas: readonly Formula[];
  /** All cells of each variable. */
  readonly domains: readonly Cells[];
  /** One cell of each variable that is preferred where it will do. */
  readonly preferred: readonly Cells[];
  /** Most branches to try. */
  readonly budget: number;
}

/**
 * Looks for cells in which all formulas hold. Complete: `none` means that there are none, because every alternative was
 * followed to its end.
 */
export function solve({ formulas, domains, preferred, budget }: Search): Solution {
  const state = { left: budget };
  const found = search({ pending: formulas, cells: domains }, preferred, state);
  if (found !== null) return { kind: 'found', cells: found };
  return { kind: state.left < 0 ? 'budget' : 'none' };
}

/** Cells that are left when what must hold in any case has been drawn from a formula; null when it cannot hold. */
export function narrowed(formulas: readonly Formula[], domains: readonly Cells[]): readonly Cells[] | null {
  return settled({ pending: formulas, cells: domains })?.cells ?? null;
}

interface State {
  readonly pending: readonly Formula[];
  readonly cells: readonly Cells[];
}

function search(state: State, preferred: readonly Cells[], budget: { left: number }): readonly Cells[] | null {
  const next = settled(state);
  if (next === null) return null;
  const branch = smallestOf(next.pending);
  if (branch === null) return next.cells;
  const rest = next.pending.filter((one) => one !== branch);
  for (const choice of preferredFirst(branch.of, preferred)) {
    budget.left -= 1;
    if (budget.left < 0) return null;
    const found = search({ pending: [...rest, choice], cells: next.cells }, preferred, budget);
    if (found !== null) return found;
  }
  return null;
}

type Branch = Extract<Formula, { of: unknown }>;

/** The alternative with the fewest choices: it fails or decides soonest. */
function smallestOf(pending: readonly Formula[]): Branch | null {
  return pending.reduce<Branch | null>((best, one) => {
    if (one.kind === 'literal') return best;
    return best === null || one.of.length < best.of.length ? one : best;
  }, null);
}

function preferredFirst(choices: readonly Formula[], preferred: readonly Cells[]): readonly Formula[] {
  const first = choices.filter((choice) => holdsAt(choice, preferred));
  return [...first, ...choices.filter((choice) => !first.includes(choice))];
}

/** Draws every consequence that needs no choice; what is left to choose are alternatives. Null when nothing is left. */
function settled(state: State): State | null {
  const next = narrow(state.pending, state.cells);
  if (next === null) return null;
  return next.cells.every((one, at) => one === state.cells[at]) ? next : settled(next);
}

function narrow(pending: readonly Formula[], before: readonly Cells[]): State | null {
  const cells = [...before];
  const open: Formula[] = [];
  const queue = [...pending];
  for (let formula = queue.pop(); formula !== undefined; formula = queue.pop()) {
    const reduced = reduce(formula, cells);
    if (isNever(reduced)) return null;
    if (reduced.kind === 'literal') cells[reduced.variable] = (cells[reduced.variable] ?? 0n) & reduced.cells;
    else if (reduced.kind === 'all') queue.push(...reduced.of);
    else open.push(reduced);
  }
  return { pending: open, cells };
}

/** A formula without the parts that are settled by the cells that are left. */
function reduce(formula: Formula, cells: readonly Cells[]): Formula {
  if (formula.kind === 'literal') return reduceLiteral(formula, cells[formula.variable] ?? 0n);
  const left = formula.kind === 'all' ? reduceAll(formula.of, cells) : reduceAny(formula.of, cells);
  if (left === null) return formula.kind === 'all' ? NEVER : ALWAYS;
  const [only] = left;
  return left.length === 1 && only !== undefined ? only : { kind: formula.kind, of: left };
}

/** Members that are still open; null when one of them cannot hold. */
function reduceAll(members: readonly Formula[], cells: readonly Cells[]): readonly Formula[] | null {
  const left: Formula[] = [];
  for (const member of members) {
    const reduced = reduce(member, cells);
    if (isNever(reduced)) return null;
    if (!isAlways(reduced)) left.push(reduced);
  }
  return left;
}

/** Members that are still open; null when one of them holds in any case. */
function reduceAny(members: readonly Formula[], cells: readonly Cells[]): readonly Formula[] | null {
  const left: Formula[] = [];
  for (const member of members) {
    const reduced = reduce(member, cells);
    if (isAlways(reduced)) return null;
    if (!isNever(reduced)) left.push(reduced);
  }
  return left;
}

function reduceLiteral(literal: Extract<Formula, { kind: 'literal' }>, left: Cells): Formula {
  if ((left & literal.cells) === 0n) return NEVER;
  return (left & ~literal.cells) === 0n ? ALWAYS : literal;
}

function isAlways(formula: Formula): boolean {
  return formula.kind === 'all' && formula.of.length === 0;
}

function isNever(formula: Formula): boolean {
  return formula.kind === 'any' && formula.of.length === 0;
}
