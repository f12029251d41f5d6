import type { ClockShiftInput, ToldWork } from './training-clock.messages.js';

/** What telling a shift needs from outside; the worker implements it. */
export interface TrainingClockActivities {
  /** Tells the next bounded number of workflows that wait; answers the last one, `null` when there are no more. */
  readonly tellClock: (input: ClockShiftInput) => Promise<ToldWork | null>;
}
