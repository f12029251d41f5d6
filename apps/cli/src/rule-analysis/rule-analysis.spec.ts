import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { runCommand } from '../command/run-command.js';

const PACK = 'rules/platform-labour';
const RULE = 'decisions/escalation/rules/F27-red.json';
const FIGURE = 'parameters/deadline/interviewNoticeDays.json';

const text = z.object({ text: z.string().min(1) });
const uri = z.string().regex(/^[^\s\\]+$/);
const location = z.object({
  physicalLocation: z.object({
    artifactLocation: z.object({ uri }),
    region: z.object({ startLine: z.int().min(1), startColumn: z.int().min(1) }),
  }),
});
const result = z.strictObject({
  ruleId: z.string().min(1),
  ruleIndex: z.int().min(0),
  level: z.enum(['none', 'note', 'warning', 'error']),
  message: text,
  locations: z.array(location).min(1),
  relatedLocations: z.array(location).optional(),
  suppressions: z
    .array(
      z.strictObject({
        kind: z.enum(['inSource', 'external']),
        status: z.enum(['accepted', 'underReview', 'rejected']),
        justification: z.string().min(1),
      }),
    )
    .optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});
const run = z.strictObject({
  tool: z.strictObject({
    driver: z.strictObject({ name: z.string().min(1), rules: z.array(z.strictObject({ id: z.string().min(1) })) }),
  }),
  columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
  results: z.array(result),
});
const log = z.strictObject({ $schema: z.url(), version: z.literal('2.1.0'), runs: z.array(run).min(1) });

/** What SARIF 2.1.0 requires and a log lacks; each result has to name its rule twice, by id and by place. */
function sarifFaults(given: unknown): readonly string[] {
  const read = log.safeParse(given);
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return read.data.runs.flatMap(({ tool, results }) =>
    results
      .filter(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id !== ruleId)
      .map(({ ruleId }) => `${ruleId}: ruleIndex names another rule`),
  );
}

let house: string;
let folder: string;

/** Runs `liandu` without a database: a folder is enough. */
async function liandu(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const streams = { out: (chunk: string) => void out.push(chunk), err: (chunk: string) => void err.push(chunk) };
  const code = await runCommand({ words: ['rules', ...words], variables: {}, streams });
  return { code, out: out.join(''), err: err.join('') };
}

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(path.join(folder, file), 'utf8');
  await writeFile(path.join(folder, file), change(text));
}

beforeAll(async () => {
  house = await mkdtemp(path.join(tmpdir(), 'liandu-analysis-'));
  folder = path.join(house, 'pack');
  await cp(PACK, folder, { recursive: true });
  // The red rung at the yellow one: the rule never wins against what goes before it, and its own rung stays without it.
  await rewrite(RULE, (text) => text.replace('"value": "red"', '"value": "yellow"'));
  await rewrite(FIGURE, (text) => text.replace('"value": 3', '"value": 4'));
});
afterAll(async () => rm(house, { recursive: true }));

describe('liandu rules analyse', () => {
  it('finds nothing in the default pack but what it has accepted', async () => {
    const { code, out, err } = await liandu('analyse', PACK, '--as-of', '2026-11-27');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('未发现问题');
  });

  it('names file, line, column, level and code, the input that shows it, and what helps', async () => {
    const { code, out } = await liandu('analyse', folder, '--as-of', '2026-11-27');
    expect(code).toBe(1);
    const table = path.join(folder, 'decisions/escalation/rules/F27-yellow.json');
    expect(out).toContain(`${table}:1:1 warning rule.shadowed`);
    expect(out).toMatch(/见证：2026-11-27，情景 running-clock，改为 .*"yellow".* · witness: 2026-11-27/);
    expect(out).toMatch(/→ 删去该提议/);
  });

  it('answers with JSON that carries the whole witness', async () => {
    const { out } = await liandu('analyse', folder, '--as-of', '2026-11-27', '--json');
    const report = JSON.parse(out) as { ok: boolean; findings: { code: string; witness: { facts: object } | null }[] };
    expect(report.ok).toBe(false);
    const shadowed = report.findings.find(({ code }) => code === 'rule.shadowed');
    expect(Object.keys(shadowed?.witness?.facts ?? {})).toEqual(['case', 'clock', 'enterprise', 'proceeding']);
  });

  it('answers with SARIF 2.1.0 in which accepted findings are suppressed with their reason', async () => {
    const { code, out } = await liandu('analyse', folder, '--as-of', '2026-11-27', '--sarif');
    expect(code).toBe(1);
    const log: unknown = JSON.parse(out);
    expect(sarifFaults(log)).toEqual([]);
    expect(out).toContain('"justification"');
    expect(sarifFaults({ ...(log as object), version: '2.0.0' })).not.toEqual([]);
  });

  it('tells the problems of a folder that is no pack in the same forms', async () => {
    const broken = path.join(house, 'broken');
    await cp(folder, broken, { recursive: true });
    await writeFile(path.join(broken, RULE), '{');
    const plain = await liandu('analyse', broken);
    expect(plain).toMatchObject({ code: 1 });
    expect(plain.out).toContain(`${path.join(broken, RULE)}:1:2 json.syntax`);
    const { code, out } = await liandu('analyse', broken, '--sarif');
    expect(code).toBe(1);
    expect(sarifFaults(JSON.parse(out))).toEqual([]);
    expect(out).toContain('"ruleId": "json.syntax"');
  });

  it('refuses a day that does not exist, and two forms at once', async () => {
    expect(await liandu('analyse', PACK, '--as-of', '2026-02-30')).toMatchObject({ code: 2, out: '' });
    expect(await liandu('analyse', PACK, '--json', '--sarif')).toMatchObject({ code: 2, out: '' });
  });
});

describe('liandu rules diff', () => {
  it('says in both languages what differs between two folders', async () => {
    const { code, out, err } = await liandu('diff', PACK, folder);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line !== '')).toEqual([
      '约谈通知期限 3 → 4 个工作日，自 2004-12-01 起 · period: interview notice 3 → 4 working days, from 2004-12-01',
      '[escalation] 规则 已逾期，红灯（F27-red）：条件 逾期阶梯 为“红灯” → 为“黄灯” · Rule overdue: red (F27-red): condition rung of the overdue ladder is "red" → is "yellow"',
    ]);
    expect(err).toContain('2 处不同');
  });

  it('gives the same as data', async () => {
    const { out } = await liandu('diff', PACK, folder, '--json');
    const { changes } = JSON.parse(out) as {
      changes: { kind: string; id: string; field: string; before: { zh: string } }[];
    };
    expect(changes.map(({ kind, id, field, before }) => [kind, id, field, before.zh])).toEqual([
      ['parameter', 'interviewNoticeDays', 'values', '3 个工作日'],
      ['rule', 'F27-red', 'when', '为“红灯”'],
    ]);
  });

  it('says that a pack is the same as itself', async () => {
    expect(await liandu('diff', PACK, PACK)).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('相同') as unknown,
    });
  });
});
