export {
  accountNameSchema,
  ACCOUNT_STATES,
  type AccountActView,
  type AccountQuery,
  type AccountView,
  type ActedAccountView,
  type CreateAccount,
  type OneTimeCode,
} from './account/account.schema.js';
export type { Route } from './route.js';
export type { AuditEntryView, AuditFilter, AuditState } from './audit/audit-entry.schema.js';
export { AUDIT_ACTIONS, AUDIT_RESULTS, type AuditAction, type AuditResult } from './audit/audit-act.js';
export {
  type CalendarFeed,
  type CreatedCalendarFeed,
  type FeedLanguage,
  type NewCalendarFeed,
} from './calendar-feed/calendar-feed.schema.js';
export {
  CASE_RELATIONS,
  CASE_RIGHTS,
  clueSightOf,
  FIELD_GROUPS,
  mayReplay,
  PARTS,
  PURPOSES,
  rightsOn,
  rolesThatSee,
  sightOf,
  SIGHTS,
  type CasePart,
  type CaseRelation,
  type CaseRight,
  type FieldGroup,
  type Purpose,
  type Sight,
} from './right/case-right.js';
export { ANSWER_FIELDS, type AnswerFields, type FieldTree } from './right/answer-fields.js';
export { fieldsSeen, seenOf } from './right/seen-fields.js';
export { type SubjectView } from './case/case-subject.schema.js';
export { DUTIES, hasDuty, rankOf, type Duty } from './right/duty.js';
export {
  SIGHT_REFUSALS,
  type AccountSight,
  type CaseSight,
  type RightHolder,
  type SightQuery,
  type SightRefusal,
} from './right/sight.schema.js';
export { ROUTES, type RouteName } from './routes.js';
export {
  type ParkedOpening,
  type ParkedOpeningAct,
  type ParkedOpenings,
  type RetriedOpening,
} from './relay/parked-opening.schema.js';
export { caseCommandSchema, type CaseCommandRequest, type CommandResult } from './case/case-command.schema.js';
export {
  personSchema,
  type CaseListItem,
  type StandstillView,
  type CaseLink,
  type CasePage,
  type DeadlineView,
  type Forecast,
  type MeasureView,
  type PersonView,
  type ProceedingView,
  type TaskView,
  type TimelineEntry,
} from './case/case-page.schema.js';
export { type DecisionRecord } from './case/decision-record.schema.js';
export { departmentSchema, type Department, type Official } from './department/department.schema.js';
export {
  importReportSchema,
  newComplaintSchema,
  type Clue,
  type ComplaintReceipt,
  type ImportProfileListItem,
  type ImportReport,
  type NewComplaint,
  type OpenCases,
  type OpenedCases,
  type RowVerdict,
} from './intake/complaint.schema.js';
export { type BreakGlassView, type Look, type ReporterView, type Revealed } from './reporter/reporter.schema.js';
export {
  type Board,
  type BoardFilter,
  type BoardTask,
  type BoardTaskCounts,
  type BoardTaskQuery,
} from './oversight/board.schema.js';
export {
  rulePackFilesSchema,
  type RulePackDetail,
  type RulePackFiles,
  type RulePackSchemas,
  type RulePackView,
  type RuleView,
} from './rule-pack/rule-pack.schema.js';
export {
  ruleActivationSchema,
  ruleActivationsSchema,
  type RuleActivationView,
} from './rule-pack/rule-activation.schema.js';
export { ruleReleaseSchema, type ReleaseContent, type RuleRelease } from './rule-pack/rule-release.schema.js';
export {
  draftWordsSchema,
  type DraftWords,
  type MergeConflictView,
  type PackChangeView,
  type RebaseDraft,
} from './rule-pack/draft-words.schema.js';
export {
  draftGatesSchema,
  exampleProposalsSchema,
  HEARINGS,
  type DraftGates,
  type DraftTests,
  type ExampleProposals,
  type LackingExampleView,
} from './rule-pack/draft-gates.schema.js';
export {
  draftChecksSchema,
  draftFilesSchema,
  ruleDraftDetailSchema,
  ruleDraftsSchema,
  type ApproveDraft,
  type DraftActName,
  type DraftActView,
  type DraftChecksView,
  type DraftFile,
  type DraftFinding,
  type DraftFiles,
  type DraftProblem,
  type OpenRuleDraft,
  type RuleApproval,
  type RuleDraftDetail,
  type RuleDraftView,
  type SaveDraftFile,
} from './rule-pack/rule-draft.schema.js';
export { type ImpactCountsView, type ImpactTallyView } from './rule-impact/impact-counts.schema.js';
export {
  impactFlipsSchema,
  ruleImpactSchema,
  ruleImpactsSchema,
  type ImpactFlip,
  type ImpactFlipQuery,
  type ImpactState,
  type RuleImpact,
  type StartRuleImpact,
} from './rule-impact/rule-impact.schema.js';
export {
  trialGroundSchema,
  type TrialDecision,
  type TrialField,
  type TrialGround,
} from './rule-try/trial-ground.schema.js';
export {
  recordedDecisionsSchema,
  trialInputSchema,
  type RecordedDecisionQuery,
  type RecordedDecisionView,
  type TrialInput,
  type TrialInputQuery,
} from './rule-try/trial-input.schema.js';
export {
  ruleTrialSchema,
  type KeepTrial,
  type RuleTrial,
  type TrialAnswerView,
  type TrialSlot,
  type TryRules,
} from './rule-try/rule-trial.schema.js';
export type {
  NewPasskey,
  PasskeyAssertion,
  PasskeyAttestation,
  PasskeyOptions,
} from './second-factor/passkey.schema.js';
export {
  PROOF_WAYS,
  signInAnswerSchema,
  type FactorProof,
  type Proof,
  type ProofWay,
  type SecondStep,
  type SessionProof,
  type SignInAnswer,
} from './second-factor/proof.schema.js';
export type {
  CodeSecret,
  OwnPasskey,
  RecoveryCodes,
  SecondFactor,
  SignInWays,
} from './second-factor/second-factor.schema.js';
export type { OwnIdentities, OwnIdentity, SignOnEnd, SignOnPlace } from './sign-on/sign-on.schema.js';
export {
  BROWSER_NAMES,
  SYSTEM_NAMES,
  type BrowserName,
  type OwnSession,
  type OwnSessions,
  type SystemName,
} from './session/own-session.schema.js';
export {
  ACCOUNT_ROLES,
  sessionSchema,
  type AccountRole,
  type ChangePassword,
  type Session,
  type SignIn,
} from './session/session.schema.js';
export { PROBLEM_STATUSES, type ProblemCode, type ProblemStatus } from './shared/problem-code.js';
export { problemSchema, type Problem } from './shared/problem.schema.js';
export {
  caseFileIdSchema,
  deadlineIdSchema,
  departmentCodeSchema,
  proceedingIdSchema,
  taskIdSchema,
  type Bilingual,
} from './shared/shared.schema.js';
export { STEP_SCHEMAS, stepSchema } from './steps/step-catalogue.js';
export type {} from './steps/step-schemas.js';
export { type ClockFilter } from './task/clock-filter.schema.js';
export { type DutyKind, type OpenDutyRequest } from './statutory-duty/statutory-duty.schema.js';
export { taskHoldingSchema, type Notice, type TaskCounts, type TaskQuery } from './task/task-list.schema.js';
export { type DeadlineExplanation } from './case/deadline-explanation.schema.js';
export {
  calendarFileSchema,
  calendarScopeSchema,
  type CalendarFile,
  type CalendarPreview,
  type CalendarYearView,
} from './calendar/calendar.schema.js';
export {
  type RecalculatedDeadline,
  type RecalculatedQuery,
  type RecalculatedStatus,
  type RecalculationList,
  type RecalculationView,
} from './recalculation/recalculation.schema.js';
export {
  clockSchema,
  DEPLOYMENT_MODES,
  TRAINING_HEADER,
  type ClockShiftView,
  type ClockView,
  type DeploymentMode,
  type ShiftClock,
} from './training-clock/training-clock.schema.js';
export {
  DATA_LABELS,
  DATA_READERS,
  holdingsOf,
  PERSON_KINDS,
  PERSONAL_HOLDINGS,
  RETENTION_RULES,
  type LegalBasis,
  type PersonalHolding,
  type PersonalHoldingName,
  type PersonKind,
} from './right/personal-holding.js';
export {
  type ErasureView,
  type PrivacyPeriodView,
  type ProposePeriod,
  type RetentionCounts,
  type RetentionView,
} from './privacy/retention.schema.js';
export {
  EXPORTED_FIELDS,
  type ExportedField,
  type PersonExport,
  type PersonRequestView,
  type RecordRequest,
} from './privacy/person-request.schema.js';
