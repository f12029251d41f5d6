export { AUDIT_CHECKPOINT_WORKFLOW, type SignedCheckpoints } from './audit-checkpoint/audit-checkpoint.messages.js';
export type { AuditCheckpointActivities } from './audit-checkpoint/audit-checkpoint.activities.js';
export {
  CASE_FILE_WORKFLOW,
  CASE_TASK_QUEUE,
  caseFileQuery,
  caseFileWorkflowId,
  runFromRecord,
  openedUpdate,
  submitCommandUpdate,
  type CaseFileInput,
  type CommandEnvelope,
  type ContinuedRun,
} from './case-file/case-file.messages.js';
export {
  TRANSITION_FAILURES,
  type AdoptedCase,
  type CaseFileActivities,
  type ClockTold,
  type RecordedTransition,
  type Transition,
} from './case-file/case-file.activities.js';
export { MEASURE_WORKFLOW, measureWorkflowId, type MeasureInput } from './measure/measure.messages.js';
export type { MeasureActivities } from './measure/measure.activities.js';
export { RECONCILIATION_WORKFLOW, type ReconciliationReport } from './reconciliation/reconciliation.messages.js';
export type { ReconciliationActivities } from './reconciliation/reconciliation.activities.js';
export {
  goOnSignal,
  RECALCULATION_WORKFLOW,
  recalculationWorkflowId,
  type RecalculationInput,
  type RecalculationPart,
} from './recalculation/recalculation.messages.js';
export type { RecalculationActivities } from './recalculation/recalculation.activities.js';
export {
  CLOCK_SHIFT_WORKFLOW,
  clockShiftedSignal,
  clockShiftWorkflowId,
  type ClockShiftInput,
  type ToldWork,
} from './training-clock/training-clock.messages.js';
export type { TrainingClockActivities } from './training-clock/training-clock.activities.js';
export { RETENTION_WORKFLOW, type RetentionReport } from './retention/retention.messages.js';
export type { RetentionActivities } from './retention/retention.activities.js';
