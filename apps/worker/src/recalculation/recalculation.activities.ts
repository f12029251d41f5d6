import { Context, heartbeat } from '@temporalio/activity';
import type { PendingDeadline, RecalculationPlanner, RecalculationProgress } from '@app/persistence';
import type { LegalClock } from '@app/platform';
import type { RecalculationActivities } from '@app/workflows';
import type { DeadlineMover } from './deadline-mover.js';

/** Deadlines of one batch. */
const DEADLINES_AT_ONCE = 100;
/** Cases that are asked at the same time: the people who work on cases go first. */
const LANES = 4;

/** What the activities of a recalculation work with. */
export interface RecalculationTools {
  readonly planner: Pick<RecalculationPlanner, 'planBatch'>;
  readonly progress: Pick<RecalculationProgress, 'next' | 'mark' | 'postpone' | 'finish'>;
  readonly mover: Pick<DeadlineMover, 'move'>;
  readonly clock: Pick<LegalClock, 'now'>;
}

/** No case of a batch answered: Temporal waits before it tries again. */
export class NoCaseAnswersError extends Error {}

/** Compares deadlines, or moves them through their cases, a bounded number at a time. */
export function recalculationActivities(tools: RecalculationTools): RecalculationActivities {
  return {
    workOffDeadlines: async ({ recalculationId, part }) =>
      part === 'plan'
        ? tools.planner.planBatch(recalculationId, tools.clock.now())
        : applyBatch(tools, recalculationId),
  };
}

async function applyBatch(tools: RecalculationTools, recalculationId: string): Promise<boolean> {
  const waiting = [...(await tools.progress.next(recalculationId, DEADLINES_AT_ONCE))];
  const count = waiting.length;
  let answered = 0;
  const lane = async (): Promise<void> => {
    for (let pending = waiting.shift(); pending !== undefined; pending = waiting.shift()) {
      Context.current().cancellationSignal.throwIfAborted();
      heartbeat();
      if (await moveOne(tools, pending)) answered += 1;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (count > 0 && answered === 0) throw new NoCaseAnswersError(`none of ${count} cases answered`);
  await tools.progress.finish(recalculationId, tools.clock.now());
  return count > 0;
}

/** Whether anybody knows what became of it. */
async function moveOne({ mover, progress }: RecalculationTools, pending: PendingDeadline): Promise<boolean> {
  const result = await mover.move(pending);
  if (result === null) await progress.postpone(pending);
  if (result !== null) await progress.mark(pending, result);
  return result !== null;
}
