import type { DeadlineId, ProceedingId, TaskId } from '../shared/identifiers.js';
import type { Rung } from '../deadline/deadline.js';

/** The four kinds of decision that come from rule files. */
export const DECISION_NAMES = ['routing', 'escalation', 'deadline', 'measure'] as const;
/** One kind of decision. */
export type DecisionName = (typeof DECISION_NAMES)[number];

/** A value that a rule may propose for a slot: plain JSON. */
export type SlotValue = string | number | boolean | null | readonly SlotValue[] | { readonly [key: string]: SlotValue };

/** What the rules answered: a proposal, which a person confirms or departs from with a reason. */
export interface Proposal {
  /** Identifies the decision record that holds facts, fired rules and near misses. */
  readonly recordId: string;
  readonly decision: DecisionName;
  readonly outcome: Readonly<Record<string, SlotValue>>;
  /** Ids of the rules that fired, in the pack's order; empty when the default answered. */
  readonly fired: readonly string[];
}

/** Asks the rules; answered inside the transaction that records the event. */
export interface ProposalRequest {
  readonly decision: DecisionName;
  readonly proceedingId: ProceedingId;
  readonly taskId: TaskId | null;
  readonly deadlineId: DeadlineId | null;
  readonly rung: Rung | null;
}
