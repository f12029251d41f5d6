import type { WorkerOptions } from '@temporalio/worker';
import { TrainingClockRepository, type Database } from '@app/persistence';
import { LegalClock, MachineClock } from '@app/platform';
import type { WorkerEnvironment } from '../config/environment.js';
import { PRODUCTION_CLOCK, ShownAnew, trainingClockTeller, type ClockTeller } from './clock-teller.js';

/** How the worker tells the time. */
export interface WorkerTime {
  readonly clock: LegalClock;
  readonly training: ClockTeller;
  /** What is done before every activity. */
  readonly options: Pick<WorkerOptions, 'interceptors'>;
}

/** In production the clock of the machine, and nothing is asked; in training the shifts are read before every activity. */
export function timeOf(
  { DEPLOYMENT_ZONE: zone, LIANDU_MODE: mode }: WorkerEnvironment,
  database: Database,
): WorkerTime {
  if (mode === 'production') return { clock: new LegalClock(zone), training: PRODUCTION_CLOCK, options: {} };
  const [machine, shown] = [new MachineClock(), new TrainingClockRepository(database)];
  return {
    clock: new LegalClock(zone, () => Date.parse(shown.shows(machine.now()))),
    training: trainingClockTeller(shown),
    options: { interceptors: { activity: [() => ({ inbound: new ShownAnew(shown) })] } },
  };
}
