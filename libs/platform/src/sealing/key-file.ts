import { chmodSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { fixedKeys, keyRingText, KeyRingError, parseKeyRing, type KeyRing, type KeySource } from './key-ring.js';

const OWNER_ONLY = 0o600;
const FOR_OTHERS = 0o077;

/** How a program is told its keys: a file, or the text of one. */
export interface KeySettings {
  readonly LIANDU_KEY_FILE?: string | undefined;
  readonly LIANDU_KEYS?: string | undefined;
}

/** The keys that the settings name. @throws KeyRingError when they name none, or keys that cannot be read */
export function keySourceOf({ LIANDU_KEY_FILE: file, LIANDU_KEYS: text }: KeySettings): KeySource {
  if (file !== undefined) return keyFile(file);
  if (text !== undefined) return fixedKeys(parseKeyRing(text));
  throw new KeyRingError('no keys: set LIANDU_KEY_FILE to a file made by `liandu keys create`');
}

/** Keys of a file, read anew when the file has changed, so that a rotation needs no restart. @throws KeyRingError */
export function keyFile(path: string): KeySource {
  let known = { stamp: stampOf(path), ring: readKeyFile(path) };
  return {
    ring: () => {
      const stamp = stampOf(path);
      if (stamp !== known.stamp) known = { stamp, ring: readKeyFile(path) };
      return known.ring;
    },
  };
}

/** Reads a key file, which only its owner may read. @throws KeyRingError */
export function readKeyFile(path: string): KeyRing {
  return parseKeyRing(textOf(path));
}

/** Whether anybody but the owner of a file may use it. */
export function isOpenToOthers(path: string): boolean {
  return (statSync(path).mode & FOR_OTHERS) !== 0;
}

/** Writes a key file at once or not at all. @param how - `new` refuses to replace a file that is there */
export function writeKeyFile(path: string, ring: KeyRing, how: 'new' | 'replace'): void {
  if (how === 'new') {
    writeFileSync(path, keyRingText(ring), { mode: OWNER_ONLY, flag: 'wx' });
    return;
  }
  const { mode } = statSync(path);
  const draft = `${path}.new`;
  writeFileSync(draft, keyRingText(ring), { mode: OWNER_ONLY });
  chmodSync(draft, mode & 0o777);
  renameSync(draft, path);
}

function stampOf(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch (cause) {
    throw new KeyRingError(`key file ${path} cannot be read`, { cause });
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new KeyRingError(`key file ${path} cannot be read`, { cause });
  }
}
