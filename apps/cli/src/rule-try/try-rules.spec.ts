import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommand } from '../command/run-command.js';

const PACK = 'rules/platform-labour';
const ASKED = ['--decision', 'routing', '--base', 'unpaid-courier', '--as-of', '2026-03-02'];

let house: string;

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(...words: readonly string[]): Promise<Ran> {
  const written = { out: '', err: '' };
  const streams = {
    out: (chunk: string) => (written.out += chunk),
    err: (chunk: string) => (written.err += chunk),
  };
  const code = await runCommand({ words: ['rules', 'try', PACK, ...words], variables: {}, streams });
  return { code, ...written };
}

async function facts(content: unknown): Promise<readonly string[]> {
  const file = path.join(house, 'facts.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return ['--facts', file];
}

beforeAll(async () => {
  house = await mkdtemp(path.join(tmpdir(), 'liandu-try-'));
});
afterAll(async () => rm(house, { recursive: true }));

describe('rules try', () => {
  it('prints outcome, rules with reasons and near misses of facts that a scenario completes', async () => {
    const { code, out } = await run(...ASKED, ...(await facts({ case: { workersAffected: 12 } })));
    expect(code).toBe(0);
    expect(out).toMatch(/^flags: 集体争议.* · collective/m);
    expect(out).toMatch(/^\+ R07-collective /m);
    const few = await run(...ASKED, ...(await facts({ case: { workersAffected: 9 } })));
    expect(few.out).toContain(
      '~ R07-collective 若涉及劳动者人数不少于 10 人，即会命中 · would fire if workers affected is at least',
    );
  });

  it('says the same as JSON', async () => {
    const { code, out } = await run(...ASKED, ...(await facts({ case: { workersAffected: 12 } })), '--json');
    const answer = JSON.parse(out) as { fired: { rule: string }[] };
    expect(code).toBe(0);
    expect(answer).toMatchObject({ ok: true, agrees: true, decision: 'routing', asOf: '2026-03-02' });
    expect(answer.fired.map(({ rule }) => rule)).toContain('R07-collective');
  });

  it('names each fact that is wrong with what is wanted, and ends with 1', async () => {
    const wrong = { case: { workersAffected: -1, other: 1 } };
    const { code, out, err } = await run(...ASKED, ...(await facts(wrong)));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('case.workersAffected: may not stand there. Wanted: integer | null: 0–10000000');
    expect(err).toContain('case.other: not in the catalogue of facts');
    expect((await run(...ASKED.slice(0, 2), ...(await facts({})))).err).toContain('case: missing.');
  });

  it.each([
    { what: 'an unknown decision', words: ['--decision', 'nothing', '--base', 'unpaid-courier'], says: 'routing' },
    { what: 'an unknown scenario', words: ['--decision', 'routing', '--base', 'nothing'], says: 'quiet-enterprise' },
  ])('refuses $what and says which there are', async ({ words, says }) => {
    const { code, err } = await run(...words, ...(await facts({})));
    expect(code).toBe(1);
    expect(err).toContain(says);
  });

  it.each(['[]', '{'])('refuses the file %s', async (content) => {
    const { code, err } = await run(...ASKED, ...(await facts(content)));
    expect(code).toBe(1);
    expect(err).toContain('{ "case": { "workersAffected": 12 } }');
  });

  it('ends with 2 without a decision, without facts, or with no day', async () => {
    const given = await facts({});
    expect((await run(...given)).code).toBe(2);
    expect((await run(...ASKED)).code).toBe(2);
    expect((await run('--decision', 'routing', ...given, '--as-of', 'today')).code).toBe(2);
  });
});
