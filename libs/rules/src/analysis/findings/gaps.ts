import type { FactField } from '../../pack/fact-field.js';
import type { Bilingual } from '../../pack/bilingual.js';
import type { Slot } from '../../pack/slot.js';
import { outcomeWords } from '../../words/outcome-words.js';
import { ask, silent, speaking, witnessOf, type DecisionView, type SeenRule } from '../decision-view.js';
import type { FindingDraft } from '../finding.js';
import type { Cells, Formula } from '../space/formula.js';
import { budgetReached } from './budget.js';

/** Inputs to which only the default answers, slot by slot: for a whole question, or for some cases of the others. */
export function gapsIn(view: DecisionView): readonly FindingDraft[] {
  const slots = view.decision.slots.filter(({ hit }) => hit !== 'collect');
  return slots.flatMap((slot) => {
    const rules = speaking(view, slot.name);
    const questions = questionsOf(view).flatMap((question) => openValues(question, rules));
    return [...questions.map((open) => questionGap(open, slot, view)), ...someGap(rules, { slot, view, questions })];
  });
}

/** A field that says what is asked, and its place among the variables. */
interface Question {
  readonly field: FactField;
  readonly variable: number;
  readonly view: DecisionView;
}

/** A value of a question for which no rule ever speaks. */
interface OpenValue extends Question {
  readonly cells: Cells;
  readonly code: string;
  readonly name: Bilingual;
}

function questionsOf(view: DecisionView): readonly Question[] {
  return view.space.variables.flatMap(({ field, code }, variable) =>
    field.question && field.type === 'code' && code === null ? [{ field, variable, view }] : [],
  );
}

function openValues(question: Question, rules: readonly SeenRule[]): readonly OpenValue[] {
  const { field, variable, view } = question;
  const cut = view.space.variables[variable]?.cut;
  return (cut?.cells ?? []).flatMap(({ key }, place) => {
    const cells = 1n << BigInt(place);
    const isAnswered = rules.some(({ box, formula }) => {
      if (box === null || ((box[variable] ?? 0n) & cells) === 0n) return false;
      return ask(view, [formula, { kind: 'literal', variable, cells }]) !== 'none';
    });
    if (isAnswered) return [];
    return namesOf(field, key, cut?.keyOf ?? String).map((value) => ({ ...question, cells, ...value }));
  });
}

/** A cell of many codes is told code by code. */
function namesOf(
  field: FactField,
  key: string,
  keyOf: (code: string) => string,
): readonly Pick<OpenValue, 'code' | 'name'>[] {
  if (key === 'null') return [{ code: 'null', name: { zh: '未知', en: 'unknown' } }];
  const listed = field.values
    .filter(({ code }) => keyOf(code) === key)
    .map(({ code, zh, en }) => ({ code, name: { zh, en } }));
  const isAny = field.open && key === 'other';
  return isAny
    ? [...listed, { code: 'other', name: { zh: '目录以外的值', en: 'a code beyond the catalogue' } }]
    : listed;
}

function questionGap({ field, variable, cells, code, name }: OpenValue, slot: Slot, view: DecisionView): FindingDraft {
  const witness = witnessOf(view, [{ kind: 'literal', variable, cells }]);
  const fact = field.path.slice(2);
  const facts = { ...witness?.facts, [field.fact]: { ...witness?.facts[field.fact], [fact]: code } };
  const isOwn = code === 'null' || witness === null;
  return {
    ...gap(slot, view),
    code: 'gap.question',
    about: `${field.fact}.${fact}=${code}`,
    data: { ...gap(slot, view).data, question: field.label, value: name },
    // One cell stands for many codes: the witness is of the code that is told.
    witness: isOwn ? witness : { ...witness, facts, given: { ...witness.given, [`${field.fact}.${fact}`]: code } },
  };
}

interface Some {
  readonly slot: Slot;
  readonly view: DecisionView;
  readonly questions: readonly OpenValue[];
}

/** Some inputs of the questions that rules do answer. */
function someGap(rules: readonly SeenRule[], { slot, view, questions }: Some): readonly FindingDraft[] {
  const asked = questionsOf(view).map(({ variable }): Formula => {
    const open = questions.filter((one) => one.variable === variable).reduce((set, { cells }) => set | cells, 0n);
    return { kind: 'literal', variable, cells: (view.space.domains[variable] ?? 0n) & ~open };
  });
  const formulas = [...asked, ...rules.map((seen) => silent(view, seen))];
  const answer = ask(view, formulas);
  if (answer === 'budget') return [budgetReached(view, [], slot)];
  return answer === 'none' ? [] : [{ ...gap(slot, view), witness: witnessOf(view, formulas) }];
}

function gap(slot: Slot, view: DecisionView): FindingDraft {
  const { pack, decision, day } = view;
  const otherwise = outcomeWords(decision.otherwise.then[slot.name] ?? null, { slot, parameters: pack.parameters });
  return {
    code: 'gap.slot',
    decision: decision.id,
    slot: slot.name,
    rules: [],
    place: decision.place,
    day,
    data: { slot: slot.title, otherwise },
    witness: null,
    confirms: ({ defaulted }) => defaulted.includes(slot.name),
  };
}
