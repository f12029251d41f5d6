import { openDatabase, type Database } from '@app/persistence';
import { CommandError } from '../command/command-error.js';
import type { CliEnvironment } from '../config/environment.js';

const POOL_SIZE = 4;

/** Opens the database for one command and closes it afterwards. */
export async function withDatabase<Answer>(
  { DATABASE_URL: url }: CliEnvironment,
  use: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  if (url === undefined) throw new CommandError('database.no-url');
  const database = await openDatabase({ url, poolSize: POOL_SIZE }).catch((cause: unknown) => {
    throw new CommandError('database.unreachable', {}, { cause });
  });
  try {
    return await use(database);
  } finally {
    await database.destroy();
  }
}
