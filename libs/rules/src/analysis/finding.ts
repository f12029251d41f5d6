import type { JsonValue } from '../json/json-node.js';
import type { DecisionResult } from '../decision/decision-result.js';
import type { Bilingual } from '../pack/bilingual.js';
import type { FactSet, PackRule, Place } from '../pack/rule-pack.js';
import { inBoth } from '../words/value-words.js';
import { FINDING_TEXTS, type FindingCode, type FindingLevel } from './finding-texts.js';

/** An input that shows a finding, as an example is written: a scenario and what differs from it. */
export interface Witness {
  readonly decision: string;
  readonly asOf: string;
  /** Id of the scenario; `null` when the pack has none. */
  readonly base: string | null;
  readonly given: Readonly<Record<string, JsonValue>>;
  readonly facts: FactSet;
  /** Figures assumed in place of the pack's own. */
  readonly figures: Readonly<Record<string, number>>;
  /** Rules that json-rules-engine fires, and what it answers. */
  readonly fired: readonly string[];
  readonly outcome: Readonly<Record<string, JsonValue>>;
}

/** One thing that the analysis found. */
export interface Finding {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  readonly decision: string | null;
  readonly slot: string | null;
  /** Id of the figure, act, value, scenario or example that it is about. */
  readonly about: string | null;
  readonly rules: readonly string[];
  readonly place: Place;
  /** Where else to look: the other rules. */
  readonly related: readonly Place[];
  /** Days of the analysis on which it was found; empty when it does not depend on the day. */
  readonly days: readonly string[];
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  /** Confirmed by json-rules-engine; `null` where no input could show it, such as a figure that nothing reads. */
  readonly witness: Witness | null;
}

/** A witness that json-rules-engine has not confirmed yet. */
export type WitnessDraft = Omit<Witness, 'fired' | 'outcome'>;

/** A finding that is not confirmed yet. */
export interface FindingDraft {
  readonly code: FindingCode;
  readonly decision: string | null;
  readonly slot?: string | null;
  readonly about?: string | null;
  readonly rules: readonly Pick<PackRule, 'id' | 'title' | 'place'>[];
  /** Where it is, if not at the first rule. */
  readonly place?: Place;
  readonly day: string | null;
  /** What fills the placeholders of the text, beside the rules. */
  readonly data?: Readonly<Record<string, Bilingual | string>>;
  readonly witness: WitnessDraft | null;
  /** Whether the engine's answer to the witness shows the finding. */
  readonly confirms?: (result: DecisionResult) => boolean;
}

const NOWHERE: Place = { file: 'pack.json', line: 1, column: 1 };

/** A finding in words. */
export function findingOf(draft: FindingDraft, witness: Witness | null): Finding {
  const { code, decision, slot = null, about = null, rules, day } = draft;
  const { level, message, remedy } = FINDING_TEXTS[code];
  const [first, ...others] = rules.map(({ place }) => place);
  const own = draft.place ?? first ?? NOWHERE;
  return {
    code,
    level,
    decision,
    slot,
    about,
    rules: rules.map(({ id }) => id),
    place: own,
    related: draft.place === undefined ? others : rules.map(({ place }) => place),
    days: day === null ? [] : [day],
    message: filled(message, draft),
    remedy: filled(remedy, draft),
    witness,
  };
}

function filled(template: Bilingual, { rules, about, data = {} }: FindingDraft): Bilingual {
  const known: Readonly<Record<string, Bilingual | string>> = { rules: rulesWords(rules), about: about ?? '', ...data };
  return inBoth((language) =>
    template[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = known[name] ?? whole;
      return typeof value === 'string' ? value : value[language];
    }),
  );
}

function rulesWords(rules: FindingDraft['rules']): Bilingual {
  return {
    zh: rules.map(({ id, title }) => `${id}（${title.zh}）`).join('、'),
    en: rules.map(({ id, title }) => `${id} (${title.en})`).join(', '),
  };
}
