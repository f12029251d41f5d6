import type { JsonNode, JsonValue, Position } from '../json/json-node.js';
import { checkCondition } from './check-condition.js';
import { leavesOf, PARAMETERS, parameterOf, type Group } from './condition.js';
import { fieldName, LIST_OPERATORS } from './fact-field.js';
import { parametersIn, placeholdersIn, withParameters } from './outcome-value.js';
import { isAlwaysSet, type PackIndex } from './pack-index.js';
import type { Located, PackSource } from './pack-source.js';
import { refuse, type Reading } from './problem.js';
import type { PackRule } from './rule-pack.js';
import { fitsSlot, type Slot } from './slot.js';
import { checkOutcomeUnits } from './unit.js';

type RuleFile = PackSource['rules'][number]['value'];
type TableFile = PackSource['tables'][number]['value'];
type Draft = Omit<RuleFile, 'decision'> & { readonly table?: string };
type Outcomes = RuleFile['then'];

/** A rule with the place where it stands, for problems that concern two rules. */
export interface PlacedRule {
  readonly rule: PackRule;
  readonly reading: Reading;
  readonly at: Position;
}

/** Turns the rule files and tables of one decision into checked rules. */
export function linkRules(
  decision: { readonly id: string; readonly slots: readonly Slot[] },
  source: PackSource,
  index: PackIndex,
): readonly PlacedRule[] {
  const inFolder = <Value>(files: readonly Located<Value>[]): readonly Located<Value>[] =>
    files.filter(({ folder }) => folder === decision.id);
  const rules = [...inFolder(source.rules), ...inFolder(source.tables)].flatMap(({ file, value }) => {
    const reading = { file, problems: index.problems };
    if (value.decision !== decision.id)
      refuse(reading, { code: 'rule.wrong-decision', at: value.at, data: { name: value.decision } });
    const drafts = 'rows' in value ? rowsOf(value, reading) : [value];
    return drafts.map((draft) => ({
      rule: linkRule(draft, { slots: decision.slots, index }, reading),
      reading,
      at: draft.at,
    }));
  });
  return rules.toSorted((one, other) => (one.rule.id < other.rule.id ? -1 : 1));
}

/** A row is a rule whose filled cells must all hold. */
function rowsOf(table: TableFile, reading: Reading): readonly Draft[] {
  const columns = table.columns.map(({ id }) => id);
  const allowed = columns.join(', ');
  for (const { id: name, at } of table.columns.filter(({ id }, place) => columns.indexOf(id) !== place))
    refuse(reading, { code: 'id.duplicate', at, data: { name, other: reading.file } });
  return table.rows.map(({ cells, ...row }) => {
    for (const [name, { node }] of cells)
      if (!table.columns.some(({ id }) => id === name))
        refuse(reading, { code: 'table.unknown-column', at: node.at, data: { name, allowed } });
    const of = table.columns.flatMap(({ id, fact, path, operator }) => {
      const cell = cells.get(id);
      return cell === undefined
        ? []
        : [{ kind: 'leaf' as const, at: cell.node.at, fact, path, operator, value: cell.value }];
    });
    if (of.length === 0) refuse(reading, { code: 'condition.empty-group', at: row.at });
    const when: Group = { kind: 'all', at: row.at, of };
    return { ...row, status: 'on', effective: table.effective, when, table: table.id };
  });
}

function linkRule(
  draft: Draft,
  { slots, index }: { readonly slots: readonly Slot[]; readonly index: PackIndex },
  reading: Reading,
): PackRule {
  const { effective, when, reason } = draft;
  if (effective.to !== null && effective.to < effective.from)
    refuse(reading, { code: 'date.reversed', at: effective.at });
  checkCondition(when, index, reading);
  checkOutcomes(draft, { slots, index }, reading);
  const then = plain(draft.then);
  const texts = [reason.zh, reason.en].flatMap(placeholdersIn);
  checkPlaceholders(texts, { at: draft.at, index }, reading);
  return {
    id: draft.id,
    title: draft.title,
    isOn: draft.status === 'on',
    from: effective.from,
    to: effective.to,
    when,
    then,
    reason,
    cites: cited(draft, index, reading),
    level: draft.level,
    parameters: parametersRead({ when, then, texts }),
    note: draft.note,
    table: draft.table ?? null,
    place: { file: reading.file, ...draft.at },
  };
}

