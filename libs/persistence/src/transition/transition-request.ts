import type {
  CalendarStamp,
  CaseEvent,
  CaseFile,
  CaseFileId,
  CaseRefusal,
  DecisionName,
  DepartmentCode,
  EnterpriseHistory,
  Instant,
  PlainDate,
  PowersByDepartment,
  Rung,
} from '@app/domain';
import type { CommandResult } from '@app/contracts';

/** A transition to be recorded in one transaction. */
export interface TransitionRequest {
  readonly caseFileId: CaseFileId;
  readonly epoch: number;
  readonly afterSeq: number;
  readonly commandId: string;
  readonly requestHash: string;
  readonly events: readonly CaseEvent[];
}

/** What settling the events of a transition may look at. */
export interface Settling {
  readonly before: CaseFile | null;
  /** Hash of the pack under which the case was opened. */
  readonly packHash: string;
  /** Hash of the pack in force at an instant; `null` where none was ever loaded. */
  readonly packInForce: (at: Instant) => Promise<string | null>;
  /** Reads what stands around the case; once is enough. */
  readonly ground: () => Promise<SettlingGround>;
}

/** What stands around a case while a transition is settled. */
export interface SettlingGround {
  readonly enterprise: EnterpriseHistory;
  /** Powers of every department of the deployment. */
  readonly powers: PowersByDepartment;
  /** Departments in which nobody can sign in. */
  readonly withoutDesk: readonly DepartmentCode[];
  /** Which versions of the calendar hold. */
  readonly stamps: readonly CalendarStamp[];
}

/** A decision record to be stored with the transition. */
export interface NewDecisionRecord {
  readonly id: string;
  readonly decision: DecisionName;
  readonly proceedingId: string;
  readonly taskId: string | null;
  readonly deadlineId: string | null;
  readonly rung: Rung | null;
  readonly decidedAt: Instant;
  readonly asOf: PlainDate;
  /** Hash of the pack that decided. */
  readonly packHash: string;
  readonly evaluator: string;
  readonly facts: unknown;
  readonly outcome: unknown;
  readonly fired: unknown;
  readonly nearMisses: unknown;
  readonly otherwiseUsed: boolean;
}

/** Events with due days and proposals filled in, the case after them, and the records of the rules. */
export interface Settled {
  readonly events: readonly CaseEvent[];
  readonly after: CaseFile;
  readonly records: readonly NewDecisionRecord[];
}

/** Fills in what only the outside knows: due days and proposals. */
export type Settle = (settling: Settling) => Promise<Settled>;

/** What was recorded, or was recorded before under the same command id. */
export interface RecordedEvents {
  readonly events: readonly CaseEvent[];
  readonly result: CommandResult;
}

/** The record has moved on without the asking run. */
export class StaleTransitionError extends Error {}

/** A newer run owns the case. */
export class FencedTransitionError extends Error {}

/** The core refuses inside the transaction, e.g. a task that another person has claimed. */
export class RefusedTransitionError extends Error {
  constructor(readonly refusal: CaseRefusal) {
    super(refusal.code);
  }
}
