import { canonicalJson } from '../json/canonical-json.js';
import { overlapsOf } from '../analysis/overlap.js';
import { arePeriodsApart, excludeEachOther, requirements, type Requirement } from './exclusion.js';
import { linkExamples } from './link-examples.js';
import { checkOutcome, linkRules, type PlacedRule } from './link-rules.js';
import type { PackIndex } from './pack-index.js';
import type { PackSource } from './pack-source.js';
import { refuse } from './problem.js';
import type { PackDecision, PackTable } from './rule-pack.js';
import type { Slot } from './slot.js';

type DecisionFile = PackSource['decisions'][number];

/** Puts each decision together from its file, rules, tables and examples, and checks the whole. */
export function linkDecisions(source: PackSource, index: PackIndex): readonly PackDecision[] {
  return source.decisions.map((file) => linkDecision(file, source, index));
}

function linkDecision(located: DecisionFile, source: PackSource, index: PackIndex): PackDecision {
  const { value } = located;
  const slots = slotsOf(located);
  checkOtherwise(located, slots, index);
  checkConstraints(located, slots, index);
  const placed = linkRules({ id: value.id, slots }, source, index);
  refuseDoubleIds(placed);
  for (const slot of slots) refuseConflicts(slot, placed, index);
  const rules = placed.map(({ rule }) => rule);
  return {
    id: value.id,
    title: value.title,
    question: value.question,
    asOf: value.asOf,
    note: value.note,
    place: { file: located.file, ...value.at },
    inFlight: value.inFlight,
    flipLimit: flipLimitOf(located),
    slots,
    otherwise: {
      reason: value.otherwise.reason,
      then: Object.fromEntries([...value.otherwise.then].map(([name, outcome]) => [name, outcome.value])),
    },
    constraints: value.constraints.map(({ at: _at, ...constraint }) => constraint),
    rules,
    tables: tablesOf(value.id, source),
    examples: linkExamples({ id: value.id, slots, rules }, source, index),
  };
}

function flipLimitOf({ value: { flipLimit } }: DecisionFile): PackDecision['flipLimit'] {
  if (flipLimit === null) return null;
  const { percent, confirm, note } = flipLimit;
  return { percent, confirm, note };
}

function tablesOf(decision: string, { tables }: PackSource): readonly PackTable[] {
  const own = tables.filter(({ folder }) => folder === decision);
  return own.map(({ value: { id, title, columns, note } }) => {
    return { id, title, note, columns: columns.map(({ fact, path, operator }) => ({ fact, path, operator })) };
  });
}

function slotsOf({ value: { slots } }: DecisionFile): readonly Slot[] {
  return [...slots].map(([name, { at: _at, labels, ...slot }]) => ({
    name,
    ...slot,
    labels: Object.fromEntries(labels),
  }));
}

/** A gap must be a choice: every slot that holds one answer needs a default. */
function checkOtherwise({ file, value }: DecisionFile, slots: readonly Slot[], index: PackIndex): void {
  const reading = { file, problems: index.problems };
  const { then, at } = value.otherwise;
  for (const { name, hit } of slots)
    if (hit !== 'collect' && !then.has(name)) refuse(reading, { code: 'slot.no-otherwise', at, data: { name } });
  for (const [name, outcome] of then) checkOutcome({ name, ...outcome }, { slots, index }, reading);
}

function checkConstraints({ file, value }: DecisionFile, slots: readonly Slot[], { problems }: PackIndex): void {
  const allowed = slots.map(({ name }) => name).join(', ');
  for (const { slot, at } of value.constraints)
    if (!slots.some(({ name, hit }) => name === slot && hit === 'collect'))
      refuse({ file, problems }, { code: 'slot.unknown', at, data: { name: slot, allowed } });
}

function refuseDoubleIds(placed: readonly PlacedRule[]): void {
  placed.forEach(({ rule, reading, at }, position) => {
    const before = placed[position - 1];
    if (before?.rule.id !== rule.id) return;
    refuse(reading, { code: 'id.duplicate', at, data: { name: rule.id, other: before.reading.file } });
  });
}

/** Two rules that may speak at once must not give different answers where only one answer has room. */
function refuseConflicts({ name, hit }: Slot, placed: readonly PlacedRule[], index: PackIndex): void {
  if (hit === 'collect' || hit === 'priority') return;
  const speaking = placed.flatMap((one) => speaker(name, one));
  const pairs = speaking.flatMap((one, position) =>
    speaking
      .slice(position + 1)
      .flatMap((other) => (mayConflict(one, other) ? [[one.placed, other.placed] as const] : [])),
  );
  const overlaps = overlapsOf(
    pairs.map(([one, other]) => [one.rule, other.rule]),
    { fields: index.fields, parameters: [...index.parameters.values()] },
  );
  for (const one of new Set(pairs.map(([first]) => first))) {
    const overlap = overlaps.find(({ pair: [first] }) => first === one.rule);
    const other = placed.find(({ rule }) => rule === overlap?.pair[1]);
    if (overlap === undefined || other === undefined) continue;
    const data = { name, other: one.rule.id, example: overlap.example };
    refuse(other.reading, { code: 'slot.may-conflict', at: other.at, data });
  }
}

/** A rule that speaks in a slot, with what has to be compared with every other. */
interface Speaker {
  readonly placed: PlacedRule;
  readonly said: string;
  readonly required: readonly Requirement[];
}

function speaker(slot: string, placed: PlacedRule): readonly Speaker[] {
  const { isOn, then, when } = placed.rule;
  const value = then[slot];
  if (!isOn || value === undefined) return [];
  return [{ placed, said: canonicalJson(value), required: requirements(when) }];
}

function mayConflict(one: Speaker, other: Speaker): boolean {
  if (one.said === other.said || arePeriodsApart(one.placed.rule, other.placed.rule)) return false;
  return !excludeEachOther(one.required, other.required);
}
