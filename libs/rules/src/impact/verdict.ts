import type { FactProblem } from '../decision/check-facts.js';
import type { JsonValue } from '../json/json-node.js';

/** One slot whose answer would have been another; in a list only what leaves and what joins. */
export interface SlotChange {
  readonly slot: string;
  readonly from: JsonValue;
  readonly to: JsonValue;
}

/** How a rule is responsible: it fires no longer, fires newly, or says something else. */
export type Responsibility = 'no-longer' | 'newly' | 'otherwise';

/** A rule that is responsible for a flip. */
export interface ResponsibleRule {
  readonly rule: string;
  readonly how: Responsibility;
}

/** A decision that would have gone differently. */
export interface Flip {
  readonly kind: 'flipped';
  readonly changes: readonly SlotChange[];
  /** Empty where default, constraint or order of outcomes is what differs. */
  readonly responsible: readonly ResponsibleRule[];
  /** Whether a rule had decided, and now the default would. */
  readonly newlyOtherwise: boolean;
  /** Rules that fire now, in the order of their ids. */
  readonly fired: readonly string[];
  readonly outcome: Readonly<Record<string, JsonValue>>;
}

/** What a replay says of one recorded decision. */
export type Verdict =
  | { readonly kind: 'unchanged'; readonly newlyOtherwise: boolean; readonly replayed: boolean }
  | Flip
  | {
      readonly kind: 'not-replayable';
      /** What the candidate reads and the record does not hold as the candidate wants it; never guessed. */
      readonly problems: readonly FactProblem[];
    };
