import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_ROLES } from '@app/contracts';

/** Where roles are named: what they may do and see, the list of them, and the ranks of the core, which imports nothing. */
const NAMED = [
  'libs/contracts/src/right/',
  'libs/contracts/src/session/session.schema.ts',
  'apps/api/src/access/role-matrix.ts',
  'libs/domain/src/',
  'libs/testing/src/',
  'libs/persistence/src/migrations/1764000210000-add-role-acts.ts', // the wall that keeps the three apart
];

/** `lead` is also a relation, a slot and a word of the texts: it is a role only beside the word. */
const HEAD = 'lead';
const OTHERS = ACCOUNT_ROLES.filter((role) => role !== HEAD);
const ROLE_NAMED = new RegExp(
  `'(?:${OTHERS.join('|')})'|\\brole\\b[^;\\n]{0,60}'${HEAD}'|'${HEAD}'[^;\\n]{0,40}\\brole\\b`,
);

/** Lines of a source that decide by the name of a role; comments do not count. */
function namingLines(source: string): readonly string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').split('\n');
  return code.filter((line) => !line.trim().startsWith('//') && ROLE_NAMED.test(line)).map((line) => line.trim());
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.spec.'))
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}

const SOURCES = ['apps', 'libs', 'workflows'].flatMap(sourcesIn);

describe('names of roles', () => {
  it('stand only where rights, duties and operations are written', () => {
    const outside = SOURCES.filter((file) => !NAMED.some((place) => file.startsWith(place)));
    const found = outside.flatMap((file) => namingLines(readFileSync(file, 'utf8')).map((line) => `${file}: ${line}`));
    expect(outside.length).toBeGreaterThan(500);
    expect(found).toEqual([]);
  });

  it.each([
    `if (person.role === 'lead') return null;`,
    `const mine = 'lead' === role;`,
    `roles: ['officer', 'lead'],`,
    "`SELECT 1 FROM account a WHERE a.role IN ('lead')`",
    `return role !== 'rule-admin';`,
  ])('are found in %s', (line) => {
    expect(namingLines(line)).toEqual([line]);
  });

  it.each([`slots: ['lead', 'joiners'],`, `// role === 'lead'`, `/** The role 'officer'. */`, `t('lead')`])(
    'are not found in %s',
    (line) => {
      expect(namingLines(line)).toEqual([]);
    },
  );
});
