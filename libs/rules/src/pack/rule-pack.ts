import type { JsonValue, Position } from '../json/json-node.js';
import type { Bilingual } from './bilingual.js';
import type { Condition, Group, Leaf } from './condition.js';
import type { FactField } from './fact-field.js';
import type { Level } from './file-formats.js';
import type { Slot } from './slot.js';

/** A place in the files of a pack. */
export interface Place extends Position {
  /** Path inside the pack, with forward slashes. */
  readonly file: string;
}

/** A place in the law. */
export interface Citation {
  /** Official title with its number, in Chinese. */
  readonly law: string;
  readonly article: string;
}

/** An act that rules and figures rest on. */
export interface Act {
  readonly id: string;
  readonly title: Bilingual;
  /** Official title with its number, in Chinese, as a `Citation` names it. */
  readonly law: string;
  /** First day on which the act is in force; `null` when that day is not known. */
  readonly from: string | null;
  /** Last day on which it is in force; `null` when it still is. */
  readonly to: string | null;
  readonly note: string | null;
  readonly place: Place;
}

/** A figure that a deployment may set, by first day. */
export interface Parameter {
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Whether the deployment still has to confirm the figure. */
  readonly confirm: boolean;
  /** Ascending by `from`; `value` null means that nobody has set it: rules that need it stay silent. */
  readonly values: readonly DatedValue[];
  readonly note: string | null;
  readonly place: Place;
}

/** A figure from a day on, and up to and including another when `to` is not null. */
export interface DatedValue {
  readonly from: string;
  readonly to: string | null;
  readonly value: number | null;
  readonly level: Level;
  readonly cites: readonly Citation[];
  readonly note: string | null;
  readonly place: Place;
}

/** One rule: what it asks, what it proposes, why, and where that stands in the law. */
export interface PackRule {
  readonly id: string;
  readonly title: Bilingual;
  readonly isOn: boolean;
  /** First and last day on which the rule holds; `to` null means without end. */
  readonly from: string;
  readonly to: string | null;
  readonly when: Group;
  readonly then: Readonly<Record<string, JsonValue>>;
  readonly reason: Bilingual;
  readonly cites: readonly Citation[];
  readonly level: Level;
  /** Names of the parameters that condition, outcome or reason read. */
  readonly parameters: readonly string[];
  readonly note: string | null;
  /** The table of which the rule is a row; `null` for a file of its own. */
  readonly table: string | null;
  readonly place: Place;
}

/** A pair of outcomes that may never stand together, and which of the two stays. */
export interface PackConstraint {
  readonly id: string;
  readonly slot: string;
  readonly field: string;
  readonly keep: string;
  readonly drop: string;
  readonly reason: Bilingual;
}

/** A case in plain sentences that the pack must decide as it says. */
export interface PackExample {
  readonly name: Bilingual;
  readonly asOf: string;
  readonly facts: FactSet;
  /** Figures that the example assumes in place of the pack's own, such as one that a deployment still has to set. */
  readonly figures: Readonly<Record<string, number>>;
  readonly expect: Readonly<Record<string, JsonValue>>;
  /** Rules that must fire. */
  readonly because: readonly string[];
  /** Rules that must not fire. */
  readonly not: readonly string[];
  /** The scenario from which its facts were completed. */
  readonly base: string;
  readonly file: string;
}

/** Facts as handed in: objects by name. */
export type FactSet = Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;

/** One question of a pack with everything that answers it. */
export interface PackDecision {
  readonly id: string;
  readonly title: Bilingual;
  readonly question: Bilingual;
  /** What the day of a decision is, in words. */
  readonly asOf: Bilingual;
  readonly note: string | null;
  readonly place: Place;
  readonly inFlight: 'pin' | 'next-stage' | 'next-decision';
  /** How much a change of the decision may flip before a further approver is needed; `null` when it does not say. */
  readonly flipLimit: FlipLimit | null;
  readonly slots: readonly Slot[];
  readonly otherwise: { readonly reason: Bilingual; readonly then: Readonly<Record<string, JsonValue>> };
  readonly constraints: readonly PackConstraint[];
  /** In the order of their ids, which is the order of every list of fired rules. */
  readonly rules: readonly PackRule[];
  readonly tables: readonly PackTable[];
  readonly examples: readonly PackExample[];
}

/** The share of recorded decisions that a change may flip with one approval. */
export interface FlipLimit {
  readonly percent: number;
  /** Whether the deployment still has to confirm the figure. */
  readonly confirm: boolean;
  readonly note: string | null;
}

/** A table of rules, as people read it; its rows are among the rules. */
export interface PackTable {
  readonly id: string;
  readonly title: Bilingual;
  readonly columns: readonly Pick<Leaf, 'fact' | 'path' | 'operator'>[];
  readonly note: string | null;
}

/** A full set of facts from which examples and witnesses start. */
export interface Scenario {
  readonly id: string;
  readonly title: Bilingual;
  readonly facts: FactSet;
}

/** How facts hang together: whenever the one holds, so does the other. */
export interface Assumption {
  readonly id: string;
  readonly title: Bilingual;
  readonly when: Group;
  readonly then: Group;
  readonly place: Place;
}

/** A code that always stands in a list of codes; without the code the list is empty. */
export interface Membership {
  readonly id: string;
  readonly title: Bilingual;
  readonly of: Pick<Leaf, 'fact' | 'path'>;
  readonly in: Pick<Leaf, 'fact' | 'path'>;
}

/** A finding that the pack means as it is. What is not named fits every finding of the code. */
export interface Acceptance {
  readonly code: string;
  readonly decision: string | null;
  readonly slot: string | null;
  /** Id of the figure, act, value or example that the finding is about. */
  readonly about: string | null;
  /** Rules of the finding, all of them; empty for any. */
  readonly rules: readonly string[];
  readonly reason: Bilingual;
  readonly place: Place;
}

/** What a pack tells its analysis. */
export interface PackAnalysis {
  readonly assumptions: readonly Assumption[];
  readonly members: readonly Membership[];
  readonly accepted: readonly Acceptance[];
}

/** A checked pack. Only `loadPack` makes one, so whoever holds it need not check it again. */
export interface RulePack {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly note: string | null;
  /** Percent of small mistakes in a changed rule that examples have to notice; `null` when the pack asks for none. */
  readonly mutationFloor: number | null;
  /** SHA-256 over the canonical form of its JSON files: layout and line ends do not change it. */
  readonly hash: string;
  readonly fields: readonly FactField[];
  readonly parameters: readonly Parameter[];
  readonly acts: readonly Act[];
  readonly scenarios: readonly Scenario[];
  readonly analysis: PackAnalysis;
  /** SHA-256 over the canonical form of each file, by its path. */
  readonly hashByFile: Readonly<Record<string, string>>;
  readonly decisions: readonly PackDecision[];
  readonly ruleCount: number;
}

export type { Condition };
