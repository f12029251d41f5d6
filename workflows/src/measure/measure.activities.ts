import type { MeasureInput } from './measure.messages.js';

/** What a measure needs from outside; the worker implements it. */
export interface MeasureActivities {
  /** Marks the measure as ended, with the reason as proof; doing it twice changes nothing. */
  readonly endMeasure: (input: MeasureInput) => Promise<void>;
}
