export { databaseOptions, openDatabase, type DatabaseSettings } from './database.js';
export { MIGRATIONS } from './migrations/index.js';
export { databaseState, type DatabaseState } from './database-state.js';
export { bringSchemaUpToDate, schemaState, type SchemaState } from './schema.js';
export { appendAudit } from './audit/trail/append-audit.js';
export {
  auditChainOf,
  changedFields,
  type AuditActor,
  type FieldChange,
  type NewAuditEntry,
} from './audit/trail/audit-entry.js';
export { CheckpointRepository, type Signing } from './audit/checkpoint/checkpoint.repository.js';
export {
  readBody,
  type Checkpoint,
  type CheckpointBody,
  type IsSigned,
  type SignText,
} from './audit/checkpoint/checkpoint.js';
export type { AuditSource, CheckpointWithHeads } from './audit/verification/audit-source.js';
export { databaseAuditSource } from './audit/verification/database-audit-source.js';
export { AnchorWalk, type Anchor, type AnchorFinding } from './audit/verification/verify-anchors.js';
export type { CheckpointFinding } from './audit/verification/verify-checkpoint.js';
export {
  verifyAuditTrail,
  type VerifiedChain,
  type VerifiedTrail,
  type VerifyingBy,
} from './audit/verification/verify-audit-trail.js';
export { readAuditChain, type RecordedAuditEntry } from './audit/trail/audit-reader.js';
export {
  startOfChain,
  walkChain,
  type AuditHead,
  type ChainFinding,
  type ChainWalk,
} from './audit/verification/verify-audit-chain.js';
export { AuditListRepository, type AuditQuestion } from './audit/trail/audit-list.repository.js';
export { AuditSubjects, type AuditSubject } from './audit/trail/audit-subjects.repository.js';
export { AuditTrailRepository } from './audit/trail/audit-trail.repository.js';
export { askIn, askOn, type Ask } from './statement/prepared-statement.js';
export {
  CaseAuditRepository,
  caseChainOf,
  compareWithAnchors,
  type AuditedCase,
  type CaseAudit,
} from './audit/case-audit.repository.js';
export { verifyCase, verifyEvents, type AuditFinding, type ClaimedHistory } from './audit/verify-case.js';
export { canonicalJson } from './transition/canonical-json.js';
export { firstHash, hashOfEvent, sha256, type EventPlace } from './transition/event-hash.js';
export { readEvents, type RecordedEvent } from './transition/event-reader.js';
export { MeasureLedger } from './transition/measure-ledger.js';
export {
  FencedTransitionError,
  RefusedTransitionError,
  StaleTransitionError,
  type NewDecisionRecord,
  type RecordedEvents,
  type Settle,
  type Settled,
  type Settling,
  type SettlingGround,
  type TransitionRequest,
} from './transition/transition-request.js';
export { TransitionStore } from './transition/transition-store.js';
export { CalendarRegister, type CalendarImporter } from './repositories/calendar/calendar-register.repository.js';
export { CalendarFeedRepository, type OpenedFeed } from './repositories/calendar-feed/calendar-feed.repository.js';
export { FeedEntryRepository, type FeedEntry } from './repositories/calendar-feed/feed-entry.repository.js';
export { RecalculatedDeadlineRepository } from './repositories/recalculation/recalculated-deadline.repository.js';
export { RecalculationPlanner } from './repositories/recalculation/recalculation-planner.js';
export {
  RecalculationProgress,
  type PendingDeadline,
  type RecalculatedResult,
  type StandingDeadline,
} from './repositories/recalculation/recalculation-progress.js';
export {
  RecalculationRepository,
  type RecalculationAct,
  type RecalculationOutcome,
  type RecalculationWithdrawal,
} from './repositories/recalculation/recalculation.repository.js';
export { CalendarReader } from './repositories/calendar-reader.repository.js';
export { RulePackReader } from './repositories/rule-pack-reader.repository.js';
export {
  ClueRepository,
  type ClueOpened,
  type ClueOpening,
  type ClueQuery,
} from './repositories/intake/clue.repository.js';
export {
  ComplaintRepository,
  type ReusedKeyRefusal,
  type SimilarComplaint,
  type SubmittedComplaint,
  type SubmittedRequest,
} from './repositories/intake/complaint.repository.js';
export {
  ImportBatchMissingError,
  ImportBatchRepository,
  type BatchScope,
  type ImportBatch,
  type ImportBatchRefusal,
  type NewImportBatch,
  type StoredBatch,
} from './repositories/intake/import-batch.repository.js';
export {
  InboundCommandRepository,
  type HeldCommand,
  type InboundCommand,
  type RelayOutcome,
  type SendCommand,
} from './repositories/intake/inbound-command.repository.js';
export {
  ParkedOpeningRepository,
  type GivenUp,
  type ParkedAct,
  type ParkedActOutcome,
} from './repositories/intake/parked-opening.repository.js';
export { newId } from './repositories/intake/new-id.js';
export type { NewComplaintRecord, Opening, TakenIn, TakingIn } from './repositories/intake/take-in-complaints.js';
export {
  PersonRepository,
  type NamedHandler,
  type NewReveal,
  type PersonGround,
  type SealedField,
} from './repositories/person/person.repository.js';
export {
  BreakGlassRepository,
  type BreakGlassDecision,
  type BreakGlassNo,
  type BreakGlassReview,
  type NewBreakGlass,
} from './repositories/person/break-glass.repository.js';
export { KeyUseRepository, type KeyUse, type RewrappedKey } from './repositories/person/key-use.repository.js';
export { PlainReporterRepository } from './repositories/person/plain-reporter.repository.js';
export type { SealedFieldSet, SealPerson } from './repositories/person/sealed-person.js';
export { AccountSeed, type NewAccount } from './repositories/deployment/account-seed.repository.js';
export { CalendarImport } from './repositories/deployment/calendar-import.repository.js';
export { DepartmentSeed } from './repositories/deployment/department-seed.repository.js';
export { ensureMode, OtherModeError, recordedMode } from './repositories/deployment/deployment-mode.js';
export {
  TrainingClockRepository,
  type ClockAct,
  type ClockOutcome,
} from './repositories/deployment/training-clock.repository.js';
export { RulePackActivation, type ActivatedPack } from './repositories/deployment/rule-pack-activation.repository.js';
export { CaseListRepository, type CaseQuestion } from './repositories/case/case-list.repository.js';
export { CaseRecordRepository } from './repositories/case/case-record.repository.js';
export type { CaseRecord, ComplaintDetail, RecordedAct } from './repositories/case/case-record.js';
export {
  CommandGroundRepository,
  type CommandGround,
  type CommandQuestion,
  type EarlierAnswer,
  type TaskHolder,
} from './repositories/case/command-ground.repository.js';
export { DecisionRecordRepository } from './repositories/case/decision-record.repository.js';
export { ForecastGroundRepository, type ForecastGround } from './repositories/case/forecast-ground.repository.js';
export { MeasureListRepository } from './repositories/case/measure-list.repository.js';
export { OutboxListener, type OutboxListening } from './repositories/delivery/outbox-listener.js';
export { OutboxRepository, type OutboxMessage } from './repositories/delivery/outbox.repository.js';
export {
  AccountActListRepository,
  type RecordedAccountAct,
} from './repositories/organisation/account-act-list.repository.js';
export { AccountListRepository } from './repositories/organisation/account-list.repository.js';
export {
  AccountRegister,
  type AccountRefusal,
  type NewPerson,
} from './repositories/organisation/account-register.repository.js';
export type { AccountAct, ActedAccount, ActOnAccount } from './repositories/organisation/carry-out-act.js';
export type { AccountActName } from './repositories/organisation/record-account-act.js';
export {
  CredentialsRepository,
  type ChosenPassword,
  type Credentials,
} from './repositories/organisation/credentials.repository.js';
export { DepartmentListRepository } from './repositories/organisation/department-list.repository.js';
export { OwnSessionRepository } from './repositories/organisation/own-sessions.repository.js';
export {
  SessionRepository,
  type NewSession,
  type ProvenSession,
} from './repositories/organisation/session.repository.js';
export {
  SignInThrottleRepository,
  type SignInAttempt,
} from './repositories/organisation/sign-in-throttle.repository.js';
export type { SessionQuestion, SignedIn } from './repositories/organisation/signed-in.js';
export {
  CodeFactorRepository,
  codeFactorPlace,
  type SealedSecret,
} from './repositories/second-factor/code-factor.repository.js';
export { PasskeyChallengeRepository } from './repositories/second-factor/passkey-challenge.repository.js';
export {
  PasskeyRepository,
  type KnownPasskey,
  type PasskeyHandle,
} from './repositories/second-factor/passkey.repository.js';
export {
  PendingSignInRepository,
  type PendingSignIn,
} from './repositories/second-factor/pending-sign-in.repository.js';
export {
  ExternalIdentityRepository,
  type LinkedAccount,
  type Linking,
  type ProviderSubject,
  type SignOnUse,
} from './repositories/sign-on/external-identity.repository.js';
export { SignOnRepository, type NewSignOn, type SignOnPurpose } from './repositories/sign-on/sign-on.repository.js';
export { RecoveryCodeRepository } from './repositories/second-factor/recovery-code.repository.js';
export {
  SecondFactorRepository,
  type OwnFactors,
  type RemovedFactor,
} from './repositories/second-factor/second-factor.repository.js';
export { BoardTaskRepository } from './repositories/oversight/board-task.repository.js';
export { BoardRepository, type BoardQuestion } from './repositories/oversight/board.repository.js';
export {
  DecisionStream,
  type DecisionQuestion,
  type StreamedDecision,
} from './repositories/rule-impact/decision-stream.repository.js';
export { ImpactFlipRepository } from './repositories/rule-impact/impact-flip.repository.js';
export {
  ImpactProgress,
  type ImpactStride,
  type ImpactWork,
  type NewFlip,
} from './repositories/rule-impact/impact-progress.repository.js';
export type { StoredImpact } from './repositories/rule-impact/impact-row.js';
export {
  RuleImpactRepository,
  type ImpactOutcome,
  type NewImpact,
} from './repositories/rule-impact/rule-impact.repository.js';
export {
  RecordedDecisionRepository,
  type DecisionWithFacts,
} from './repositories/rule-try/recorded-decision.repository.js';
export {
  DraftStepRepository,
  type DraftActor,
  type DraftMove,
  type DraftStartAct,
  type DraftStepOutcome,
  type DraftStepRefusal,
  type SeenByApprover,
} from './repositories/rule-pack/draft-step.repository.js';
export type { CheckedPack } from './repositories/rule-pack/record-activation.js';
export {
  RuleActivationRepository,
  type Rollback,
  type RollbackRefusal,
} from './repositories/rule-pack/rule-activation.repository.js';
export { RuleDraftRepository, type NewRuleDraft } from './repositories/rule-pack/rule-draft.repository.js';
export { RulePackListRepository } from './repositories/rule-pack/rule-pack-list.repository.js';
export { CursorError, type Page, type PageQuestion } from './repositories/shared/cursor.js';
export { isDatabaseAway } from './repositories/shared/database-away.js';
export { unopenedDatabase, type Database } from './repositories/shared/unopened-database.js';
export { SightRepository, type AccountStanding, type CaseStanding } from './repositories/right/sight.repository.js';
export { departmentSeen, type Viewer } from './repositories/shared/viewer.js';
export { API_ROLE, OVERVIEW_ROLE, WORKER_ROLE, type DatabaseRole } from './wall/database-roles.js';
export { letSignIn, RolesMissingError, ROLE_STATEMENTS } from './wall/ensure-roles.js';
export { UnwalledTableError, wallSql } from './wall/raise-wall.js';
export { TABLE_WALLS, type TableWall } from './wall/table-walls.js';
export { forPurpose, lookAs, whileLooking, type MachinePurpose, type ViewingPerson } from './wall/viewing.js';
export {
  TaskHoldingRepository,
  type Holding,
  type HoldingChange,
  type TaskStanding,
} from './repositories/task/task-holding.repository.js';
export { TaskListRepository } from './repositories/task/task-list.repository.js';
export { NoticeRepository } from './repositories/task/notice.repository.js';
export { DeadlineExplanationRepository } from './repositories/case/deadline-explanation.repository.js';
export { OpenWorkRepository, type RunningMeasure, type WaitingWork } from './repositories/case/open-work.repository.js';
export { columnsHolding, PERSONAL_COLUMNS } from './privacy/personal-columns.js';
export {
  PrivacyPeriodRepository,
  type NewPeriod,
  type PeriodDecision,
  type PeriodNo,
} from './repositories/privacy/privacy-period.repository.js';
export { RetentionRepository, type HoldNo, type NewHold } from './repositories/privacy/retention.repository.js';
export { RetentionRunRepository, type RetentionWalk } from './repositories/privacy/retention-run.repository.js';
export { ErasureRepository, type ErasureNo } from './repositories/privacy/erasure.repository.js';
export { PersonRequestRepository, type RequestNo } from './repositories/privacy/person-request.repository.js';
export {
  FulfilmentRepository,
  type Fulfilment,
  type FulfilmentNo,
  type HeldOfPerson,
  type OtherField,
} from './repositories/privacy/fulfilment.repository.js';
