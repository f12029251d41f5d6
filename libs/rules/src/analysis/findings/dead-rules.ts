import { canonicalJson } from '../../json/canonical-json.js';
import type { JsonValue } from '../../json/json-node.js';
import type { Bilingual } from '../../pack/bilingual.js';
import type { Condition } from '../../pack/condition.js';
import { isList, type Slot } from '../../pack/slot.js';
import { withFigures } from '../../example/run-examples.js';
import { conditionWords } from '../../words/condition-words.js';
import { areApart, ask, silent, viewOf, witnessOf, type DecisionView, type SeenRule } from '../decision-view.js';
import type { FindingDraft } from '../finding.js';
import type { Formula } from '../space/formula.js';
import { budgetReached } from './budget.js';

/** Rules that never fire, and rules that fire only beside another one that says the same. */
export function deadRules(view: DecisionView): readonly FindingDraft[] {
  const asked = view.rules.map((seen) => ({ seen, answer: ask(view, [seen.formula]) }));
  const silentOnes = asked.filter(({ answer }) => answer === 'none').map(({ seen }) => seen);
  const unknown = asked.filter(({ answer }) => answer === 'budget').map(({ seen }) => seen);
  const alive = asked.filter(({ answer }) => answer === 'found').map(({ seen }) => seen);
  return [
    ...silentOnes.map((seen) => waitsForFigure(seen, view) ?? unreachable(seen, view)),
    ...unknown.map(({ rule }) => budgetReached(view, [rule], null)),
    ...doubles(alive, view),
  ];
}

/** A rule that would fire if somebody set the figures that it reads. */
function waitsForFigure({ rule }: SeenRule, view: DecisionView): FindingDraft | null {
  const unset = view.pack.parameters.filter(({ id }) => rule.parameters.includes(id) && view.figures[id] === null);
  if (unset.length === 0) return null;
  const figures = Object.fromEntries(unset.map(({ id, min }) => [id, min]));
  const assumed = viewOf(withFigures(view.pack, figures), view.decision, view);
  const seen = assumed.rules.find((one) => one.rule.id === rule.id);
  const witness = seen === undefined ? null : witnessOf(assumed, [seen.formula]);
  if (witness === null) return null;
  const names = (language: keyof Bilingual): string =>
    unset.map(({ title }) => title[language]).join(language === 'zh' ? '、' : ', ');
  return {
    code: 'rule.waits-for-figure',
    decision: view.decision.id,
    rules: [rule],
    day: view.day,
    data: { figures: { zh: names('zh'), en: names('en') } },
    witness: { ...witness, figures },
    confirms: ({ fired }) => fired.some((one) => one.rule === rule.id),
  };
}

/** The witness comes as close as it can: everything holds but the comparison that contradicts the rest. */
function unreachable({ rule }: SeenRule, view: DecisionView): FindingDraft {
  const { when } = rule;
  const parts = when.kind === 'all' ? when.of : [when];
  const closest = parts.find((missing) => ask(view, without(parts, missing, view)) === 'found') ?? when;
  return {
    code: 'rule.unreachable',
    decision: view.decision.id,
    rules: [rule],
    day: view.day,
    data: { missing: conditionWords(closest, { ...vocabularyOf(view), figures: view.figures }) },
    witness: witnessOf(view, closest === when ? [] : without(parts, closest, view)),
    confirms: ({ fired }) => !fired.some((one) => one.rule === rule.id),
  };
}

function without(parts: readonly Condition[], missing: Condition, { space }: DecisionView): readonly Formula[] {
  return parts.filter((part) => part !== missing).map(space.formulaOf);
}

function vocabularyOf({
  pack: { fields, parameters },
}: DecisionView): Pick<DecisionView['pack'], 'fields' | 'parameters'> {
  return { fields, parameters };
}

/** Each rule is told once: as equal to another, or as more than covered by it. */
function doubles(rules: readonly SeenRule[], view: DecisionView): readonly FindingDraft[] {
  const reported = new Set<SeenRule>();
  return rules.flatMap((seen) => {
    const other = rules.find((one) => one !== seen && !reported.has(one) && covers(one, seen, view));
    if (other === undefined) return [];
    reported.add(seen);
    return [double(seen, other, view)];
  });
}

function double(seen: SeenRule, other: SeenRule, view: DecisionView): FindingDraft {
  const isEqual = covers(seen, other, view);
  const ids = [seen.rule.id, other.rule.id];
  return {
    code: isEqual ? 'rule.equal' : 'rule.subsumed',
    decision: view.decision.id,
    rules: isEqual ? [seen.rule, other.rule] : [seen.rule],
    about: isEqual ? null : other.rule.id,
    day: view.day,
    data: {
      other: { zh: `${other.rule.id}（${other.rule.title.zh}）`, en: `${other.rule.id} (${other.rule.title.en})` },
    },
    witness: witnessOf(view, [seen.formula]),
    confirms: ({ fired }) => ids.every((id) => fired.some(({ rule }) => rule === id)),
  };
}

/** Whether a rule proposes everything that another one does, whenever that one fires. */
function covers(wide: SeenRule, narrow: SeenRule, view: DecisionView): boolean {
  if (areApart(wide, narrow) || !saysAll(wide, narrow, view.decision.slots)) return false;
  return ask(view, [narrow.formula, silent(view, wide)]) === 'none';
}

function saysAll(wide: SeenRule, narrow: SeenRule, slots: readonly Slot[]): boolean {
  return slots.every(({ name }) => {
    const wanted = narrow.then[name];
    return wanted === undefined || (wide.then[name] !== undefined && includesAll(wide.then[name], wanted));
  });
}

function includesAll(wide: JsonValue, narrow: JsonValue): boolean {
  const said = new Set((isList(wide) ? wide : [wide]).map(canonicalJson));
  return (isList(narrow) ? narrow : [narrow]).every((entry) => said.has(canonicalJson(entry)));
}
