import { epochOf, instantFromEpoch, legalInstantAt, realInstantOf, type ClockShift, type Instant } from '@app/domain';

/** What the clock of the deployment shows now; without a shift, the time of Temporal. */
export function legalNow(clock: ClockShift | null): Instant {
  const real = instantFromEpoch(Date.now());
  if (clock === null) return real;
  return legalInstantAt([clock], clock.at > real ? clock.at : real); // the server may be behind the machine of the trainer
}

/** Milliseconds of real time until the clock of the deployment shows an instant. */
export function realUntil(legal: Instant, clock: ClockShift | null): number {
  return epochOf(clock === null ? legal : realInstantOf([clock], legal)) - Date.now();
}
