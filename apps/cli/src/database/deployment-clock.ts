import { TrainingClockRepository, type Database } from '@app/persistence';
import { LegalClock, MachineClock } from '@app/platform';
import type { CliEnvironment } from '../config/environment.js';

/** The clock of the deployment: the real one, unless its database is of training and the clock was shifted. */
export async function deploymentClock(
  database: Database,
  { DEPLOYMENT_ZONE: zone }: Pick<CliEnvironment, 'DEPLOYMENT_ZONE'>,
): Promise<LegalClock> {
  const [machine, training] = [new MachineClock(), new TrainingClockRepository(database)];
  await training.refresh();
  return new LegalClock(zone, () => Date.parse(training.shows(machine.now())));
}
