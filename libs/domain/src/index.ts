export { PASSWORD_FAULTS, PASSWORD_PROFILES, PASSWORD_RULES, passwordFaults } from './account/password-policy.js';
export type { PasswordFault, PasswordRules } from './account/password-policy.js';
export { provesSecondFactor, type ProviderProof } from './account/provider-proof.js';
export { ATTEMPTS_KEPT_MS, nextAttempt, type Attempts, type ThrottleScope } from './account/sign-in-throttle.js';
export {
  ACCOUNT_ROLES,
  ADMINISTRATOR_ROLES,
  GRANTED_BY_ONE,
  isAdministratorRole,
  wantsSecondPerson,
  type AccountRole,
  type AdministratorRole,
} from './account-role/account-role.js';
export type { RoleProposal, StaffMember } from './account-role/staff.js';
export type { AskedStaffAct, StaffAct, StaffActor, StaffRefusal } from './account-role/asked-staff-act.js';
export { decideStaffAct, evolveStaff, type StaffEvent } from './account-role/staff-act.js';
export type { CaseCommand } from './case-file/case-command.js';
export { isHead, type Actor, type CaseEffect, type CaseEvent, type ImposedMeasure } from './case-file/case-event.js';
export {
  CASE_STAGES,
  findProceeding,
  NEXT_STAGES,
  openProceedings,
  openTasks,
  stageOf,
  type CaseFile,
  type CaseStage,
} from './case-file/case-file.js';
export type { CaseRefusal } from './case-file/case-refusal.js';
export { decide, type Decision } from './case-file/decide.js';
export { evolve, fold } from './case-file/evolve.js';
export { type ClosureSteps } from './closure/closure.js';
export {
  CHANNELS,
  COMPLAINT_KINDS,
  PARALLEL_PROCEDURES,
  RELATION_CLASSES,
  SIGNALS,
  type CaseSubject,
  type ComplaintKind,
} from './complaint/complaint.js';
export { VIOLATION_CODES, WAGE_VIOLATIONS, type ViolationCode } from './complaint/violation.js';
export { type JudicialConfirmationSteps } from './court/judicial-confirmation.js';
export { type JudicialSuggestionSteps } from './court/judicial-suggestion.js';
export { type MediationSteps } from './court/mediation.js';
export {
  lampOf,
  LEDGER_ENTRIES,
  nextWake,
  RUNGS,
  toldDue,
  unitOf,
  type Deadline,
  type DueDates,
  type LedgerEntry,
  type Rung,
  type RungPlan,
} from './deadline/deadline.js';
export { dueDay, dueDayAround, type DueDay, type Pause } from './deadline/due-day.js';
export { exactMilliseconds, PERIOD_UNITS, withinStatute, type Period, type PeriodUnit } from './deadline/period.js';
export { startDeadline } from './deadline/start-deadline.js';
export { consequences, ENGINE } from './decision/consequences.js';
export { unexplainedDeparture } from './decision/departure.js';
export {
  DECISION_NAMES,
  type DecisionName,
  type Proposal,
  type ProposalRequest,
  type SlotValue,
} from './decision/proposal.js';
export {
  COERCIVE_POWERS,
  COURT,
  hasPower,
  JOINT_OFFICE,
  POLICE,
  STANDING_DEPARTMENTS,
  POWERS,
  type Power,
  type PowersByDepartment,
} from './department/department.js';
export { SERVICE_MODES } from './document/document.js';
export { checkCreditCode } from './enterprise/credit-code.js';
export { NO_HISTORY, type EnterpriseHistory } from './enterprise/enterprise-history.js';
export { NOTHING_RECORDED, RATINGS, standingOf } from './enterprise/standing.js';
export { ESCALATIONS, type EscalationSteps } from './escalation/escalation.js';
export { tellAsRuled } from './escalation/tell-as-ruled.js';
export { checkHeadings } from './import/check-headings.js';
export type { FileRow } from './import/check-row.js';
export { IMPORT_FIELDS, type ImportColumn, type ImportField, type ImportProfile } from './import/import-profile.js';
export { judgeRows, type FileComplaint, type JudgedFile, type RowJudgement } from './import/judge-rows.js';
export { opensAtOnce } from './import/opens-at-once.js';
export { countVerdicts, settleDuplicates, tellingFirst, type VerdictCounts } from './import/settle-duplicates.js';
export { RESPONDENT_ROLES, type ComplaintDraft, type Reporter, type Respondent } from './intake/complaint-draft.js';
export {
  isOriginalSecret,
  namesReporter,
  REPORTER_FIELDS,
  REPORTER_KINDS,
  reporterKindOf,
  SEARCHED_FIELDS,
  splitComplaint,
  SUMMARY_MISSING,
  type ReporterField,
  type ReporterKind,
  type SplitComplaint,
} from './reporter/reporter.js';
export {
  mayNameHandler,
  REPORTER_ACCESSES,
  reporterAccess,
  REVEAL_REASONS,
  type ReporterAccess,
  type ReporterGround,
  type RevealReason,
} from './reporter/reporter-access.js';
export {
  BREAK_GLASS_APPROVER,
  BREAK_GLASS_MINUTES,
  BREAK_GLASS_REASONS,
  BREAK_GLASS_REVIEWER,
  BREAK_GLASS_STATUSES,
  breakGlassStatus,
  decideBreakGlass,
  reviewBreakGlass,
  type BreakGlass,
  type BreakGlassReason,
  type BreakGlassRefusal,
} from './reporter/break-glass.js';
export { POINTERS, pointersTo, type Pointer } from './reporter/pointing.js';
export { isLocationTrack } from './privacy/location-track.js';
export { subjectOfComplaint, type SubjectSource } from './intake/complaint-subject.js';
export { contentKey, respondentKey } from './intake/duplicate-key.js';
export { defuseFormula, isFormula } from './intake/formula.js';
export { RECEIPT_NUMBER_PATTERN, receiptNumber, receiptScope } from './intake/receipt-number.js';
export { INTERVIEW_RESULTS, type InterviewSteps } from './interview/interview.js';
export type { InvestigationSteps } from './investigation/investigation-steps.js';
export { type MeasureSteps } from './measure/measure.js';
export { type OversightSteps } from './oversight/oversight.js';
export { openSteps, PROCEEDINGS, type StepInputs } from './proceeding/proceeding-catalogue.js';
export {
  PROCEEDING_KINDS,
  type FactValue,
  type Proceeding,
  type ProceedingFacts,
  type ProceedingKind,
} from './proceeding/proceeding.js';
export { STARTABLE_KINDS } from './proceeding/start-proceeding.js';
export { type StepContext, type StepDefinition, type Surroundings } from './proceeding/step.js';
export { type RectificationSteps } from './rectification/rectification.js';
export { REFERRAL_SCOPES } from './referral/part.js';
export { type ReferralSteps } from './referral/referral.js';
export { futureDay } from './shared/day-guard.js';
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
export { accepted, refused, type Outcome } from './shared/outcome.js';
export {
  addCalendarDays,
  addMonths,
  calendarDaysBetween,
  epochOf,
  instant,
  instantFromEpoch,
  plainDate,
  type Instant,
  type PlainDate,
} from './shared/plain-date.js';
export { ifNobodyActs } from './simulation/if-nobody-acts.js';
export { homeOfClock, usuallyBinds, WITHIN_ANOTHER } from './statutory-duty/clock-home.js';
export type { OpenDuty, StatutoryDutySteps } from './statutory-duty/statutory-duty-steps.js';
export type { Task } from './task/task.js';
export { assessmentOf, type Assessment } from './triage/assessment.js';
export { TRIAGE_PATHS, type TriageSteps } from './triage/triage.js';
export { type UnionLetterSteps } from './union-letter/union-letter.js';
export { type WarningSteps } from './warning/warning.js';
export { type PositionSteps } from './working-opinion/position.js';
export { type WorkingOpinionSteps } from './working-opinion/working-opinion.js';
export { DAY_NATURES, DAY_ROLES, explainDeadline, type DeadlineLeg } from './deadline/explain-deadline.js';
export {
  addWorkingDays,
  isSettled,
  isWorkingDay,
  workingDaysBefore,
  workingDaysBetween,
  type WorkCalendar,
} from './work-calendar/work-calendar.js';
export { AMENDMENT_EVENTS } from './deadline-ledger/amend-deadline.js';
export { openAmendments, PERSONAL_AMENDMENTS, type PersonalAmendment } from './deadline-ledger/open-amendments.js';
export {
  STANDSTILLS,
  standstillOf,
  standstillOn,
  standstillsOf,
  type StandstillSpan,
} from './deadline-ledger/standstill.js';
export { SUSPENSION_GROUNDS, type AmendDeadline } from './deadline-ledger/amendment.js';
export { EXTENSION_RULES } from './deadline-act/extension-rules.js';
export { dueByLedger, leftByLedger, readLedger, runsByTheHour } from './deadline-ledger/read-ledger.js';
export { recompute } from './deadline-ledger/recompute-deadline.js';
export { calendarVersion, versionOver, type CalendarStamp } from './work-calendar/calendar-version.js';
export { allOf, type CalendarRefusal, type CalendarRefusals } from './work-calendar/calendar-refusal.js';
export { WEEKENDS_ONLY } from './work-calendar/check-notice.js';
export { NOTICE_KINDS, type HolidayNotice, type NoticeDay, type NoticeSource } from './work-calendar/holiday-notice.js';
export {
  arrangedDays,
  layerCalendar,
  type ArrangedDay,
  type Arrangement,
  type CalendarLayer,
} from './work-calendar/layer-calendar.js';
export { noticesIn, previewYear } from './work-calendar/preview-import.js';
export { DUE_DAY_CHANGES, planChange, type PlannedChange, type RecordedClock } from './recalculation/plan-change.js';
export { daysLater, shiftClock, type ClockMove, type ClockRefusal } from './training-clock/shift-clock.js';
export { laterShift, legalInstantAt, realInstantOf, type ClockShift } from './training-clock/training-clock.js';
export {
  ACTIVATION_KINDS,
  ACTIVATION_STATES,
  activationStateAt,
  inForceAt,
  overtaken,
  type ActivationKind,
  type RuleActivation,
} from './rule-activation/rule-activation.js';
export { changesTo, draftedFiles } from './rule-draft/drafted-files.js';
export {
  isApprovedByAll,
  wantsReason,
  type ApprovalNeeds,
  type DraftApproval,
  type DraftChecks,
} from './rule-draft/draft-gates.js';
export {
  activateDraft,
  approveDraft,
  DRAFT_STATES,
  draftState,
  editDraft,
  NEXT_DRAFT_STEPS,
  rebaseDraft,
  returnDraft,
  submitDraft,
  withdrawDraft,
  type ChangedFiles,
  type DraftAccess,
  type DraftOutcome,
  type DraftRefusal,
  type DraftStage,
  type DraftState,
  type DraftStep,
  type RuleDraft,
} from './rule-draft/rule-draft.js';
export {
  PRIVACY_PERIODS,
  PRIVACY_UNITS,
  privacyPeriodEnd,
  RETENTION_STANDINGS,
  retentionStanding,
  type KeptPerson,
  type PrivacyPeriod,
  type PrivacyPeriodName,
  type RetentionStanding,
} from './privacy/retention.js';
export { actOnHold, HOLD_ACTS, type HoldAct, type HoldRefusal } from './privacy/retention-hold.js';
export { decidePeriod, type PeriodRefusal } from './privacy/privacy-period.js';
export {
  agreeToErasure,
  decideErasure,
  ERASURE_STATUSES,
  erasureStatus,
  mayErase,
  type Erasure,
  type ErasureGround,
  type ErasureRefusal,
} from './privacy/erasure.js';
export {
  decidePersonRequest,
  fulfilPersonRequest,
  IDENTITY_CHECKS,
  PERSON_REQUEST_KINDS,
  PERSON_REQUEST_STATUSES,
  personRequestStatus,
  REQUEST_REFUSAL_BASES,
  type FulfilmentRefusal,
  type IdentityCheck,
  type PersonRequest,
  type PersonRequestKind,
  type RequestDecision,
  type RequestDecisionRefusal,
  type RequestRefusalBasis,
} from './privacy/person-request.js';
