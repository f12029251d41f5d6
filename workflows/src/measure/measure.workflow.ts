import { proxyActivities, sleep } from '@temporalio/workflow';
import { epochOf } from '@app/domain';
import type { MeasureActivities } from './measure.activities.js';
import type { MeasureInput } from './measure.messages.js';

const { endMeasure } = proxyActivities<MeasureActivities>({ startToCloseTimeout: '30 seconds' });

/** Waits for the last day of a measure, however long after its case, and ends it with proof. */
export async function measure(input: MeasureInput): Promise<void> {
  const { endsAt } = input.measure;
  if (endsAt === null) return;
  const remaining = epochOf(endsAt) - Date.now();
  if (remaining > 0) await sleep(remaining);
  await endMeasure(input);
}
