import type { LegalClock } from './legal-clock.js';

/** The clock of the machine, which no training shifts: sessions, locks, waits, and when a trainer really acted. */
export class MachineClock {
  /** Now, as a UTC instant. */
  now(): ReturnType<LegalClock['now']> {
    return new Date().toISOString() as ReturnType<LegalClock['now']>; // formatted as an instant
  }
}
