import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, Next } from '@temporalio/worker';
import type { TrainingClockRepository } from '@app/persistence';
import type { ClockTold } from '@app/workflows';

/** Tells workflows what the clock of the deployment shows. */
export interface ClockTeller {
  /**
   * The latest shift, read after what it is told with was committed: a case is either among those that a shift finds
   * waiting, or it learns of the shift here.
   */
  readonly told: () => Promise<ClockTold>;
}

/** In production nothing is told and nothing is read. */
export const PRODUCTION_CLOCK: ClockTeller = { told: async () => Promise.resolve({}) };

/** Tells the shifts of a training deployment. */
export function trainingClockTeller(clock: Pick<TrainingClockRepository, 'refresh' | 'shifts'>): ClockTeller {
  return {
    told: async () => {
      await clock.refresh();
      const latest = clock.shifts.at(-1);
      return latest === undefined ? {} : { clock: latest };
    },
  };
}

/** Reads the shifts before an activity asks for the time. */
export class ShownAnew implements ActivityInboundCallsInterceptor {
  constructor(private readonly clock: Pick<TrainingClockRepository, 'refresh'>) {}

  /** Runs the activity with the clock as it stands now. */
  async execute(input: ActivityExecuteInput, next: Next<ActivityInboundCallsInterceptor, 'execute'>): Promise<unknown> {
    await this.clock.refresh();
    return next(input);
  }
}
