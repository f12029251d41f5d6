import { ANSWER_FIELDS, FIELD_GROUPS, type FieldTree } from '@app/contracts';
import { markdownTable } from './markdown-table.js';

/** Which fields of which answer belong to which group. */
export function answerFieldTable(): string {
  return markdownTable(
    ['answer of', 'part', ...FIELD_GROUPS],
    Object.entries(ANSWER_FIELDS).flatMap(([name, fields]) =>
      typeof fields === 'string'
        ? [[`\`${name}\``, 'all', ...FIELD_GROUPS.map((group) => (group === fields ? 'all' : ''))]]
        : partsOf(fields).map(([part, tree]) => [`\`${name}\``, part, ...cellsOf(tree)]),
    ),
  );
}

function partsOf(tree: FieldTree, part = ''): readonly (readonly [part: string, tree: FieldTree])[] {
  const inside = Object.entries(tree.inside ?? {}).flatMap(([name, sub]) =>
    partsOf(sub, part === '' ? name : `${part}.${name}`),
  );
  return [[part, tree], ...inside];
}

function cellsOf({ groups }: FieldTree): readonly string[] {
  return FIELD_GROUPS.map((group) => (groups[group] ?? []).join(', '));
}
