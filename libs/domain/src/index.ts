export type {
  CaseCommand,
  MergeCase,
  OpenCase,
  PressDepartment,
  ReachRungs,
  ReferCase,
  RemindHolder,
  ReopenCase,
  SplitCase,
  StartProceeding,
  TakeStep,
} from './case-file/case-command.js';
export {
  INNER_CHANNEL,
  type Actor,
  type CaseEffect,
  type CaseEvent,
  type ImposedMeasure,
} from './case-file/case-event.js';
export {
  CASE_STAGES,
  findProceeding,
  findTask,
  NEXT_STAGES,
  openProceedings,
  openTasks,
  stageOf,
  type CaseFile,
  type CaseStage,
} from './case-file/case-file.js';
export { mergeCase, reopenCase, splitCase } from './case-file/case-links.js';
export type { CaseFileRefusal, CaseRefusal } from './case-file/case-refusal.js';
export { closureDue } from './case-file/closure-due.js';
export { decide, type Decision } from './case-file/decide.js';
export {
  drawDocuments,
  enterStatus,
  leaveStatus,
  openProceeding,
  withEffects,
  type Draft,
  type Entry,
} from './case-file/drafting.js';
export { BrokenHistoryError, evolve, fold } from './case-file/evolve.js';
export { openCase } from './case-file/open-case.js';
export { closure, type CloseCase, type ClosureSteps } from './closure/closure.js';
export {
  CHANNELS,
  COMPLAINT_KINDS,
  PARALLEL_PROCEDURES,
  RELATION_CLASSES,
  SIGNALS,
  type CaseSubject,
  type Channel,
  type ComplaintKind,
  type ParallelProcedure,
  type RelationClass,
  type Signal,
} from './complaint/complaint.js';
export { isViolationCode, VIOLATION_CODES, WAGE_VIOLATIONS, type ViolationCode } from './complaint/violation.js';
export {
  judicialConfirmation,
  type JudicialConfirmationSteps,
  type RuleOnConfirmation,
} from './court/judicial-confirmation.js';
export {
  judicialSuggestion,
  type JudicialSuggestionFacts,
  type JudicialSuggestionSteps,
  type RecordSuggestionReply,
  type SendJudicialSuggestion,
} from './court/judicial-suggestion.js';
export {
  mediation,
  MEDIATION_EXTENSION,
  type ConcludeMediation,
  type ExtendMediation,
  type MediationSteps,
  type RequestConfirmation,
} from './court/mediation.js';
export {
  isOverdue,
  lampOf,
  nextWake,
  pendingRungs,
  RUNGS,
  type Deadline,
  type DueDates,
  type Lamp,
  type LedgerEntry,
  type Rung,
  type RungPlan,
  type WaitsFor,
} from './deadline/deadline.js';
export { PERIOD_UNITS, STATUTORY_PERIODS, withinStatute, type Period, type PeriodUnit } from './deadline/period.js';
export { reachRungs } from './deadline/reach-rungs.js';
export { startDeadline } from './deadline/start-deadline.js';
export {
  addWorkingDays,
  dueDay,
  isWorkingDay,
  rollForward,
  type DueDay,
  type WorkCalendar,
} from './deadline/work-calendar.js';
export { consequences, ENGINE } from './decision/consequences.js';
export { unexplainedDeparture, type Departure, type DepartureRefusal } from './decision/departure.js';
export {
  DECISION_NAMES,
  type DecisionName,
  type Proposal,
  type ProposalRequest,
  type SlotValue,
} from './decision/proposal.js';
export type { DepartmentRefusal } from './department/department-refusal.js';
export {
  COERCIVE_POWERS,
  COURT,
  hasPower,
  JOINT_OFFICE,
  LABOUR_INSPECTION,
  POLICE,
  POWERS,
  type Power,
  type PowersByDepartment,
} from './department/department.js';
export { missingOfficials, type OfficialsRefusal } from './department/officials.js';
export { SERVICE_MODES, type CaseDocument, type DocumentDraft, type ServiceMode } from './document/document.js';
export { checkCreditCode, type CreditCodeCheck } from './enterprise/credit-code.js';
export {
  escalation,
  ESCALATIONS,
  type DecideEscalation,
  type Escalation,
  type EscalationSteps,
} from './escalation/escalation.js';
export { CELL_LIMIT, type CellProblem, type CellProblemCode } from './import/cell-reading.js';
export { checkHeadings, type HeadingsRefusal } from './import/check-headings.js';
export type { FileRow } from './import/check-row.js';
export {
  IMPORT_FIELDS,
  type ImportColumn,
  type ImportContext,
  type ImportDefaults,
  type ImportField,
  type ImportProfile,
} from './import/import-profile.js';
export {
  judgeRows,
  type FileComplaint,
  type JudgedFile,
  type RowJudge,
  type RowJudgement,
} from './import/judge-rows.js';
export { opensAtOnce } from './import/opens-at-once.js';
export { countVerdicts, settleDuplicates, tellingFirst, type VerdictCounts } from './import/settle-duplicates.js';
export {
  RESPONDENT_ROLES,
  type ComplaintDraft,
  type Reporter,
  type Respondent,
  type RespondentRole,
} from './intake/complaint-draft.js';
export {
  FOREIGN_RECORD,
  isRespondentIdentified,
  subjectOfComplaint,
  type SubjectSource,
} from './intake/complaint-subject.js';
export { contentKey, respondentKey, sourceKey } from './intake/duplicate-key.js';
export { defuseFormula, isFormula } from './intake/formula.js';
export {
  RECEIPT_NUMBER_PATTERN,
  receiptNumber,
  receiptScope,
  type ReceiptNumberParts,
} from './intake/receipt-number.js';
export type { InterviewRefusal } from './interview/interview-refusal.js';
export {
  interview,
  INTERVIEW_RESULTS,
  NOTICE_DAYS,
  type CheckPromise,
  type ConcludeInterview,
  type InterviewFacts,
  type InterviewResult,
  type InterviewSteps,
  type RecordAbsence,
  type RecordInterview,
  type ServeInterviewNotice,
} from './interview/interview.js';
export { decideInvestigation, recordPerformance, serveDecision } from './investigation/investigation-decision.js';
export {
  concludeInvestigation,
  extendInvestigation,
  fileInvestigation,
  INVESTIGATION_EXTENSION,
  LIMITATION_YEARS,
  recordAct,
  withdrawInvestigation,
} from './investigation/investigation-filing.js';
export type { InvestigationRefusal } from './investigation/investigation-refusal.js';
export type {
  ConcludeInvestigation,
  DecideInvestigation,
  ExtendInvestigation,
  FileInvestigation,
  HearStatement,
  HoldHearing,
  InvestigationFacts,
  InvestigationSteps,
  RecordAct,
  RecordPerformance,
  Recusal,
  ServeDecision,
  ServePriorNotice,
  WithdrawInvestigation,
} from './investigation/investigation-steps.js';
export { investigation } from './investigation/investigation.js';
export { hearStatement, holdHearing, servePriorNotice } from './investigation/party-rights.js';
export type { MeasureRefusal } from './measure/measure-refusal.js';
export {
  measure,
  proposedMeasures,
  type DecideMeasure,
  type ImposeMeasure,
  type MeasureFacts,
  type MeasureSteps,
} from './measure/measure.js';
export {
  oversight,
  type AnswerOversight,
  type OversightFacts,
  type OversightSteps,
  type ReceiptOversight,
} from './oversight/oversight.js';
export { openSteps, PROCEEDINGS, type StepInputs } from './proceeding/proceeding-catalogue.js';
export type { ProceedingRefusal } from './proceeding/proceeding-refusal.js';
export {
  PROCEEDING_KINDS,
  type FactValue,
  type Proceeding,
  type ProceedingDraft,
  type ProceedingFacts,
  type ProceedingKind,
} from './proceeding/proceeding.js';
export {
  opening,
  pressDepartment,
  pressing,
  referCase,
  remindHolder,
  STARTABLE_KINDS,
  startProceeding,
} from './proceeding/start-proceeding.js';
export {
  defineProceeding,
  isFinal,
  type AnyProceedingDefinition,
  type ProceedingDefinition,
  type StatusDefinition,
  type StepContext,
  type StepDefinition,
  type StepOutcome,
  type StepTaken,
  type Surroundings,
} from './proceeding/step.js';
export { takeStep } from './proceeding/take-step.js';
export type { RectificationRefusal } from './rectification/rectification-refusal.js';
export {
  rectification,
  type ExtendRectification,
  type OrderRectification,
  type RecordLapse,
  type RectificationFacts,
  type RectificationSteps,
  type ReportRectification,
  type VerifyRectification,
} from './rectification/rectification.js';
export type { ReferralRefusal } from './referral/referral-refusal.js';
export {
  HAND_OVER_LIMIT,
  receiverOf,
  referral,
  referralRefusal,
  type AcceptReferral,
  type Refer,
  type ReferralFacts,
  type ReferralSteps,
  type SendBackReferral,
} from './referral/referral.js';
export { dayBefore, futureDay, type DayRefusal } from './shared/day-guard.js';
export {
  accountId,
  caseFileId,
  type AccountId,
  type CaseFileId,
  type DeadlineId,
  type DepartmentCode,
  type ProceedingId,
  type TaskId,
} from './shared/identifiers.js';
export { accepted, refused, type Outcome, type Refusal } from './shared/outcome.js';
export {
  addCalendarDays,
  addMonths,
  calendarDaysBetween,
  epochOf,
  instant,
  instantFromEpoch,
  isAfter,
  isBefore,
  plainDate,
  type Instant,
  type PlainDate,
} from './shared/plain-date.js';
export { ifNobodyActs, type ForecastEntry } from './simulation/if-nobody-acts.js';
export type { Task, TaskLane } from './task/task.js';
export type { TriageRefusal } from './triage/triage-refusal.js';
export {
  triage,
  TRIAGE_PATHS,
  type DecideTriage,
  type ReceiveSupplement,
  type TriagePath,
  type TriageSteps,
} from './triage/triage.js';
export {
  unionLetter,
  type RecordFeedback,
  type RecordUnionReply,
  type SendUnionLetter,
  type SuggestToDepartment,
  type UnionLetterFacts,
  type UnionLetterSteps,
} from './union-letter/union-letter.js';
export type { WarningRefusal } from './warning/warning-refusal.js';
export {
  PENALTY_WORDS,
  warning,
  type IssueWarning,
  type RecordWarningAnswer,
  type ServeWarning,
  type WarningSteps,
} from './warning/warning.js';
export { position, type PositionSteps, type StatePosition } from './working-opinion/position.js';
export type { WorkingOpinionRefusal } from './working-opinion/working-opinion-refusal.js';
export {
  workingOpinion,
  type AdoptWorkingOpinion,
  type DraftWorkingOpinion,
  type OpinionMeasure,
  type ReviewWorkingOpinion,
  type WorkingOpinionSteps,
} from './working-opinion/working-opinion.js';
