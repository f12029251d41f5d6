import type { RecalculationInput } from './recalculation.messages.js';

/** What a recalculation needs from outside; the worker implements it. */
export interface RecalculationActivities {
  /** Works the next bounded number of deadlines off; `false` when none is left. Doing it twice does nothing twice. */
  readonly workOffDeadlines: (input: RecalculationInput) => Promise<boolean>;
}
