import type { CaseEffect, Actor } from '../case-file/case-event.js';
import type { CaseFile } from '../case-file/case-file.js';
import type { DecisionName, Proposal } from '../decision/proposal.js';
import type { WaitsFor } from '../deadline/deadline.js';
import type { Period, PeriodUnit } from '../deadline/period.js';
import type { Power, PowersByDepartment } from '../department/department.js';
import type { DocumentDraft } from '../document/document.js';
import type { AccountId, DepartmentCode } from '../shared/identifiers.js';
import type { Outcome } from '../shared/outcome.js';
import type { Instant, PlainDate } from '../shared/plain-date.js';
import type { TaskLane } from '../task/task.js';
import type { CaseRefusal } from '../case-file/case-refusal.js';
import type { Proceeding, ProceedingDraft, ProceedingFacts, ProceedingKind } from './proceeding.js';

/** What the border knows and the core may not look up: the time and the departments concerned. */
export interface Surroundings {
  readonly actor: Actor;
  readonly at: Instant;
  readonly on: PlainDate;
  readonly powers: PowersByDepartment;
  /** Accounts among the input's officials that hold an enforcement certificate in their department. */
  readonly certifiedOfficials: readonly AccountId[];
  /** Departments in which nobody can sign in, as far as one command needs them; none when absent. */
  readonly withoutDesk?: readonly DepartmentCode[];
  /** Unit of the period that the rules of the case give to the clock that a command names; `null` when they give none. */
  readonly periodUnit?: PeriodUnit | null;
}

/** Where a step is taken. */
export interface StepContext<Facts extends ProceedingFacts> extends Surroundings {
  readonly caseFile: CaseFile;
  readonly proceeding: Proceeding;
  readonly facts: Facts;
  /** What the rules propose for the open task of this procedure; `null` when no rule was asked. */
  readonly proposal: Proposal | null;
}

/** What a step changes. */
export interface StepTaken<Facts extends ProceedingFacts> {
  readonly to: string;
  readonly facts?: Partial<Facts>;
  /** First day of the clock of the status that is entered; the day of the step when absent. */
  readonly clockFrom?: PlainDate;
  /** Period of that clock when a person fixed it; the deadline decision answers when absent. */
  readonly period?: Period;
  readonly documents?: readonly DocumentDraft[];
  readonly opens?: readonly ProceedingDraft[];
  readonly effects?: readonly CaseEffect[];
  /** Decisions to ask for beside the one of the status that is entered. */
  readonly asks?: readonly DecisionName[];
  /** Enters the same status anew, with a fresh task and clock. */
  readonly repeats?: boolean;
  /** Extends the running clock of the present status instead of starting another. */
  readonly extends?: { readonly period: Period; readonly reason: string };
  /** The duty was not done: its task and clock end as cancelled. */
  readonly leaves?: 'cancelled';
}

/** What a procedure answers to a step. */
export type StepOutcome<Facts extends ProceedingFacts> = Outcome<StepTaken<Facts>, CaseRefusal>;

/** A clock that a procedure was opened for. */
export interface ClockOfFacts {
  readonly clock: string;
  readonly waitsFor: WaitsFor;
  /** The exact start of a clock of hours or minutes; `null` for one of days. */
  readonly startAt: Instant | null;
}

/** One status of a procedure: the duty it puts on the department, and the clock that runs meanwhile. */
export interface StatusDefinition {
  /** The task that waits in this status; `null` when the procedure has ended. */
  readonly duty: string | null;
  readonly clock?: string;
  readonly waitsFor?: WaitsFor;
  /** The clock, where each procedure of the kind runs another one. */
  readonly clockOf?: (facts: never) => ClockOfFacts;
  readonly lane?: TaskLane;
  /** The decision whose proposal is shown with the task. */
  readonly decision?: DecisionName;
}

/** One act of a person in a procedure. */
export interface StepDefinition<Facts extends ProceedingFacts, Input> {
  readonly from: readonly string[];
  /** Past tense name of the event. */
  readonly event: string;
  /** Only the head of the department may take it (approvals). */
  readonly byLead?: true;
  /** Departments beside the conducting one that may take it. */
  readonly alsoBy?: (context: StepContext<Facts>) => readonly DepartmentCode[];
  /** Why nobody can take the step now, whatever its input; `null` when it is open. A closed step is not offered. */
  readonly closed?: (context: StepContext<Facts>) => CaseRefusal | null;
  readonly take: (context: StepContext<Facts>, input: Input) => StepOutcome<Facts>;
}

/** A whole procedure as a table: statuses with their duties, steps with what may follow what. */
export interface ProceedingDefinition<Facts extends ProceedingFacts, Inputs extends object> {
  readonly kind: ProceedingKind;
  /** The power that the conducting department must have; `null` when none is needed. */
  readonly power: Power | null;
  readonly initial: string;
  /** Past tense name of the event that opens it. */
  readonly openedEvent: string;
  readonly statuses: Readonly<Record<string, StatusDefinition>>;
  readonly steps: { readonly [Step in keyof Inputs]: StepDefinition<Facts, Inputs[Step]> };
}

/** A definition whose facts and inputs have been closed over: what the engine runs. */
export type AnyProceedingDefinition = ProceedingDefinition<ProceedingFacts, Record<string, never>>;

/** Closes over the types of a procedure; the one place where they are forgotten. */
export function defineProceeding<Facts extends ProceedingFacts, Inputs extends object>(
  definition: ProceedingDefinition<Facts, Inputs>,
): AnyProceedingDefinition {
  return definition as unknown as AnyProceedingDefinition; // inputs are checked against Inputs at the border
}

/** Whether a status ends the procedure. */
export function isFinal(status: StatusDefinition | undefined): boolean {
  return status === undefined || status.duty === null;
}
