import { leavesOf } from './condition.js';
import { PACK_LIMITS, type PackLimit } from './pack-limits.js';
import type { PackSource } from './pack-source.js';
import { refuse, type PackProblem } from './problem.js';

const START = { line: 1, column: 1 } as const;

/** Notes what the pack as a whole has too many of. */
export function checkPackSize(source: PackSource, problems: PackProblem[]): void {
  for (const { limit, count } of countsOf(source)) {
    const { most, what } = limit;
    const data = { what: `${what.zh} ${what.en}`, limit: String(most), count: String(count) };
    if (count > most) refuse({ file: 'pack.json', problems }, { code: 'pack.too-many', at: START, data });
  }
}

function countsOf({ facts, parameters, rules, tables, examples }: PackSource): readonly Count[] {
  const rows = tables.flatMap(({ value }) => value.rows);
  const leaves = rules.map(({ value }) => leavesOf(value.when).length);
  return [
    { limit: PACK_LIMITS.facts, count: sum(facts.map(({ value }) => value.fields.length)) },
    { limit: PACK_LIMITS.parameters, count: parameters.length },
    { limit: PACK_LIMITS.rules, count: rules.length + rows.length },
    { limit: PACK_LIMITS.conditions, count: sum([...leaves, ...rows.map(({ cells }) => cells.size)]) },
    { limit: PACK_LIMITS.examples, count: sum(examples.map(({ value }) => value.length)) },
  ];
}

interface Count {
  readonly limit: PackLimit;
  readonly count: number;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
