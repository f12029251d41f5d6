import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ruleReleaseSchema, type RuleRelease } from '@app/contracts';
import { isSignedText, sha256, verifyingKey } from '@app/platform';
import { canonicalJson, loadPack } from '@app/rules';
import { CommandError } from '../command/command-error.js';
import { RELEASE_FILE } from '../rules/read-pack-folder.js';

/** Why a folder is not what was released. */
export type ReleaseFault =
  | { readonly code: 'rules.release-signature' }
  | { readonly code: 'rules.release-file-changed'; readonly file: string }
  | { readonly code: 'rules.release-file-missing'; readonly file: string }
  | { readonly code: 'rules.release-file-added'; readonly file: string }
  | { readonly code: 'rules.release-hash'; readonly hash: string };

/** The release that lies in a folder. @throws CommandError when there is none, or it cannot be read */
export async function readRelease(folder: string): Promise<RuleRelease> {
  const file = path.join(folder, RELEASE_FILE);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandError('rules.no-release', { file }, { cause });
  });
  const read = ruleReleaseSchema.safeParse(jsonIn(text));
  if (!read.success) throw new CommandError('rules.release-unreadable', { file });
  return read.data;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Everything in which files differ from what was signed; empty when they are what was released. */
export function releaseFaults(
  { content, signature }: RuleRelease,
  files: ReadonlyMap<string, string>,
  pem: string,
): readonly ReleaseFault[] {
  const key = verifyingKey(pem);
  if (key === null) throw new CommandError('rules.no-public-key');
  if (!isSignedText(canonicalJson(content), signature, key)) return [{ code: 'rules.release-signature' }];
  const faults = [...changedOrMissing(content.files, files), ...added(content.files, files)];
  return faults.length > 0 ? faults : hashFaults(content.hash, files);
}

function changedOrMissing(
  signed: Readonly<Record<string, string>>,
  files: ReadonlyMap<string, string>,
): ReleaseFault[] {
  return Object.entries(signed).flatMap(([file, hash]): ReleaseFault[] => {
    const text = files.get(file);
    if (text === undefined) return [{ code: 'rules.release-file-missing', file }];
    return sha256(text) === hash ? [] : [{ code: 'rules.release-file-changed', file }];
  });
}

function added(signed: Readonly<Record<string, string>>, files: ReadonlyMap<string, string>): ReleaseFault[] {
  const names = [...files.keys()].filter((file) => !(file in signed));
  return names.map((file) => ({ code: 'rules.release-file-added', file }));
}

function hashFaults(hash: string, files: ReadonlyMap<string, string>): ReleaseFault[] {
  const loading = loadPack(files, { sha256 });
  return loading.ok && loading.value.hash === hash ? [] : [{ code: 'rules.release-hash', hash }];
}
