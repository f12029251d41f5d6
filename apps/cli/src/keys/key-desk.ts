import {
  keyFile,
  KeyRingError,
  namesKeys,
  PersonSeal,
  sealingKeysOf,
  SecretSeal,
  type SealingKeys,
} from '@app/platform';
import { CommandError } from '../command/command-error.js';
import type { CliEnvironment } from '../config/environment.js';

/** The keys that the settings name. @throws CommandError when they name none or cannot be read */
export function keysOf(environment: CliEnvironment): SealingKeys {
  if (!namesKeys(environment)) throw new CommandError('keys.not-named');
  try {
    return sealingKeysOf(environment);
  } catch (fault) {
    if (!(fault instanceof KeyRingError)) throw fault;
    throw new CommandError('keys.unreadable', { problem: fault.message }, { cause: fault });
  }
}

/** The key file that a change is written to. @throws CommandError when the keys come from nowhere that can be written */
export function keyFileOf({ LIANDU_KEY_FILE: file }: CliEnvironment): string {
  if (file === undefined) throw new CommandError('keys.no-file');
  return file;
}

/** A seal over the keys as they are in the file now. */
export function sealOver(environment: CliEnvironment): PersonSeal {
  const { suite } = keysOf(environment);
  return new PersonSeal(keyFile(keyFileOf(environment)), suite);
}

/** A seal of secrets over the keys as they are in the file now. */
export function secretSealOver(environment: CliEnvironment): SecretSeal {
  const { suite } = keysOf(environment);
  return new SecretSeal(keyFile(keyFileOf(environment)), suite);
}
