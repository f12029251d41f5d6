import type { DutyKind } from '@app/contracts';

/** Kinds that stand in one law. */
export interface KindsOfLaw {
  readonly law: string;
  readonly kinds: readonly DutyKind[];
}

/** Kinds under the law that they cite first, in the order of the rules; those of mere practice come last. */
export function byLaw(kinds: readonly DutyKind[]): readonly KindsOfLaw[] {
  const laws = [...new Set(kinds.map(lawOf))];
  const grouped = laws.map((law) => ({ law, kinds: kinds.filter((kind) => lawOf(kind) === law) }));
  return grouped.toSorted((left, right) => Number(isPractice(left)) - Number(isPractice(right)));
}

function lawOf({ cites }: DutyKind): string {
  return cites[0]?.law ?? '';
}

function isPractice({ kinds }: KindsOfLaw): boolean {
  return kinds.every(({ level }) => level === 'D');
}

/** Whether every typed word occurs in what is known of a kind; headings match by what stands under them. */
export function matchesKind(typed: string, kind: DutyKind | undefined, base: (kind: DutyKind) => string): boolean {
  if (kind === undefined) return false;
  const { title, cites } = kind;
  const known = [title.zh, title.en, base(kind), ...cites.map(({ law }) => law)].join(' ').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => known.includes(word));
}
