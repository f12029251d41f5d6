import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runCommand } from '../command/run-command.js';

const DEFAULT_PACK = path.resolve(import.meta.dirname, '../../../../rules/platform-labour');
const BOUNDARIES = 'decisions/measure/tests/boundaries.json';

describe('rules test', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pack-'));
    cpSync(DEFAULT_PACK, folder, { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const run = async (...options: readonly string[]): Promise<readonly [code: number, out: string, err: string]> => {
    const out: string[] = [];
    const err: string[] = [];
    const streams = { out: (chunk: string) => void out.push(chunk), err: (chunk: string) => void err.push(chunk) };
    const code = await runCommand({ words: ['rules', 'test', folder, ...options], variables: {}, streams });
    return [code, out.join(''), err.join('')];
  };

  it('finds an example for every rule of the default pack', async () => {
    const [code, out, err] = await run();
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('个示例全部通过');
  });

  it('names, with file and line, the mistakes that no example notices, and more of them with fewer examples', async () => {
    const [code, out, err] = await run('--mutants');
    expect(code).toBe(0);
    expect(out).toContain(`${path.join(folder, 'decisions/escalation/rules/R34-criminal-check.json')}:1 escalation`);
    expect(err).toMatch(/mutation score 9\d\.\d%/);
    rmSync(path.join(folder, BOUNDARIES));
    const [, more] = await run('--mutants');
    expect(more.split('\n').length).toBeGreaterThan(out.split('\n').length + 20);
  });

  it('ends with 1 and the place of a rule without an example', async () => {
    for (const topic of ['punishment', 'reward', 'boundaries'])
      rmSync(path.join(folder, `decisions/measure/tests/${topic}.json`));
    const [code, out] = await run('--json');
    expect(code).toBe(1);
    const { ok, untested } = JSON.parse(out) as { ok: boolean; untested: readonly { place: { file: string } }[] }; // our own output
    expect(ok).toBe(false);
    expect(untested.map(({ place }) => place.file)).toContain('decisions/measure/rules/F23-watch-list.json');
  });

  it('ends with 1 and the problems of a folder that is no pack', async () => {
    rmSync(path.join(folder, 'pack.json'));
    const [code, out] = await run();
    expect(code).toBe(1);
    expect(out).toContain('pack.missing-file');
  });
});
