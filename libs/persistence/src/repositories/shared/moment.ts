import type { Instant, PlainDate } from '@app/domain';

/** The moment that a list shows: lamps turn with instants, what is suspended with legal days. */
export interface Moment {
  readonly now: Instant;
  readonly today: PlainDate;
}
