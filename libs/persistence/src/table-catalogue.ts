import { AccountActRow } from './tables/account-act.table.js';
import { AccountRow } from './tables/account.table.js';
import { AuditCheckpointHeadRow } from './tables/audit-checkpoint-head.table.js';
import { AuditCheckpointRow } from './tables/audit-checkpoint.table.js';
import { AuditEntryRow } from './tables/audit-entry.table.js';
import { AuditHeadRow } from './tables/audit-head.table.js';
import { BreakGlassRow } from './tables/break-glass.table.js';
import { CalendarDayRow } from './tables/calendar-day.table.js';
import { CalendarFeedRow } from './tables/calendar-feed.table.js';
import { CalendarVersionRow } from './tables/calendar-version.table.js';
import { CalendarYearRow } from './tables/calendar-year.table.js';
import { CaseCommandRow } from './tables/case-command.table.js';
import { CaseDocumentRow } from './tables/case-document.table.js';
import { CaseEventRow } from './tables/case-event.table.js';
import { CaseFileRow } from './tables/case-file.table.js';
import { ClockShiftRow } from './tables/clock-shift.table.js';
import { CodeFactorRow } from './tables/code-factor.table.js';
import { ComplaintRow } from './tables/complaint.table.js';
import { DeadlineRow } from './tables/deadline.table.js';
import { DecisionRecordRow } from './tables/decision-record.table.js';
import { DepartmentRow } from './tables/department.table.js';
import { DeploymentRow } from './tables/deployment.table.js';
import { EnterpriseRow } from './tables/enterprise.table.js';
import { ErasureRow } from './tables/erasure.table.js';
import { ExternalIdentityRow } from './tables/external-identity.table.js';
import { ImportBatchRow } from './tables/import-batch.table.js';
import { InboundCommandRow } from './tables/inbound-command.table.js';
import { MeasureRow } from './tables/measure.table.js';
import { NoticeRow } from './tables/notice.table.js';
import { NumberSequenceRow } from './tables/number-sequence.table.js';
import { OutboxRow } from './tables/outbox.table.js';
import { ParkedOpeningActRow } from './tables/parked-opening-act.table.js';
import { PasskeyChallengeRow } from './tables/passkey-challenge.table.js';
import { PasskeyRow } from './tables/passkey.table.js';
import { PasswordHistoryRow } from './tables/password-history.table.js';
import { PendingSignInRow } from './tables/pending-sign-in.table.js';
import { PersonRequestRow } from './tables/person-request.table.js';
import { PrivacyPeriodRow } from './tables/privacy-period.table.js';
import { ProceedingRow } from './tables/proceeding.table.js';
import { RecalculatedDeadlineRow } from './tables/recalculated-deadline.table.js';
import { RecalculationRow } from './tables/recalculation.table.js';
import { RecoveryCodeRow } from './tables/recovery-code.table.js';
import { ReporterRow } from './tables/reporter.table.js';
import { RetentionHoldRow } from './tables/retention-hold.table.js';
import { RevealRow } from './tables/reveal.table.js';
import { RuleActivationRevocationRow } from './tables/rule-activation-revocation.table.js';
import { RuleActivationRow } from './tables/rule-activation.table.js';
import { RuleApprovalRow } from './tables/rule-approval.table.js';
import { RuleDraftActRow } from './tables/rule-draft-act.table.js';
import { RuleDraftRow } from './tables/rule-draft.table.js';
import { RuleImpactFlipRow } from './tables/rule-impact-flip.table.js';
import { RuleImpactRow } from './tables/rule-impact.table.js';
import { RulePackRow } from './tables/rule-pack.table.js';
import { SealedFieldRow } from './tables/sealed-field.table.js';
import { SealedPersonRow } from './tables/sealed-person.table.js';
import { SessionRow } from './tables/session.table.js';
import { SignInThrottleRow } from './tables/sign-in-throttle.table.js';
import { SignOnRow } from './tables/sign-on.table.js';
import { TaskRow } from './tables/task.table.js';

/** Every table of the database, in alphabetical order. */
export const TABLES = [
  AccountActRow,
  AccountRow,
  AuditCheckpointHeadRow,
  AuditCheckpointRow,
  AuditEntryRow,
  AuditHeadRow,
  BreakGlassRow,
  CalendarDayRow,
  CalendarFeedRow,
  CalendarVersionRow,
  CalendarYearRow,
  CaseCommandRow,
  CaseDocumentRow,
  CaseEventRow,
  CaseFileRow,
  ClockShiftRow,
  CodeFactorRow,
  ComplaintRow,
  DeadlineRow,
  DecisionRecordRow,
  DepartmentRow,
  DeploymentRow,
  EnterpriseRow,
  ErasureRow,
  ExternalIdentityRow,
  ImportBatchRow,
  InboundCommandRow,
  MeasureRow,
  NoticeRow,
  NumberSequenceRow,
  OutboxRow,
  ParkedOpeningActRow,
  PasskeyChallengeRow,
  PasskeyRow,
  PasswordHistoryRow,
  PendingSignInRow,
  PersonRequestRow,
  PrivacyPeriodRow,
  ProceedingRow,
  RecalculatedDeadlineRow,
  RecalculationRow,
  RecoveryCodeRow,
  ReporterRow,
  RetentionHoldRow,
  RevealRow,
  RuleActivationRevocationRow,
  RuleActivationRow,
  RuleApprovalRow,
  RuleDraftActRow,
  RuleDraftRow,
  RuleImpactFlipRow,
  RuleImpactRow,
  RulePackRow,
  SealedFieldRow,
  SealedPersonRow,
  SessionRow,
  SignInThrottleRow,
  SignOnRow,
  TaskRow,
];
