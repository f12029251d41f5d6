import type { CaseSubject } from '../complaint/complaint.js';
import type { CaseDocument } from '../document/document.js';
import type { Deadline, DueDates, LedgerEntry, Rung } from '../deadline/deadline.js';
import type { Period } from '../deadline/period.js';
import type { Proposal, ProposalRequest } from '../decision/proposal.js';
import type { AccountId, CaseFileId, DeadlineId, DepartmentCode, ProceedingId, TaskId } from '../shared/identifiers.js';
import type { Instant, PlainDate } from '../shared/plain-date.js';
import type { Proceeding, ProceedingFacts } from '../proceeding/proceeding.js';
import type { Task } from '../task/task.js';
import type { FactValue } from '../proceeding/proceeding.js';

/** Who acts: a person of a department, or the engine itself (`accountId` null). */
export interface Actor {
  readonly accountId: AccountId | null;
  readonly departmentCode: DepartmentCode;
  readonly role: 'officer' | 'lead' | 'supervisor' | 'system';
}

/** Whether somebody acts as the head of a department. */
export function isHead({ role }: Pick<Actor, 'role'>): boolean {
  return role === 'lead';
}

/** One change that an event makes. The same list changes the workflow's state and the rows in the database. */
export type CaseEffect =
  | { readonly kind: 'case-opened'; readonly caseFileId: CaseFileId; readonly subject: CaseSubject; readonly receivedBy: DepartmentCode; readonly openedOn: PlainDate }
  | { readonly kind: 'subject-changed'; readonly change: Partial<CaseSubject> }
  | { readonly kind: 'lead-set'; readonly departmentCode: DepartmentCode; readonly joiners: readonly DepartmentCode[] }
  | { readonly kind: 'handed-over'; readonly to: DepartmentCode }
  | { readonly kind: 'proceeding-opened'; readonly proceeding: Proceeding }
  | { readonly kind: 'proceeding-moved'; readonly proceedingId: ProceedingId; readonly status: string; readonly ended: boolean; readonly facts: ProceedingFacts }
  | { readonly kind: 'task-opened'; readonly task: Task }
  | { readonly kind: 'task-ended'; readonly taskId: TaskId; readonly status: 'completed' | 'cancelled' }
  | { readonly kind: 'deadline-started'; readonly deadline: Deadline; readonly period: Period | null }
  | { readonly kind: 'deadline-extended'; readonly deadlineId: DeadlineId; readonly period: Period; readonly reason: string; readonly due: DueDates | null }
  | { readonly kind: 'deadline-amended'; readonly deadlineId: DeadlineId; readonly entry: LedgerEntry; readonly due: DueDates | null }
  | { readonly kind: 'deadline-ended'; readonly deadlineId: DeadlineId; readonly status: 'met' | 'cancelled' }
  | { readonly kind: 'rung-reached'; readonly deadlineId: DeadlineId; readonly rung: Rung }
  | { readonly kind: 'proposal-asked'; readonly request: ProposalRequest; readonly proposal: Proposal | null }
  | { readonly kind: 'document-drawn'; readonly document: CaseDocument }
  | { readonly kind: 'department-copied'; readonly departmentCode: DepartmentCode; readonly reason: string }
  | { readonly kind: 'rules-adopted'; readonly packHash: string; readonly instead: string }
  | { readonly kind: 'measure-imposed'; readonly measure: ImposedMeasure }
  | { readonly kind: 'case-split-off'; readonly caseFileId: CaseFileId; readonly subject: CaseSubject; readonly receivedBy: DepartmentCode }
  | { readonly kind: 'case-ended'; readonly as: 'closed' | 'merged'; readonly into: CaseFileId | null }
  | { readonly kind: 'case-reopened' }; // prettier-ignore

/** A measure that a department has imposed: it lives on after its case and ends by itself. */
export interface ImposedMeasure {
  readonly proceedingId: ProceedingId;
  readonly code: string;
  readonly nature: 'reward' | 'punishment';
  readonly departmentCode: DepartmentCode;
  readonly startsOn: PlainDate;
  /** Last day of the measure; `null` when it ends only by another act. */
  readonly endsOn: PlainDate | null;
  /** First instant after the last day in the deployment's zone; computed with the calendar. */
  readonly endsAt: Instant | null;
  readonly base: string;
}

/** What happened, for people (`type`, `data`), and what it changes, for machines (`effects`). */
export interface CaseEvent {
  /** Past tense, e.g. `InterviewNoticeServed`. */
  readonly type: string;
  readonly actor: Actor;
  readonly at: Instant;
  /** The legal day of the event. */
  readonly on: PlainDate;
  /** The proceeding that it belongs to; `null` for the case itself. */
  readonly proceedingId: ProceedingId | null;
  /** What the person entered, as shown in the timeline. */
  readonly data: Readonly<Record<string, FactValue>>;
  readonly effects: readonly CaseEffect[];
}
