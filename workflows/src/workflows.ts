import './short-stacks.js';
import './failure-converter.js'; // the worker names it by its path, so that nothing else brings it into the build
export { auditCheckpoint } from './audit-checkpoint/audit-checkpoint.workflow.js';
export { caseFile } from './case-file/case-file.workflow.js';
export { measure } from './measure/measure.workflow.js';
export { reconciliation } from './reconciliation/reconciliation.workflow.js';
export { clockShift } from './training-clock/clock-shift.workflow.js';
export { recalculation } from './recalculation/recalculation.workflow.js';
export { retention } from './retention/retention.workflow.js';
