import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportProfile } from '@app/domain';
import { importProfileSchema } from './import-profile.schema.js';

/** Why a profile is not used: file, place in the file, and what to change. */
export interface ProfileRefusal {
  readonly code: 'import-profile.no-json' | 'import-profile.wrong' | 'import-profile.name-taken';
  readonly file: string;
  /** JSON pointer; empty for the whole file. */
  readonly path: string;
  readonly remedy: string;
}

/** What a folder of profiles holds. */
export interface ProfileFolder {
  readonly profiles: readonly ImportProfile[];
  readonly refusals: readonly ProfileRefusal[];
}

/** Reads every `*.json` of a folder; a wrong file is refused by name and the others are used. */
export async function readProfiles(folder: string): Promise<ProfileFolder> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).toSorted();
  const profiles: ImportProfile[] = [];
  const refusals: ProfileRefusal[] = [];
  for (const file of files) {
    const read = readProfile(file, await readFile(join(folder, file), 'utf8'));
    const taken = profiles.some(({ profile }) => profile === read.profile?.profile);
    if (taken) refusals.push(nameTaken(file));
    if (read.profile !== null && !taken) profiles.push(read.profile);
    refusals.push(...read.refusals);
  }
  return { profiles, refusals };
}

/** Reads one profile. */
export function readProfile(
  file: string,
  text: string,
): { readonly profile: ImportProfile | null; readonly refusals: readonly ProfileRefusal[] } {
  const json = parsed(text);
  if (!json.ok) {
    return { profile: null, refusals: [{ code: 'import-profile.no-json', file, path: '', remedy: json.remedy }] };
  }
  const read = importProfileSchema.safeParse(json.value);
  if (read.success) return { profile: read.data, refusals: [] };
  const refusals = read.error.issues.map(({ path, message }) => {
    const pointer = path.map((key) => `/${String(key)}`).join('');
    return { code: 'import-profile.wrong', file, path: pointer, remedy: message } as const;
  });
  return { profile: null, refusals };
}

function parsed(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly remedy: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (fault) {
    return { ok: false, remedy: fault instanceof Error ? fault.message : 'write JSON' }; // names line and column
  }
}

function nameTaken(file: string): ProfileRefusal {
  const remedy = 'another file has a profile of this name; choose another name';
  return { code: 'import-profile.name-taken', file, path: '/profile', remedy };
}
