import type { JsonValue } from '../json/json-node.js';
import type { Bilingual } from '../pack/bilingual.js';
import type { Level } from '../pack/file-formats.js';
import type { Citation } from '../pack/rule-pack.js';
import type { FactProblem } from './check-facts.js';

/** A question to a pack. The answer depends on nothing else. */
export interface DecisionQuestion {
  readonly decision: string;
  /** Day whose rules and figures apply, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Objects of facts by name, as the pack's catalogue wants them; see `FactSnapshot` for the default pack. */
  readonly facts: object;
  /** How many near misses are wanted, rules of one comparison among them; absent: as few as the record keeps. */
  readonly nearMissLimit?: number;
}

/** A figure that a rule read, as it stood on the day. */
export interface ParameterUse {
  readonly parameter: string;
  readonly title: Bilingual;
  readonly unit: string;
  /** `null` when nobody has set it. */
  readonly value: number | null;
  /** Whether the deployment still has to confirm it. */
  readonly confirm: boolean;
}

/** A rule that fired, with its reason in words. */
export interface FiredRule {
  readonly rule: string;
  readonly title: Bilingual;
  readonly reason: Bilingual;
  readonly cites: readonly Citation[];
  readonly level: Level;
  readonly then: Readonly<Record<string, JsonValue>>;
  readonly parameters: readonly ParameterUse[];
}

/** A rule that would have fired had one fact been different. */
export interface NearMiss {
  readonly rule: string;
  readonly title: Bilingual;
  readonly failing: {
    /** `fact.field`. */
    readonly path: string;
    readonly operator: string;
    readonly expected: JsonValue;
    readonly actual: JsonValue;
    readonly label: Bilingual;
  };
}

/** Two proposals that may not stand together, and what was left out. */
export interface ResolvedConstraint {
  readonly constraint: string;
  readonly dropped: readonly JsonValue[];
  readonly reason: Bilingual;
}

/** What a pack proposes, and why. */
export interface DecisionResult {
  readonly packHash: string;
  readonly decision: string;
  readonly asOf: string;
  /** One value for each slot; a list for slots that collect. */
  readonly outcome: Readonly<Record<string, JsonValue>>;
  readonly fired: readonly FiredRule[];
  readonly nearMisses: readonly NearMiss[];
  /** Whether no rule fired, so that the default answered alone. */
  readonly otherwiseUsed: boolean;
  /** Why the default answers as it does; of use where `otherwiseUsed` or `defaulted` says so. */
  readonly otherwiseReason: Bilingual;
  /** Slots that took their value from the default. */
  readonly defaulted: readonly string[];
  readonly resolved: readonly ResolvedConstraint[];
}

/** Why a pack did not decide. */
export type DecisionRefusal =
  | { readonly code: 'rules.decision-unknown'; readonly decision: string }
  | { readonly code: 'rules.day-invalid'; readonly asOf: string }
  | { readonly code: 'rules.facts-invalid'; readonly problems: readonly FactProblem[] };

/** What `decide` answers. */
export type DecisionAnswer =
  { readonly ok: true; readonly value: DecisionResult } | { readonly ok: false; readonly refusal: DecisionRefusal };
