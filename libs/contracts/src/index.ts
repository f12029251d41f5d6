export type { Route } from './route.js';
export {
  CALENDAR_FEED_SCOPES,
  calendarFeedSchema,
  createdCalendarFeedSchema,
  FEED_LANGUAGES,
  newCalendarFeedSchema,
  type CalendarFeed,
  type CreatedCalendarFeed,
  type FeedLanguage,
  type NewCalendarFeed,
} from './calendar-feed/calendar-feed.schema.js';
export { ROUTES, type RouteName } from './routes.js';
export {
  type ParkedOpening,
  type ParkedOpeningAct,
  type ParkedOpenings,
  type RetriedOpening,
} from './relay/parked-opening.schema.js';
export {
  caseCommandSchema,
  commandResultSchema,
  type CaseCommandRequest,
  type CommandResult,
} from './case/case-command.schema.js';
export {
  caseListItemSchema,
  casePageSchema,
  deadlineViewSchema,
  documentViewSchema,
  enterpriseViewSchema,
  forecastSchema,
  lampSchema,
  measureViewSchema,
  personSchema,
  proceedingViewSchema,
  proposalViewSchema,
  standstillSchema,
  subjectViewSchema,
  taskViewSchema,
  timelineEntrySchema,
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
export {
  citationSchema,
  decisionRecordSchema,
  firedRuleSchema,
  nearMissSchema,
  type DecisionRecord,
} from './case/decision-record.schema.js';
export { departmentSchema, officialSchema, type Department, type Official } from './department/department.schema.js';
export {
  clueSchema,
  complaintReceiptSchema,
  importProfileListItemSchema,
  importReportSchema,
  newComplaintSchema,
  openCasesSchema,
  openedCasesSchema,
  ROW_VERDICTS,
  rowVerdictSchema,
  type Clue,
  type ComplaintReceipt,
  type ImportProfileListItem,
  type ImportReport,
  type NewComplaint,
  type OpenCases,
  type OpenedCases,
  type RowVerdict,
} from './intake/complaint.schema.js';
export {
  boardDutySchema,
  boardFilterSchema,
  boardRowSchema,
  boardSchema,
  boardTaskCountsSchema,
  boardTaskPageSchema,
  boardTaskQuerySchema,
  boardTaskSchema,
  type Board,
  type BoardFilter,
  type BoardTask,
  type BoardTaskCounts,
  type BoardTaskQuery,
} from './oversight/board.schema.js';
export {
  rulePackDetailSchema,
  rulePackFilesSchema,
  rulePackSchemasSchema,
  rulePackSchema,
  ruleViewSchema,
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
  draftRulesSchema,
  draftWordsSchema,
  type DraftWords,
  type MergeConflictView,
  type PackChangeView,
  type RebaseDraft,
} from './rule-pack/draft-words.schema.js';
export {
  DRAFT_ACTS,
  draftChecksSchema,
  draftFilesSchema,
  ruleDraftDetailSchema,
  ruleDraftsSchema,
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
export { impactCountsSchema, type ImpactCountsView, type ImpactTallyView } from './rule-impact/impact-counts.schema.js';
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
  ACCOUNT_ROLES,
  changePasswordSchema,
  sessionSchema,
  signInSchema,
  type AccountRole,
  type ChangePassword,
  type Session,
  type SignIn,
} from './session/session.schema.js';
export { PROBLEM_STATUSES, type ProblemCode, type ProblemStatus } from './shared/problem-code.js';
export { fieldProblemSchema, problemSchema, type Problem } from './shared/problem.schema.js';
export {
  accountIdSchema,
  bilingualSchema,
  caseFileIdSchema,
  deadlineIdSchema,
  departmentCodeSchema,
  fenSchema,
  instantSchema,
  jsonSchema,
  lineSchema,
  pageOf,
  pageQuerySchema,
  passageSchema,
  periodSchema,
  plainDateSchema,
  proceedingIdSchema,
  remarkSchema,
  serviceModeSchema,
  STORABLE_TEXT,
  taskIdSchema,
  type Bilingual,
} from './shared/shared.schema.js';
export { investigationSchemas } from './steps/investigation-steps.schema.js';
export {
  closureSchemas,
  escalationSchemas,
  measureSchemas,
  oversightSchemas,
  rectificationSchemas,
} from './steps/rectification-steps.schema.js';
export { interviewSchemas, referralSchemas, triageSchemas, warningSchemas } from './steps/soft-steps.schema.js';
export { STEP_SCHEMAS, stepSchema } from './steps/step-catalogue.js';
export type { StepSchemas } from './steps/step-schemas.js';
export {
  judicialConfirmationSchemas,
  judicialSuggestionSchemas,
  mediationSchemas,
  positionSchemas,
  unionLetterSchemas,
  workingOpinionSchemas,
} from './steps/union-and-court-steps.schema.js';
export { clockFilterSchema, type ClockFilter } from './task/clock-filter.schema.js';
export {
  dutyKindSchema,
  openDutySchema,
  statutoryDutySchemas,
  type DutyKind,
  type OpenDutyRequest,
} from './statutory-duty/statutory-duty.schema.js';
export {
  assignTaskSchema,
  claimTaskSchema,
  noticePageSchema,
  noticeSchema,
  taskCountsSchema,
  taskHoldingSchema,
  taskPageSchema,
  taskQuerySchema,
  WORKBENCH_LISTS,
  type Notice,
  type TaskCounts,
  type TaskQuery,
} from './task/task-list.schema.js';
export { deadlineExplanationSchema, type DeadlineExplanation } from './case/deadline-explanation.schema.js';
export {
  calendarFileSchema,
  calendarScopeSchema,
  type CalendarFile,
  type CalendarPreview,
  type CalendarYearView,
} from './calendar/calendar.schema.js';
export {
  RECALCULATED_STATUSES,
  RECALCULATION_STATUSES,
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
