import {
  allHandlersFinished,
  condition,
  continueAsNew,
  ParentClosePolicy,
  setHandler,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { nextWake, stageOf, type CaseEvent } from '@app/domain';
import type { CommandResult } from '@app/contracts';
import {
  caseFileQuery,
  openedUpdate,
  submitCommandUpdate,
  type CaseFileInput,
  type CommandEnvelope,
} from './case-file.messages.js';
import { activities, beginRun, climbLadder, hearClock, refuseIllegal, transact, type CaseRun } from './case-run.js';
import { exclusive, type Exclusive } from './exclusive.js';
import { legalNow, realUntil } from '../training-clock/legal-time.js';
import { clockShiftedSignal } from '../training-clock/training-clock.messages.js';
import { MEASURE_WORKFLOW, measureWorkflowId, type MeasureInput } from '../measure/measure.messages.js';

/** Events after which a run hands over to the next: an idle case replays its whole run at every click. */
const LONGEST_RUN_EVENTS = 300;
/** Events after which a change of stage is a good place to hand over. */
const STAGE_RUN_EVENTS = 150;

/** Owns one case from its opening to its end: takes commands, wakes for its deadlines, and is its only writer. */
export async function caseFile(input: CaseFileInput): Promise<void> {
  const run = beginRun(input);
  const inOrder = exclusive();
  setHandler(submitCommandUpdate, submitter(run, inOrder), {
    validator: (envelope: CommandEnvelope) => {
      refuseIllegal(run, envelope);
    },
  });
  setHandler(openedUpdate, async () => {
    await condition(() => isOpened(run));
    return run.opened;
  });
  setHandler(caseFileQuery, () => run.caseFile);
  setHandler(clockShiftedSignal, (shift) => {
    hearClock(run, shift);
  });

  await begin(run, inOrder, input);
  const firstStage = run.caseFile === null ? null : stageOf(run.caseFile);
  while (!hasEnded(run) && !shouldHandOver(run, firstStage)) await waitOnce(run, inOrder, firstStage);
  await condition(allHandlersFinished);
  if (!hasEnded(run) && run.caseFile !== null) await continueAsNew<typeof caseFile>(nextInput(run, run.caseFile));
}

async function begin(run: CaseRun, inOrder: Exclusive, { opening, continued }: CaseFileInput): Promise<void> {
  if (continued !== null) return;
  if (opening !== null) {
    const recorded = await inOrder(transact, run, opening);
    run.opened = recorded.result;
    return;
  }
  const adopted = await inOrder(activities.adoptCaseFile, run.caseFileId);
  run.caseFile = adopted.caseFile;
  run.epoch = adopted.epoch;
  hearClock(run, adopted.clock);
  if (run.clock !== null) run.lastAt = legalNow(run.clock);
  run.isReady = true;
}

/** Takes commands as they come. It waits only where it has to: every promise of a workflow costs. */
function submitter(run: CaseRun, inOrder: Exclusive): (envelope: CommandEnvelope) => Promise<CommandResult> {
  return async (envelope) => {
    if (!isOpened(run)) await condition(() => isOpened(run));
    const { events, result } = await inOrder(transact, run, envelope);
    for (const measure of endingMeasures(events)) await startMeasure(measureInput(run, measure));
    return result;
  };
}

function isOpened({ isReady, caseFile }: CaseRun): boolean {
  return isReady && caseFile !== null;
}

/** Waits until something changes what is next, or until the next rung of a deadline is due, and climbs it. */
async function waitOnce(run: CaseRun, inOrder: Exclusive, firstStage: string | null): Promise<void> {
  const { clock } = run;
  const wake = nextWake(run.caseFile?.deadlines ?? []);
  const isOther = (): boolean => run.clock !== clock || nextWake(run.caseFile?.deadlines ?? []) !== wake;
  const moved = (): boolean => hasEnded(run) || shouldHandOver(run, firstStage) || isOther();
  if (wake === null) {
    await condition(moved);
    return;
  }
  const remaining = realUntil(wake, clock);
  const changed = remaining > 0 && (await condition(moved, remaining));
  if (changed) return;
  await inOrder(climbLadder, run, wake);
}

/** Measures that outlive their case: each waits for its end in a workflow of its own. */
function endingMeasures(events: readonly CaseEvent[]): readonly MeasureInput['measure'][] {
  return events
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => (effect.kind === 'measure-imposed' && effect.measure.endsAt !== null ? [effect.measure] : []));
}

function measureInput({ caseFileId, clock }: CaseRun, measure: MeasureInput['measure']): MeasureInput {
  return clock === null ? { caseFileId, measure } : { caseFileId, measure, clock };
}

/** The reconciliation may have been first, between the record and this start: then the measure waits for its end already. */
async function startMeasure(input: MeasureInput): Promise<void> {
  try {
    await startChild(MEASURE_WORKFLOW, {
      workflowId: measureWorkflowId(input),
      args: [input],
      parentClosePolicy: ParentClosePolicy.ABANDON,
    });
  } catch (fault) {
    if (!(fault instanceof WorkflowExecutionAlreadyStartedError)) throw fault;
  }
}

function hasEnded(run: CaseRun): boolean {
  return run.isFenced || (run.caseFile !== null && run.caseFile.ended !== null);
}

function shouldHandOver(run: CaseRun, firstStage: string | null): boolean {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  if (run.caseFile === null) return false;
  if (continueAsNewSuggested || historyLength >= LONGEST_RUN_EVENTS) return true;
  return historyLength >= STAGE_RUN_EVENTS && stageOf(run.caseFile) !== firstStage;
}

function nextInput(
  { caseFileId, epoch, recentCommandIds, opened, clock, lastAt }: CaseRun,
  caseFile: NonNullable<CaseRun['caseFile']>,
): CaseFileInput {
  const training = clock === null ? {} : { training: { clock, lastAt } };
  return { caseFileId, opening: null, continued: { epoch, caseFile, recentCommandIds, opened, ...training } };
}
