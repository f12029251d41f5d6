import { continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow';
import type { RecalculationActivities } from './recalculation.activities.js';
import { goOnSignal, type RecalculationInput } from './recalculation.messages.js';

/** Batches after which a run hands over to the next, so that its history stays short. */
const BATCHES_A_RUN = 200;

const { workOffDeadlines } = proxyActivities<RecalculationActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Works a recalculation off in batches until none is left; after a crash it goes on where the record stands. */
export async function recalculation(input: RecalculationInput): Promise<void> {
  let isAsked = false;
  setHandler(goOnSignal, () => {
    isAsked = true;
  });
  for (let batch = 0; batch < BATCHES_A_RUN; batch += 1) {
    isAsked = false;
    const isMoreLeft = await workOffDeadlines(input);
    if (!isMoreLeft && !wasAsked()) return;
  }
  await continueAsNew<typeof recalculation>(input);

  function wasAsked(): boolean {
    return isAsked;
  }
}
