import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { readProfile, readProfiles } from './profile-folder.js';

const FOLDER = 'rules/import-profiles';

const changed = async (change: (text: string) => string): ReturnType<typeof read> =>
  read(change(await readFile(`${FOLDER}/us-wage-complaints.json`, 'utf8')));
const read = async (text: string): Promise<ReturnType<typeof readProfile>> =>
  Promise.resolve(readProfile('us.json', text));

describe('readProfiles', () => {
  it('takes every profile of the repository', async () => {
    const { profiles, refusals } = await readProfiles(FOLDER);
    expect(refusals).toEqual([]);
    expect(profiles.map(({ profile }) => profile)).toEqual([
      'chinese-complaints',
      'chinese-enforcement',
      'us-wage-complaints',
    ]);
  });
});

describe('readProfile', () => {
  it.each([
    ['what is no JSON', (text: string) => text.slice(1), 'import-profile.no-json', ''],
    [
      'an unknown code',
      (text: string) => text.replace('V0604', 'V9999'),
      'import-profile.wrong',
      '/columns/5/words/overtime',
    ],
    [
      'an unknown field',
      (text: string) => text.replace('"row-id"', '"rowid"'),
      'import-profile.wrong',
      '/columns/1/field',
    ],
    [
      'a field filled twice',
      (text: string) => text.replace('"row-id"', '"source-id"'),
      'import-profile.wrong',
      '/columns/1/field',
    ],
    [
      'a template that names nothing',
      (text: string) => text.replace('{state_name} (US)', '{state}'),
      'import-profile.wrong',
      '/templates',
    ],
    [
      'no respondent',
      (text: string) => text.replace('"respondent-name"', '"region"'),
      'import-profile.wrong',
      '/columns',
    ],
  ])('refuses %s with file, path and remedy', async (...[, change, code, path]) => {
    const { profile, refusals } = await changed(change);
    expect(profile).toBeNull();
    expect(refusals).toContainEqual(expect.objectContaining({ code, file: 'us.json', path }));
    expect(refusals[0]?.remedy).not.toBe('');
  });
});
