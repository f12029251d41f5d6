import type { FactProblem } from '../decision/check-facts.js';
import type { JsonValue } from '../json/json-node.js';
import type { Responsibility } from '../impact/verdict.js';

/** How many, and how many of them in cases that are open. */
export interface Tally {
  readonly count: number;
  readonly open: number;
}

/** Decisions of one kind. */
export interface DecisionTally {
  readonly decision: string;
  readonly seen: Tally;
  readonly flipped: Tally;
  readonly notReplayable: Tally;
}

/** Flips with the same change of a slot. */
export interface ChangeTally {
  readonly decision: string;
  readonly slot: string;
  readonly from: JsonValue;
  readonly to: JsonValue;
  readonly flipped: Tally;
}

/** Flips for which a rule is responsible. */
export interface RuleTally {
  readonly decision: string;
  readonly rule: string;
  readonly how: Responsibility;
  readonly flipped: Tally;
}

/** Decisions that cannot be replayed for want of one fact; one with two such facts is counted under both. */
export interface ProblemTally {
  readonly path: string;
  readonly problem: FactProblem['problem'];
  readonly notReplayable: Tally;
}

/** Decisions of one department. */
export interface DepartmentTally {
  readonly departmentCode: string | null;
  readonly seen: Tally;
  readonly flipped: Tally;
}

/** What a replay has counted so far. */
export interface ImpactCounts {
  readonly seen: Tally;
  /** Of those seen, the ones that stand because their decision is not touched. */
  readonly untouched: Tally;
  readonly flipped: Tally;
  /** A rule had decided, and now the default would. */
  readonly newlyOtherwise: Tally;
  readonly notReplayable: Tally;
  /** Flips that json-rules-engine was asked about. */
  readonly confirmed: number;
  readonly disputed: number;
  readonly decisions: readonly DecisionTally[];
  readonly changes: readonly ChangeTally[];
  /** Changes of slots beyond the most that are told apart. */
  readonly furtherChanges: Tally;
  readonly rules: readonly RuleTally[];
  readonly problems: readonly ProblemTally[];
  readonly departments: readonly DepartmentTally[];
}
