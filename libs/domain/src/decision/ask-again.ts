import type { CaseEffect } from '../case-file/case-event.js';
import type { ProceedingFacts } from '../proceeding/proceeding.js';
import type { StepContext } from '../proceeding/step.js';
import type { DecisionName } from './proposal.js';

/** Asks the rules anew for the decision that waits in a procedure, because somebody has recorded more; its clock runs on. */
export function askAgain(
  { caseFile, proceeding }: Pick<StepContext<ProceedingFacts>, 'caseFile' | 'proceeding'>,
  decision: DecisionName,
): CaseEffect {
  const task = caseFile.tasks.find((one) => one.proceedingId === proceeding.id && one.status === 'open');
  const request = { decision, proceedingId: proceeding.id, taskId: task?.id ?? null, deadlineId: null, rung: null };
  return { kind: 'proposal-asked', request, proposal: null };
}
