import { KeyUseRepository, type KeyUse } from '@app/persistence';
import type { KeyRing } from '@app/platform';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { inOneLine, text } from '../text/bilingual.js';
import { keysOf } from './key-desk.js';

/** Says which keys there are, which is the primary one and how much is sealed under each; never a key. */
export const showKeys: Command = {
  name: 'keys show',
  operands: [],
  options: { ...JSON_OPTION },
  usage: '[--json]',
  summary: 'keys.show-summary',
  run: runShow,
};

async function runShow({ options, environment, terminal }: Call): Promise<ExitCode> {
  const ring = keysOf(environment).keys.ring();
  const uses = await withDatabase(environment, async (database) => new KeyUseRepository(database).uses());
  const keys = keysIn(ring, uses);
  const missing = keys.filter(({ isInFile }) => !isInFile);
  if (options['json'] === true) terminal.printJson({ keys, isComplete: missing.length === 0 });
  else terminal.print(...keys.map(lineOf));
  return missing.length === 0 ? 0 : 1;
}

/** A key with what is sealed under it. */
export interface KeyStanding extends KeyUse {
  readonly isPrimary: boolean;
  /** Without it what is under it cannot be read. */
  readonly isInFile: boolean;
}

/** Every key of the file or of the compartment. */
export function keysIn(ring: KeyRing, uses: readonly KeyUse[]): readonly KeyStanding[] {
  const ids = [...new Set([...ring.keys.keys(), ...uses.map(({ keyId }) => keyId)])];
  return ids.map((keyId) => ({
    keyId,
    ...{ persons: 0, secrets: 0, ...uses.find((use) => use.keyId === keyId) },
    isPrimary: keyId === ring.primary,
    isInFile: ring.keys.has(keyId),
  }));
}

function lineOf({ keyId, persons, secrets, isPrimary, isInFile }: KeyStanding): string {
  const state = isPrimary ? 'keys.primary' : isInFile ? 'keys.older' : 'keys.missing';
  return `${keyId}  ${inOneLine(text(state))}  ${inOneLine(text('keys.persons', { count: persons, secrets }))}`;
}
