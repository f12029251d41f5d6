import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROBLEM_STATUSES } from '@app/contracts';
import { z } from 'zod';
import { generatedFiles } from '../../scripts/docs/generated-files.js';
import { BROWSER_CODES, CLUE_CODES, refusalPage, RELAY_CODES } from '../../scripts/docs/refusal-page.js';
import { settingTable } from '../../scripts/docs/setting-page.js';

const files = await generatedFiles();

/** The text of every source that may answer with a code. */
const SOURCES = ['apps/api/src', 'apps/web/src', 'libs/platform/src', 'libs/persistence/src', 'libs/domain/src']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('generated files', () => {
  it.each(files)('$path is as `npm run docs` writes it', ({ path: file, text }) => {
    expect(readFileSync(file, 'utf8') === text ? 'up to date' : 'run `npm run docs`').toBe('up to date');
  });

  it('hold every refusal in both languages', () => {
    const page = files.find((file) => file.path === 'docs/refusals.md')?.text ?? '';
    const codes = [...Object.keys(PROBLEM_STATUSES), ...CLUE_CODES, ...RELAY_CODES, ...BROWSER_CODES, 'day.before'];
    expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
    expect(page).toContain('日期不能早于 {{earliest}}。<br>The day may not lie before {{earliest}}.');
  });

  it('cannot be written while a refusal has no text', () => {
    expect(() => refusalPage(new Map())).toThrow('case-file.not-open');
  });

  it('cannot be written while a setting has no meaning', () => {
    expect(() => settingTable(z.object({ MUTE: z.string() }))).toThrow('MUTE');
  });

  it('name what a setting counts, its bounds and what stands when it is absent', () => {
    const schema = z.object({
      IDLE: z.coerce.number().int().min(5).default(480).describe('Ends after so long').meta({ unit: 'minutes' }),
      SECURE: z
        .enum(['true', 'false'])
        .transform((text) => text === 'true')
        .default(false)
        .describe('Behind HTTPS'),
      URL: z.url().describe('Address'),
    });
    expect(settingTable(schema).split('\n').slice(2)).toEqual([
      '| `IDLE` | minutes, at least 5 | `480` | Ends after so long |',
      '| `SECURE` | `true`, `false` | `false` | Behind HTTPS |',
      '| `URL` | URL | must be given | Address |',
    ]);
  });
});

describe('the list of codes', () => {
  it('holds none that is never answered', () => {
    const codes = [...Object.keys(PROBLEM_STATUSES), ...CLUE_CODES, ...RELAY_CODES, ...BROWSER_CODES];
    expect(codes.filter((code) => !SOURCES.includes(`'${code}'`))).toEqual([]);
    expect(SOURCES.includes(['', 'case.never-answered', ''].join("'"))).toBe(false);
  });
});
