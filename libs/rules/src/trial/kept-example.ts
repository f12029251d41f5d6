import { layObject } from '../json/lay-json.js';
import type { JsonValue } from '../json/json-node.js';
import { changesBetween } from '../analysis/space/fact-choice.js';
import type { DecisionResult } from '../decision/decision-result.js';
import type { Bilingual } from '../pack/bilingual.js';
import type { FactSet, RulePack, Scenario } from '../pack/rule-pack.js';
import { fitsSlot } from '../pack/slot.js';

/** A case that was tried and is to be kept as an example: what a person has called it and confirmed. */
export interface TriedCase {
  readonly name: Bilingual;
  readonly decision: string;
  readonly asOf: string;
  readonly facts: FactSet;
  readonly figures: Readonly<Record<string, number>>;
  readonly result: Pick<DecisionResult, 'outcome' | 'fired'>;
  /** Rules that must stay silent. */
  readonly not: readonly string[];
}

/** Why a case is not kept. */
export type KeepingRefusal =
  | { readonly code: 'rule-trial.name-taken'; readonly name: string; readonly file: string }
  | { readonly code: 'rule-trial.no-scenario' };

/** One entry of a file of examples, or why there is none. */
export type KeptExample =
  | { readonly ok: true; readonly value: Readonly<Record<string, JsonValue>> }
  | { readonly ok: false; readonly refusal: KeepingRefusal };

/** A tried case as the files of a pack write examples: the closest scenario, and what differs from it. */
export function exampleOf(pack: RulePack, tried: TriedCase): KeptExample {
  const taken = takenName(pack, tried);
  if (taken !== null) return { ok: false, refusal: taken };
  const base = closest(pack, tried.facts);
  if (base === null) return { ok: false, refusal: { code: 'rule-trial.no-scenario' } };
  const { name, asOf, figures, result, not } = tried;
  return {
    ok: true,
    value: {
      name: { zh: name.zh, en: name.en },
      asOf,
      base: base.id,
      given: base.given,
      ...(Object.keys(figures).length > 0 && { figures }),
      expect: expectedOf(pack, tried),
      because: result.fired.map(({ rule }) => rule),
      ...(not.length > 0 && { not }),
    },
  };
}

/** One name for one example of a decision, in either language. */
function takenName(pack: RulePack, { decision, name }: TriedCase): KeepingRefusal | null {
  const examples = pack.decisions.find(({ id }) => id === decision)?.examples ?? [];
  const other = examples.find((one) => one.name.zh === name.zh || one.name.en === name.en);
  if (other === undefined) return null;
  const twice = other.name.zh === name.zh ? name.zh : name.en;
  return { code: 'rule-trial.name-taken', name: twice, file: other.file };
}

interface Base {
  readonly id: string;
  readonly given: Readonly<Record<string, JsonValue>>;
}

function closest({ scenarios, fields }: RulePack, facts: FactSet): Base | null {
  const size = ({ given }: Base): number => Object.keys(given).length;
  const from = ({ id, facts: before }: Scenario): Base => ({ id, given: changesBetween(before, facts, fields) });
  return scenarios.map(from).toSorted((one, other) => size(one) - size(other))[0] ?? null;
}

/** Every slot that has an answer; where no rule speaks and there is no default, nothing can be expected. */
function expectedOf({ decisions }: RulePack, { decision, result }: TriedCase): Record<string, JsonValue> {
  const slots = decisions.find(({ id }) => id === decision)?.slots ?? [];
  const answered = slots.flatMap((slot) => {
    const value = result.outcome[slot.name];
    return value !== undefined && fitsSlot(slot, value) ? [[slot.name, value] as const] : [];
  });
  return Object.fromEntries(answered);
}

/** Adds an entry to the text of a file of examples, whose other letters stay; an absent file begins with it. */
export function withExample(text: string | null, entry: Readonly<Record<string, JsonValue>>): string {
  const written = `  ${layObject(entry, '  ')}\n]\n`;
  if (text === null) return `[\n${written}`;
  const before = text.slice(0, text.lastIndexOf(']')).trimEnd();
  return `${before}${before.endsWith('[') ? '' : ','}\n${written}`;
}
