import type { JsonValue } from '../json/json-node.js';
import type { Bilingual } from './bilingual.js';
import type { Condition, Group } from './condition.js';
import type { FactField } from './fact-field.js';
import type { Level } from './file-formats.js';
import type { Slot } from './slot.js';

/** A place in the law. */
export interface Citation {
  /** Official title with its number, in Chinese. */
  readonly law: string;
  readonly article: string;
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
}

/** A figure from a day on, and up to and including another when `to` is not null. */
export interface DatedValue {
  readonly from: string;
  readonly to: string | null;
  readonly value: number | null;
  readonly level: Level;
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
  readonly file: string;
}

/** Facts as handed in: objects by name. */
export type FactSet = Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;

/** One question of a pack with everything that answers it. */
export interface PackDecision {
  readonly id: string;
  readonly title: Bilingual;
  readonly inFlight: 'pin' | 'next-stage' | 'next-decision';
  readonly slots: readonly Slot[];
  readonly otherwise: { readonly reason: Bilingual; readonly then: Readonly<Record<string, JsonValue>> };
  readonly constraints: readonly PackConstraint[];
  /** In the order of their ids, which is the order of every list of fired rules. */
  readonly rules: readonly PackRule[];
  readonly examples: readonly PackExample[];
}

/** A checked pack. Only `loadPack` makes one, so whoever holds it need not check it again. */
export interface RulePack {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  /** SHA-256 over the canonical form of its JSON files: layout and line ends do not change it. */
  readonly hash: string;
  readonly fields: readonly FactField[];
  readonly parameters: readonly Parameter[];
  readonly decisions: readonly PackDecision[];
  readonly ruleCount: number;
}

export type { Condition };
