import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { TrainingClockActivities } from './training-clock.activities.js';
import type { ClockShiftInput } from './training-clock.messages.js';

/** Batches after which a run hands over to the next, so that its history stays short. */
const BATCHES_A_RUN = 200;

const { tellClock } = proxyActivities<TrainingClockActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Wakes every case and every measure that waits, in batches, so that each counts anew how long it still has to wait. */
export async function clockShift(input: ClockShiftInput): Promise<void> {
  let { after } = input;
  for (let batch = 0; batch < BATCHES_A_RUN; batch += 1) {
    after = await tellClock({ ...input, after });
    if (after === null) return;
  }
  await continueAsNew<typeof clockShift>({ ...input, after });
}
