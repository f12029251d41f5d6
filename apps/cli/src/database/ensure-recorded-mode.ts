import { ensureMode, OtherModeError, type Database } from '@app/persistence';
import { CommandError } from '../command/command-error.js';
import type { CliEnvironment } from '../config/environment.js';

/** Records the mode in a database that has none yet. @throws CommandError with the remedy when it has the other one */
export async function ensureRecordedMode(database: Database, { LIANDU_MODE }: CliEnvironment): Promise<void> {
  try {
    await ensureMode(database, LIANDU_MODE);
  } catch (fault) {
    if (!(fault instanceof OtherModeError)) throw fault;
    const { recorded, wanted } = fault;
    throw new CommandError('database.other-mode', { recorded, wanted }, { cause: fault });
  }
}
