import { heartbeat } from '@temporalio/activity';
import type { Logger } from 'pino';
import type { CaseFileId, ClockShift } from '@app/domain';
import type { OpenWorkRepository } from '@app/persistence';
import {
  CASE_FILE_WORKFLOW,
  caseFileWorkflowId,
  CLOCK_SHIFT_WORKFLOW,
  clockShiftWorkflowId,
  MEASURE_WORKFLOW,
  measureWorkflowId,
  type CaseFileInput,
  type ClockShiftInput,
  type ReconciliationActivities,
  type ReconciliationReport,
} from '@app/workflows';
import type { ClockTeller } from '../training-clock/clock-teller.js';
import type { MissingWork, WorkAtTemporal } from './work-at-temporal.js';

const CASE_PREFIX = caseFileWorkflowId('' as CaseFileId); // what stands before the id

/** The two sides that are compared. */
export interface ReconciliationTools {
  readonly record: OpenWorkRepository;
  readonly temporal: WorkAtTemporal;
  readonly logger: Logger;
  readonly training: ClockTeller;
}

/** Compares the record with Temporal, starts what is missing and names what the record does not know. */
export function reconciliationActivities(tools: ReconciliationTools): ReconciliationActivities {
  return {
    reconcile: async () => {
      const report = await reconcile(tools);
      const { openCases, measures, restarted, unrecorded } = report;
      const isInOrder = restarted.length === 0 && unrecorded.length === 0;
      tools.logger[isInOrder ? 'debug' : 'warn']({ openCases, measures, restarted, unrecorded }, 'reconciliation');
      return report;
    },
  };
}

/** Temporal is asked first: a case that opens meanwhile looks missing, and starting it again does nothing. */
async function reconcile({ record, temporal, training }: ReconciliationTools): Promise<ReconciliationReport> {
  const running = await temporal.running(heartbeat);
  const restarted: string[] = [];
  const ensure = async (work: MissingWork): Promise<void> => {
    if (running.has(work.workflowId)) return;
    heartbeat();
    if (await temporal.start(work)) restarted.push(work.workflowId);
  };
  const open = new Set<string>();
  for await (const batch of record.openCases()) {
    for (const caseFileId of batch) {
      open.add(caseFileWorkflowId(caseFileId));
      await ensure(caseWork(caseFileId));
    }
  }
  const measures = await record.measures();
  const told = await training.told();
  if (told.clock !== undefined) await temporal.start(tellingOf(told.clock));
  for (const one of measures)
    await ensure({ type: MEASURE_WORKFLOW, workflowId: measureWorkflowId(one), input: { ...one, ...told } });
  const strangers = [...running].filter((id) => id.startsWith(CASE_PREFIX) && !open.has(id));
  const unrecorded = await record.unrecorded(strangers.map((id) => id.slice(CASE_PREFIX.length)));
  return { openCases: open.size, measures: measures.length, restarted, unrecorded: unrecorded.map(idOfCase) };
}

/** A run that takes the case over from the record, with the next epoch. */
function caseWork(caseFileId: CaseFileId): MissingWork {
  const input: CaseFileInput = { caseFileId, opening: null, continued: null };
  return { type: CASE_FILE_WORKFLOW, workflowId: caseFileWorkflowId(caseFileId), input };
}

/** The api was stopped, or Temporal away, between a shift and the telling of it. */
function tellingOf(shift: ClockShift): MissingWork {
  const input: ClockShiftInput = { shift, after: null };
  return { type: CLOCK_SHIFT_WORKFLOW, workflowId: clockShiftWorkflowId(shift), input, once: true };
}

function idOfCase(id: string): string {
  return `${CASE_PREFIX}${id}`;
}