function plain(then: Outcomes): Readonly<Record<string, JsonValue>> {
  return Object.fromEntries([...then].map(([name, { value }]) => [name, value]));
}

function checkOutcomes(
  { then, effective }: Draft,
  { slots, index }: { readonly slots: readonly Slot[]; readonly index: PackIndex },
  reading: Reading,
): void {
  for (const [name, outcome] of then) {
    checkOutcome({ name, ...outcome }, { slots, index }, reading);
    const slot = slots.find((one) => one.name === name);
    if (slot !== undefined) checkOutcomeUnits({ slot, value: outcome.value, at: outcome.node.at }, index, reading);
    for (const parameter of parametersIn(outcome.value)) {
      const known = index.parameters.get(parameter);
      const at = outcome.node.at;
      if (known === undefined) refuse(reading, { code: 'parameter.unknown', at, data: { name: parameter } });
      else if (!isAlwaysSet(known, effective))
        refuse(reading, { code: 'parameter.may-be-empty', at, data: { name: parameter } });
    }
  }
}

/** Checks the value of a slot with every parameter standing for a lawful figure. */
export function checkOutcome(
  { name, node, value }: { readonly name: string; readonly node: JsonNode; readonly value: JsonValue },
  { slots, index }: { readonly slots: readonly Slot[]; readonly index: PackIndex },
  reading: Reading,
): void {
  const slot = slots.find((one) => one.name === name);
  const { at } = node;
  if (slot === undefined) {
    const allowed = slots.map((one) => one.name).join(', ');
    refuse(reading, { code: 'slot.unknown', at, data: { name, allowed } });
    return;
  }
  const figures = Object.fromEntries([...index.parameters.values()].map(({ id, max }) => [id, max]));
  if (!fitsSlot(slot, withParameters(value, figures))) refuse(reading, { code: 'slot.unfit', at, data: { name } });
}

function cited({ cites, effective }: Draft, { citations }: PackIndex, reading: Reading): PackRule['cites'] {
  return cites.flatMap(({ law, article, at }) => {
    const act = citations.get(law);
    if (act === undefined) {
      refuse(reading, { code: 'citation.unknown', at, data: { name: law } });
      return [];
    }
    if (act.from !== null && effective.from < act.from)
      refuse(reading, { code: 'citation.not-in-force', at, data: { from: effective.from, name: law } });
    return [{ law: act.law, article }];
  });
}

function checkPlaceholders(
  names: readonly string[],
  { at, index }: { readonly at: Position; readonly index: PackIndex },
  reading: Reading,
): void {
  for (const name of names)
    if (!isTold(name, index))
      refuse(reading, { code: 'reason.unknown-placeholder', at, data: { name: name.slice(0, 80) } });
}

/** Whether a reason can fill a placeholder: by a fact or by a figure. */
function isTold(name: string, { fields, parameters }: PackIndex): boolean {
  if (name.startsWith(`${PARAMETERS}.`)) return parameters.has(name.slice(PARAMETERS.length + 1));
  return fields.some(({ fact, path }) => `${fact}.${fieldName(path)}` === name);
}

function parametersRead({
  when,
  then,
  texts,
}: Pick<PackRule, 'when' | 'then'> & { texts: readonly string[] }): readonly string[] {
  const compared = leavesOf(when).flatMap(({ fact, path, operator, value }) => [
    ...(fact === PARAMETERS ? [path.slice(2)] : []),
    ...(LIST_OPERATORS.includes(operator) ? [] : [parameterOf(value) ?? '']),
  ]);
  const told = texts
    .filter((text) => text.startsWith(`${PARAMETERS}.`))
    .map((text) => text.slice(PARAMETERS.length + 1));
  const names = [...compared, ...Object.values(then).flatMap(parametersIn), ...told];
  return [...new Set(names)].filter((name) => name !== '').sort();
}
