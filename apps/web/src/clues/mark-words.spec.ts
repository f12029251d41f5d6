import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Profile {
  readonly columns: readonly { readonly field: string; readonly unknownWord?: string }[];
}

const PROFILES = 'rules/import-profiles';
const profiles = readdirSync(PROFILES).filter((name) => name.endsWith('.json'));
const marks = profiles.flatMap((name) =>
  (JSON.parse(readFileSync(`${PROFILES}/${name}`, 'utf8')) as Profile).columns
    .filter(({ unknownWord }) => unknownWord === 'mark')
    .map(({ field }) => `${field}-not-mapped`),
);

describe('the marks of imported rows', () => {
  it.each(['zh-CN', 'en'])('have words for every word that a profile may not know, in %s', (language) => {
    const { marks: words } = JSON.parse(readFileSync(`apps/web/src/texts/${language}/clues.json`, 'utf8')) as {
      marks: Readonly<Record<string, string>>;
    };
    expect(marks.filter((mark) => words[mark] === undefined)).toEqual([]);
    expect(marks).toContain('violations-not-mapped');
  });
});
