import { heartbeat } from '@temporalio/activity';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { OpenWorkRepository } from '@app/persistence';
import {
  caseFileWorkflowId,
  clockShiftedSignal,
  measureWorkflowId,
  type ClockShiftInput,
  type ToldWork,
  type TrainingClockActivities,
} from '@app/workflows';

/** Workflows that are told at the same time: people who work on cases go first. */
const LANES = 4;
/** Workflows of one batch. */
const AT_ONCE = 200;

/** Finds what waits and tells it of a shift; being told twice changes nothing. */
export function trainingClockActivities(work: OpenWorkRepository, client: Client): TrainingClockActivities {
  return {
    tellClock: async ({ shift, after }) => {
      const waiting = await work.waiting(after, AT_ONCE);
      const left = [...waiting];
      const lane = async (): Promise<void> => {
        for (let next = left.shift(); next !== undefined; next = left.shift()) {
          heartbeat();
          await tell(client, next, shift);
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      return waiting.at(-1) ?? null;
    },
  };
}

/** What has no workflow is started by the reconciliation, and learns of the shift then. */
async function tell({ workflow }: Client, work: ToldWork, shift: ClockShiftInput['shift']): Promise<void> {
  try {
    await workflow.getHandle(workflowIdOf(work)).signal(clockShiftedSignal, shift);
  } catch (fault) {
    if (!(fault instanceof WorkflowNotFoundError)) throw fault;
  }
}

function workflowIdOf({ caseFileId, proceedingId }: ToldWork): string {
  if (proceedingId === '') return caseFileWorkflowId(caseFileId);
  return measureWorkflowId({ caseFileId, measure: { proceedingId } });
}
