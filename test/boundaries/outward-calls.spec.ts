import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { Linter } from 'eslint';

const run = promisify(execFile);

const CALLS = `
export const first = async () => fetch('https://example.cn/');
export const second = async () => globalThis.fetch('https://example.cn/');
export const third = () => new WebSocket('wss://example.cn/');
`;
const RULES = ['no-restricted-globals', 'no-restricted-properties'];

/** The lines of a text that our rules find an outward call in, if it stood in place of a file. */
const linesFound = async (file: string): Promise<readonly number[]> => {
  const args = ['node_modules/eslint/bin/eslint.js', '--print-config', file];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 16_000_000 });
  const { rules = {} } = JSON.parse(stdout) as Linter.Config;
  const ours = Object.fromEntries(Object.entries(rules).filter(([name]) => RULES.includes(name)));
  return new Linter().verify(CALLS, { rules: ours }).map(({ line }) => line);
};

describe('calls that go round the guard', () => {
  it.each([
    ['apps/api/src/access/public.ts', [2, 3, 4]],
    ['libs/platform/src/outbound/outbound-client.ts', [2, 3, 4]],
    ['workflows/src/index.ts', [2, 3, 4]],
    ['apps/cli/src/import/api-session.ts', []],
  ])('are found in %s: lines %j', async (file, lines) => {
    expect(await linesFound(file)).toEqual(lines);
  });
});
