import type { CaseSubject } from '../complaint/complaint.js';
import type { Deadline } from '../deadline/deadline.js';
import type { CaseDocument } from '../document/document.js';
import type { Proceeding } from '../proceeding/proceeding.js';
import type { CaseFileId, DepartmentCode, ProceedingId, TaskId } from '../shared/identifiers.js';
import type { PlainDate } from '../shared/plain-date.js';
import type { Task } from '../task/task.js';

/** How far a case is; read from its proceedings, so the two cannot disagree. */
export const CASE_STAGES = ['received', 'triage', 'handling', 'concluding', 'closed', 'merged'] as const;
/** One stage. */
export type CaseStage = (typeof CASE_STAGES)[number];

/** The joint record that several departments work on, as the workflow holds it: process only, no persons. */
export interface CaseFile {
  readonly caseFileId: CaseFileId;
  readonly seq: number;
  readonly openedOn: PlainDate;
  readonly subject: CaseSubject;
  readonly receivedBy: DepartmentCode;
  /** The department that leads; `null` until triage. */
  readonly leadDepartment: DepartmentCode | null;
  readonly joiners: readonly DepartmentCode[];
  /** Every department that has or had a part, in order of joining. */
  readonly departments: readonly DepartmentCode[];
  /** How often the matter was handed to another department. */
  readonly handOvers: number;
  readonly ended: 'closed' | 'merged' | null;
  readonly proceedings: readonly Proceeding[];
  readonly tasks: readonly Task[];
  readonly deadlines: readonly Deadline[];
  readonly documents: readonly CaseDocument[];
  /** Hash of the rule pack that the case took over when it entered its stage; absent while it follows that of its opening. */
  readonly adoptedPack?: string;
}

/** Which stages may follow which; closed by the compiler and walked by a test. */
export const NEXT_STAGES = {
  received: ['triage'],
  triage: ['handling', 'concluding', 'merged'],
  handling: ['triage', 'concluding', 'merged'],
  concluding: ['handling', 'triage', 'closed', 'merged'],
  closed: ['handling', 'triage'],
  merged: [],
} as const satisfies Record<CaseStage, readonly CaseStage[]>;

/** The stage of a case. */
export function stageOf(caseFile: CaseFile): CaseStage {
  if (caseFile.ended !== null) return caseFile.ended;
  const open = caseFile.proceedings.filter((proceeding) => !proceeding.ended);
  if (open.length === 0) return 'received';
  if (open.some((proceeding) => proceeding.kind === 'triage')) return 'triage';
  return open.some((proceeding) => proceeding.kind !== 'closure') ? 'handling' : 'concluding';
}

/** Finds a proceeding of the case. */
export function findProceeding(caseFile: CaseFile, proceedingId: ProceedingId): Proceeding | undefined {
  return caseFile.proceedings.find((proceeding) => proceeding.id === proceedingId);
}

/** Finds a task of the case. */
export function findTask(caseFile: CaseFile, taskId: TaskId): Task | undefined {
  return caseFile.tasks.find((task) => task.id === taskId);
}

/** Proceedings that are still running. */
export function openProceedings(caseFile: CaseFile): readonly Proceeding[] {
  return caseFile.proceedings.filter((proceeding) => !proceeding.ended);
}

/** Tasks that wait for a person. */
export function openTasks(caseFile: CaseFile): readonly Task[] {
  return caseFile.tasks.filter((task) => task.status === 'open');
}
