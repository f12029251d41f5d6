import { canonicalJson } from '../../json/canonical-json.js';
import type { JsonValue } from '../../json/json-node.js';
import { isList, type Slot } from '../../pack/slot.js';
import { outcomeWords } from '../../words/outcome-words.js';
import { areApart, ask, speaking, witnessOf, type DecisionView, type SeenRule } from '../decision-view.js';
import type { FindingDraft } from '../finding.js';
import { budgetReached } from './budget.js';

/** Two rules that contradict each other, and whether a constraint of the decision says which one stays. */
interface Pair {
  readonly one: SeenRule;
  readonly other: SeenRule;
  readonly code: 'conflict.contradicting' | 'conflict.reward-and-punishment';
}

/** What was found about pairs of rules; pairs that a constraint settles are counted, not reported. */
export interface Conflicts {
  readonly findings: readonly FindingDraft[];
  readonly settled: number;
}

/** Pairs of rules that can fire together although a slot has room for one answer, or for one kind of measure. */
export function conflictsIn(view: DecisionView): Conflicts {
  const found = view.decision.slots.map((slot) => slotConflicts(slot, view));
  return {
    findings: found.flatMap(({ findings }) => findings),
    settled: found.reduce((sum, { settled }) => sum + settled, 0),
  };
}

function slotConflicts(slot: Slot, view: DecisionView): Conflicts {
  const rules = speaking(view, slot.name);
  const pairs = rules.flatMap((one, place) =>
    rules.slice(place + 1).flatMap((other) => contradiction(one, other, slot)),
  );
  const together = pairs.map((pair) => ({ pair, answer: ask(view, [pair.one.formula, pair.other.formula]) }));
  const possible = together.filter(({ answer }) => answer === 'found').map(({ pair }) => pair);
  const unsettled = possible.filter(({ code }) => code === 'conflict.contradicting' || !isSettled(slot, view));
  const unknown = together.filter(({ answer }) => answer === 'budget').map(({ pair }) => pair);
  return {
    findings: [
      ...unsettled.map((pair) => conflict(pair, slot, view)),
      ...unknown.map(({ one, other }) => budgetReached(view, [one.rule, other.rule], slot)),
    ],
    settled: possible.length - unsettled.length,
  };
}

function contradiction(one: SeenRule, other: SeenRule, slot: Slot): readonly Pair[] {
  if (areApart(one, other)) return [];
  const code = contradictionOf([one.then[slot.name] ?? null, other.then[slot.name] ?? null], slot);
  return code === null ? [] : [{ one, other, code }];
}

type Proposals = readonly [one: JsonValue, other: JsonValue];

/** What is wrong with two proposals that stand side by side; null when they may. */
function contradictionOf([one, other]: Proposals, { hit, type }: Slot): Pair['code'] | null {
  if (hit === 'unique' || hit === 'any') return isEqual(one, other) ? null : 'conflict.contradicting';
  return type === 'measure' ? measureContradiction(one, other) : null;
}

function measureContradiction(one: JsonValue, other: JsonValue): Pair['code'] | null {
  if (isOneMeasureTwice(one, other)) return 'conflict.contradicting';
  return isBothKinds(one, other) || isBothKinds(other, one) ? 'conflict.reward-and-punishment' : null;
}

function isEqual(one: JsonValue, other: JsonValue): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function isBothKinds(one: JsonValue, other: JsonValue): boolean {
  return kindsOf(one).includes('reward') && kindsOf(other).includes('punishment');
}

/** The same measure with another term, department or base. */
function isOneMeasureTwice(one: JsonValue, other: JsonValue): boolean {
  return entriesOf(one).some((first) =>
    entriesOf(other).some((second) => first['code'] === second['code'] && !isEqual(first, second)),
  );
}

function kindsOf(value: JsonValue): readonly JsonValue[] {
  return entriesOf(value).map((entry) => entry['kind'] ?? null);
}

type Entry = Readonly<Record<string, JsonValue>>;

function entriesOf(value: JsonValue): readonly Entry[] {
  const entries = isList(value) ? value : [value];
  return entries.flatMap((entry) => (entry === null || typeof entry !== 'object' || isList(entry) ? [] : [entry]));
}

function isSettled({ name }: Slot, { decision }: DecisionView): boolean {
  return decision.constraints.some(({ slot, field, keep, drop }) => {
    return slot === name && field === 'kind' && [keep, drop].sort().join(' ') === 'punishment reward';
  });
}

function conflict({ one, other, code }: Pair, slot: Slot, view: DecisionView): FindingDraft {
  const said = ({ then }: SeenRule): ReturnType<typeof outcomeWords> =>
    outcomeWords(then[slot.name] ?? null, { slot, parameters: view.pack.parameters });
  const ids = [one.rule.id, other.rule.id];
  return {
    code,
    decision: view.decision.id,
    slot: slot.name,
    rules: [one.rule, other.rule],
    day: view.day,
    data: { slot: slot.title, one: said(one), other: said(other) },
    witness: witnessOf(view, [one.formula, other.formula]),
    confirms: ({ fired }) => ids.every((id) => fired.some(({ rule }) => rule === id)),
  };
}
