import type { PackConstraint, PackDecision, PackTable, RulePack } from '../../pack/rule-pack.js';
import type { Slot } from '../../pack/slot.js';
import { subjectWords } from '../../words/condition-words.js';
import { outcomeWords } from '../../words/outcome-words.js';
import { inBoth } from '../../words/value-words.js';
import { compare, noteAspects, textAspect, told, valueAspect, type Aspect, type Described } from '../aspect.js';
import { joined } from '../common-words.js';
import type { PackChange } from '../pack-change.js';
import { pairsBy } from '../pairs.js';
import type { Placed } from './rule-differences.js';

/** What differs in a decision itself: its question, slots, default, constraints and tables. */
export function decisionDifferences(before: Placed | undefined, after: Placed | undefined): readonly PackChange[] {
  const listed = <Thing>(pick: (decision: PackDecision) => readonly Thing[], keyOf: (thing: Thing) => string) => {
    const [one, other] = [before, after].map((placed) => (placed === undefined ? [] : pick(placed.decision)));
    return pairsBy(one ?? [], other ?? [], keyOf);
  };
  const slots = listed<Slot>((decision) => decision.slots, ({ name }) => name); // prettier-ignore
  const constraints = listed<PackConstraint>((decision) => decision.constraints, ({ id }) => id); // prettier-ignore
  const tables = listed<PackTable>((decision) => decision.tables, ({ id }) => id); // prettier-ignore
  return [
    ...compare(describedDecision(before), describedDecision(after)),
    ...slots.flatMap((pair) => compare(describedSlot(pair.before, before), describedSlot(pair.after, after))),
    ...constraints.flatMap((pair) =>
      compare(describedConstraint(pair.before, before), describedConstraint(pair.after, after)),
    ),
    ...tables.flatMap((pair) => compare(describedTable(pair.before, before), describedTable(pair.after, after))),
  ];
}

function describedDecision(placed: Placed | undefined): Described | undefined {
  if (placed === undefined) return undefined;
  const { id, title, question, asOf, inFlight, flipLimit, otherwise, note } = placed.decision;
  return {
    about: { kind: 'decision', id, decision: id, title },
    aspects: [
      textAspect('title', title),
      told(textAspect('question', question)),
      textAspect('asOf', asOf),
      valueAspect('inFlight', inFlight, IN_FLIGHT[inFlight]),
      ...limitAspects(flipLimit),
      { ...textAspect('reason', otherwise.reason), field: 'otherwise.reason' },
      ...noteAspects(note),
    ],
  };
}

function limitAspects(limit: PackDecision['flipLimit']): readonly Aspect[] {
  if (limit === null) return [];
  const { percent, confirm, note } = limit;
  const words = confirm
    ? { zh: `${percent}%（待确认）`, en: `${percent}% (to be confirmed)` }
    : { zh: `${percent}%`, en: `${percent}%` };
  return [valueAspect('flipLimit', [percent, confirm, note], words)];
}

const IN_FLIGHT: Readonly<Record<PackDecision['inFlight'], Described['about']['title']>> = {
  pin: { zh: '沿用立案时的规则包', en: 'keep the pack of the day they were opened' },
  'next-stage': { zh: '进入下一阶段时改用新规则包', en: 'take the new pack when they enter a new stage' },
  'next-decision': { zh: '下一次决策时改用新规则包', en: 'take the new pack at the next decision' },
};

function describedSlot(slot: Slot | undefined, placed: Placed | undefined): Described | undefined {
  if (slot === undefined || placed === undefined) return undefined;
  const { name, title, hit, type, values, labels } = slot;
  const otherwise = placed.decision.otherwise.then[name] ?? null;
  const said = { slot, parameters: placed.pack.parameters };
  return {
    about: { kind: 'slot', id: name, decision: placed.decision.id, title },
    aspects: [
      textAspect('title', title),
      valueAspect('hit', hit),
      valueAspect('type', type),
      valueAspect('codes', values, joined(values.map((code) => codeWords(code, labels)))),
      ...Object.entries(labels).map(labelAspect),
      valueAspect(
        'otherwise',
        otherwise,
        otherwise === null ? { zh: '无', en: 'none' } : outcomeWords(otherwise, said),
      ),
    ],
  };
}

function codeWords(code: string, labels: Slot['labels']): Described['about']['title'] {
  const label = labels[code];
  return label === undefined ? { zh: code, en: code } : { zh: `${label.zh}（${code}）`, en: `${label.en} (${code})` };
}

/** Each name is a part of its own: of a long list only what differs is told. */
function labelAspect([code, { zh, en }]: readonly [code: string, label: Slot['labels'][string]]): Aspect {
  const { name, ...aspect } = valueAspect('codes', [zh, en], { zh, en });
  return { ...aspect, field: `labels.${code}`, name: inBoth((language) => `${name[language]} ${code}`) };
}

function describedConstraint(
  constraint: PackConstraint | undefined,
  placed: Placed | undefined,
): Described | undefined {
  if (constraint === undefined || placed === undefined) return undefined;
  const { id, slot, field, keep, drop, reason } = constraint;
  return {
    about: { kind: 'constraint', id, decision: placed.decision.id, title: { zh: id, en: id } },
    aspects: [
      valueAspect('slot', [slot, field], { zh: `${slot}.${field}`, en: `${slot}.${field}` }),
      told(valueAspect('keep', keep)),
      told(valueAspect('drop', drop)),
      textAspect('reason', reason),
    ],
  };
}

function describedTable(table: PackTable | undefined, placed: Placed | undefined): Described | undefined {
  if (table === undefined || placed === undefined) return undefined;
  const { id, title, columns, note } = table;
  const words = columns.map((column) => columnWords(column, placed.pack));
  return {
    about: { kind: 'table', id, decision: placed.decision.id, title },
    aspects: [
      textAspect('title', title),
      valueAspect('columns', columns.map(({ fact, path, operator }) => [fact, path, operator]), joined(words)),
      ...noteAspects(note),
    ],
  }; // prettier-ignore
}

function columnWords(column: PackTable['columns'][number], pack: RulePack): Described['about']['title'] {
  const { zh, en } = subjectWords(column, pack);
  return { zh: `${zh}（${column.operator}）`, en: `${en} (${column.operator})` };
}
