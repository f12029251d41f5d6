import type { AmendDeadline } from '../deadline-ledger/amendment.js';
import type { CaseSubject } from '../complaint/complaint.js';
import type { ViolationCode } from '../complaint/violation.js';
import type { FactValue, ProceedingKind } from '../proceeding/proceeding.js';
import type { CaseFileId, DepartmentCode, ProceedingId, TaskId } from '../shared/identifiers.js';
import type { OpenDuty } from '../statutory-duty/statutory-duty-steps.js';
import type { Refer } from '../referral/referral.js';

/** Opens a case from a complaint, or out of another case. */
export interface OpenCase {
  readonly type: 'open';
  readonly caseFileId: CaseFileId;
  readonly subject: CaseSubject;
  readonly receivedBy: DepartmentCode;
  /** The case that the matter was a part of; absent for a case from a complaint. */
  readonly splitFrom?: CaseFileId;
}

/** Takes a step in a procedure. */
export interface TakeStep {
  readonly type: 'step';
  readonly proceedingId: ProceedingId;
  /** The task that the person saw; `null` when the step is taken without one. */
  readonly taskId: TaskId | null;
  readonly step: string;
  /** Shape by procedure and step, see StepInputs; checked at the border. */
  readonly input: Readonly<Record<string, FactValue>>;
}

/** Starts a procedure by hand. */
export interface StartProceeding {
  readonly type: 'start';
  readonly kind: ProceedingKind;
  readonly joiners: readonly DepartmentCode[];
  readonly reason: string;
}

/** Hands the matter over to another department. */
export interface ReferCase extends Refer {
  readonly type: 'refer';
}

/** Presses a department 督办. */
export interface PressDepartment {
  readonly type: 'press';
  readonly taskId: TaskId;
  readonly demand: string;
}

/** Reminds the holder of a task 催办. */
export interface RemindHolder {
  readonly type: 'remind';
  readonly taskId: TaskId;
  readonly note: string;
}

/** Opens a closed case again. */
export interface ReopenCase {
  readonly type: 'reopen';
  readonly reason: string;
}

/** Ends this case because it continues in another. */
export interface MergeCase {
  readonly type: 'merge';
  readonly into: CaseFileId;
  readonly reason: string;
}

/** Continues a part of this case in a new one. */
export interface SplitCase {
  readonly type: 'split';
  readonly newCaseFileId: CaseFileId;
  /** The matters that go to the new case; the others stay. */
  readonly violationCodes: readonly ViolationCode[];
  readonly reason: string;
}

/** Takes matters back whose new case could not be opened; an administrator gave it up, the engine asks for it. */
export interface TakeBackSplit {
  readonly type: 'take-back-split';
  readonly newCaseFileId: CaseFileId;
  readonly violationCodes: readonly ViolationCode[];
  readonly reason: string;
}

/** The engine's own command: rungs of the overdue ladder whose time has come. */
export interface ReachRungs {
  readonly type: 'reach-rungs';
}

/** Everything that can be asked of a case. */
export type CaseCommand =
  | OpenCase
  | TakeStep
  | StartProceeding
  | OpenDuty
  | ReferCase
  | PressDepartment
  | RemindHolder
  | ReopenCase
  | MergeCase
  | SplitCase
  | TakeBackSplit
  | ReachRungs
  | AmendDeadline;
