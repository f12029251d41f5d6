import { readFile } from 'node:fs/promises';
import type { IsSigned } from '@app/persistence';
import { fingerprint, isSignedText, signingKey, verifyingKey, type VerifyingKey } from '@app/platform';
import { CommandError } from '../command/command-error.js';
import type { Call } from '../command/command.js';

/** Recognises signatures of the keys that the call trusts: those in files, and the key of the deployment itself. */
export async function trustedSignatures({ options, environment }: Call): Promise<IsSigned> {
  const files = [options['key'] ?? []].flat().filter((file) => typeof file === 'string');
  const given = await Promise.all(files.map(readKey));
  const own = signingKey(environment.LIANDU_AUDIT_KEY ?? '');
  const trusted = [...given, ...(own === null ? [] : [own.publicHalf])];
  const byFingerprint = new Map(trusted.map((key) => [fingerprint(key), key]));
  return (text, { key, value }) => {
    const known = byFingerprint.get(key);
    return known === undefined ? null : isSignedText(text, { key, value }, known);
  };
}

async function readKey(file: string): Promise<VerifyingKey> {
  const pem = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandError('rules.no-key-file', { file }, { cause });
  });
  const key = verifyingKey(pem);
  if (key === null) throw new CommandError('audit.key-unreadable', { file });
  return key;
}
