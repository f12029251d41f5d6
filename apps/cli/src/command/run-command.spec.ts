import { describe, expect, it } from '@jest/globals';
import { COMMANDS } from './command-list.js';
import { runCommand } from './run-command.js';

const run = async (words: string, variables: Readonly<Record<string, string>> = {}): Promise<readonly unknown[]> => {
  const out: string[] = [];
  const err: string[] = [];
  const streams = { out: (chunk: string) => void out.push(chunk), err: (chunk: string) => void err.push(chunk) };
  const code = await runCommand({ words: words === '' ? [] : words.split(' '), variables, streams });
  return [code, out.join(''), err.join('')];
};

describe('runCommand', () => {
  it('shows every command in its help', async () => {
    const [code, out] = await run('--help');
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toContain(`liandu ${name}`);
  });

  it.each(COMMANDS.map(({ name }) => name))('gives help for %s, whatever else is missing', async (name) => {
    const [code, out] = await run(`${name} --help`);
    expect(code).toBe(0);
    expect(out).toContain(`liandu ${name}`);
  });

  it.each(['nothing', 'rules', 'rules nothing', 'seed --nothing', 'case show', 'migrate now', 'import a b'])(
    'ends with 2 for the wrong call "%s"',
    async (words) => {
      const [code, , err] = await run(words);
      expect(code).toBe(2);
      expect(err).not.toBe('');
    },
  );

  it('ends with 1 and the remedy when no database is given, with nothing on standard output', async () => {
    const [code, out, err] = await run('rules list');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('DATABASE_URL');
  });

  it('names the setting that is wrong', async () => {
    const [code, , err] = await run('doctor', { LIANDU_URL: 'no address' });
    expect(code).toBe(1);
    expect(err).toContain('LIANDU_URL');
  });
});
