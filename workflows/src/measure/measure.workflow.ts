import { condition, proxyActivities, setHandler } from '@temporalio/workflow';
import { laterShift, type Instant } from '@app/domain';
import { realUntil } from '../training-clock/legal-time.js';
import { clockShiftedSignal } from '../training-clock/training-clock.messages.js';
import type { MeasureActivities } from './measure.activities.js';
import type { MeasureInput } from './measure.messages.js';

const { endMeasure } = proxyActivities<MeasureActivities>({ startToCloseTimeout: '30 seconds' });

/** Waits for the last day of a measure, however long after its case, and ends it with proof. */
export async function measure(input: MeasureInput): Promise<void> {
  const { endsAt } = input.measure;
  if (endsAt === null) return;
  await untilShown(endsAt, input);
  await endMeasure(input);
}

/** Waits until the clock of the deployment shows an instant; counts anew when a trainer has shifted it. */
async function untilShown(at: Instant, { clock: told }: MeasureInput): Promise<void> {
  let clock = told ?? null;
  setHandler(clockShiftedSignal, (shift) => {
    clock = laterShift(clock, shift);
  });
  for (let remaining = realUntil(at, clock); remaining > 0; remaining = realUntil(at, clock)) {
    const before = clock;
    if (!(await condition(() => clock !== before, remaining))) return;
  }
}
