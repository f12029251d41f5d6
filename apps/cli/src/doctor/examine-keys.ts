import { KeyUseRepository, schemaState, type KeyUse } from '@app/persistence';
import { isOpenToOthers, namesKeys, type KeyRing } from '@app/platform';
import { CommandError } from '../command/command-error.js';
import type { CliEnvironment } from '../config/environment.js';
import { withDatabase } from '../database/with-database.js';
import { keysOf } from '../keys/key-desk.js';
import { keysIn } from '../keys/show-keys.js';
import { amiss, fine, type Finding } from './finding.js';

/** Whether the keys are there that the compartment needs, and only for those who should have them. */
export async function examineKeys(environment: CliEnvironment): Promise<readonly Finding[]> {
  if (!namesKeys(environment))
    return [amiss('problem', 'doctor.keys', { what: 'doctor.no-keys', remedy: 'doctor.set-keys' })];
  try {
    const ring = keysOf(environment).keys.ring();
    return [standingOf(ring, await usesIn(environment)), ...openFile(environment)];
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return [{ part: 'doctor.keys', verdict: 'problem', what: error.bilingual, remedy: null }];
  }
}

/** A database that is away or not migrated is told of elsewhere. */
async function usesIn(environment: CliEnvironment): Promise<readonly KeyUse[]> {
  try {
    return await withDatabase(environment, async (database) => {
      const { pending } = await schemaState(database);
      return pending.length > 0 ? [] : new KeyUseRepository(database).uses();
    });
  } catch (error) {
    if (error instanceof CommandError) return [];
    throw error;
  }
}

function standingOf(ring: KeyRing, uses: readonly KeyUse[]): Finding {
  const missing = keysIn(ring, uses).filter(({ isInFile }) => !isInFile);
  const persons = uses.reduce((sum, use) => sum + use.persons, 0);
  if (missing.length === 0)
    return fine('doctor.keys', 'doctor.keys-fine', { key: ring.primary, count: ring.keys.size, persons });
  const values = { missing: missing.map(({ keyId }) => keyId).join(', ') };
  return amiss('problem', 'doctor.keys', { what: 'doctor.keys-incomplete', remedy: 'doctor.restore-keys', values });
}

function openFile({ LIANDU_KEY_FILE: file }: CliEnvironment): readonly Finding[] {
  if (file === undefined || !isOpenToOthers(file)) return [];
  return [amiss('note', 'doctor.keys', { what: 'doctor.keys-open', remedy: 'doctor.close-keys' })];
}
