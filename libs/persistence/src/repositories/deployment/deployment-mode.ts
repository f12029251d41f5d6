import type { DataSource } from 'typeorm';
import type { DeploymentMode } from '@app/contracts';

/** The database belongs to the other mode; it never changes sides. */
export class OtherModeError extends Error {
  constructor(
    readonly recorded: DeploymentMode,
    readonly wanted: DeploymentMode,
  ) {
    super(
      `LIANDU_MODE is ${wanted}, but this database was begun in ${recorded} and stays so: ` +
        `set LIANDU_MODE=${recorded}, or name another database for ${wanted} in DATABASE_URL`,
    );
  }
}

/** Makes sure that a database is of a mode; the first program that asks decides it for good. @throws OtherModeError */
export async function ensureMode(database: DataSource, wanted: DeploymentMode): Promise<void> {
  await database.query('INSERT INTO deployment (id, mode, recorded_at) VALUES (1, $1, now()) ON CONFLICT DO NOTHING', [
    wanted,
  ]);
  const recorded = await recordedMode(database);
  if (recorded !== wanted) throw new OtherModeError(recorded, wanted);
}

/** The mode of a database; one that no program has used yet is as good as one of production. */
export async function recordedMode(database: DataSource): Promise<DeploymentMode> {
  const [row]: { mode: DeploymentMode }[] = await database.query('SELECT mode FROM deployment');
  return row?.mode ?? 'production';
}
