import type { ImpactCountsView, ImpactTallyView } from '@app/contracts';

/** How many, and how many of them in cases that are open. */
export type Tally = Readonly<ImpactTallyView>;

/** What a replay has counted so far. */
export type ImpactCounts = ImpactCountsView;

/** Decisions of one kind. */
export type DecisionTally = ImpactCounts['decisions'][number];

/** Flips with the same change of a slot. */
export type ChangeTally = ImpactCounts['changes'][number];

/** Flips for which a rule is responsible. */
export type RuleTally = ImpactCounts['rules'][number];

/** Decisions that cannot be replayed for want of one fact; one with two such facts is counted under both. */
export type ProblemTally = ImpactCounts['problems'][number];

/** Decisions of one department. */
export type DepartmentTally = ImpactCounts['departments'][number];
