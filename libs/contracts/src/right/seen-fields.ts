import type { AccountRole } from '../session/session.schema.js';
import type { FieldTree } from './answer-fields.js';
import { CASE_RIGHTS, FIELD_GROUPS, type CaseRight, type FieldGroup } from './case-right.js';

/** The groups of fields that the rights of a role add up to. */
export function fieldsSeen(
  role: AccountRole | null,
  rights: readonly CaseRight[] = CASE_RIGHTS,
): readonly FieldGroup[] {
  const seen = rights.filter(({ roles }) => roles.some((one) => one === role)).flatMap(({ fields }) => fields);
  return FIELD_GROUPS.filter((group) => seen.includes(group));
}

/** What stands for a field that is not seen, where the schema has no `null` for it. */
const BLANKS: Readonly<Record<string, unknown>> = { lamp: 'none' };

/**
 * An answer without the fields of groups that are not seen: lists are empty, yes-or-no is no, the rest is `null`. A field
 * of which no group is known is not seen either.
 */
export function seenOf(answer: unknown, tree: FieldTree, fields: readonly FieldGroup[]): unknown {
  if (!fields.includes(tree.itself)) return Array.isArray(answer) ? [] : null;
  if (Array.isArray(answer)) return answer.map((item) => seenOf(item, tree, fields));
  if (typeof answer !== 'object' || answer === null) return answer;
  const seen = fields.flatMap((group) => tree.groups[group] ?? []);
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => {
      const inside = tree.inside?.[name];
      if (inside !== undefined) return [name, seenOf(value, inside, fields)];
      return [name, seen.includes(name) ? value : blankOf(name, value)];
    }),
  );
}

function blankOf(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return [];
  return typeof value === 'boolean' ? false : (BLANKS[name] ?? null);
}
