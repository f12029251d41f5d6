import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openCliHouse, type CliHouse } from './cli-house.js';

const PACK = 'rules/platform-labour';
const RULE = 'decisions/deadline/rules/F27-ladder.json';

let house: CliHouse;
let folder: string;

beforeAll(async () => {
  house = await openCliHouse();
  folder = path.join(house.folder, 'pack');
}, 60_000);
beforeEach(async () => cp(PACK, folder, { recursive: true }));
afterAll(async () => house.close());

const rewrite = async (file: string, change: (text: string) => string): Promise<void> => {
  const text = await readFile(path.join(folder, file), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(path.join(folder, file), changed);
};
const inForce = async (): Promise<string | null> => {
  const { rows } = await house.sql.query<{ hash: string }>('SELECT hash FROM rule_activation ORDER BY id DESC LIMIT 1');
  return rows[0]?.hash ?? null;
};
const newTitle = (text: string): string => text.replace('"zh": "', '"zh": "改');

describe('liandu rules check', () => {
  it('finds nothing wrong with the default pack', async () => {
    const { code, out } = await house.liandu(`rules check ${PACK} --json`);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, id: 'platform-labour' });
  });

  it('names file, line, column, code and remedy of a mistake, Chinese first', async () => {
    await rewrite(RULE, (text) => text.replace('"id"', '"idd"'));
    const { code, out } = await house.liandu(`rules check ${folder}`);
    expect(code).toBe(1);
    expect(out).toContain(`${path.join(folder, RULE)}:2:3 shape.unknown-field`);
    expect(out).toMatch(/→ 删除或改正拼写.* · Remove it/);
  });

  it('says that a folder is none', async () => {
    expect(await house.liandu(`rules check ${house.folder}/nowhere`)).toMatchObject({ code: 1, out: '' });
  });
});

describe('liandu rules load', () => {
  it('puts a pack into force, and says so when it is already', async () => {
    expect(await house.liandu(`rules load ${PACK}`)).toMatchObject({ code: 0 });
    const again = await house.liandu(`rules load ${PACK} --json`);
    expect(JSON.parse(again.out)).toMatchObject({ activated: false, hash: await inForce() });
    expect((await house.sql.query('SELECT 1 FROM rule_activation')).rowCount).toBe(1);
  });

  it('leaves the pack in force when the folder is wrong', async () => {
    const before = await inForce();
    await rewrite(RULE, (text) => text.replace('"id"', '"idd"'));
    const { code, err } = await house.liandu(`rules load ${folder}`);
    expect(code).toBe(1);
    expect(err).toContain('原规则继续有效');
    expect(await inForce()).toBe(before);
  });

  it('leaves the pack in force when an example is not decided as it says', async () => {
    const before = await inForce();
    await rewrite(RULE, (text) => text.replace(/"id": "[^"]+",/, '$&\n  "off": true,'));
    const { code } = await house.liandu(`rules load ${folder}`);
    expect(code).toBe(1);
    expect(await inForce()).toBe(before);
  });

  it('puts a changed pack into force and keeps the one before readable', async () => {
    const before = await inForce();
    await rewrite('pack.json', newTitle);
    const { out } = await house.liandu(`rules load ${folder} --json`);
    const { hash, activated } = JSON.parse(out) as { hash: string; activated: boolean };
    expect(activated).toBe(true);
    expect(hash).not.toBe(before);
    const listed = JSON.parse((await house.liandu('rules list --json')).out) as { hash: string; isActive: boolean }[];
    expect(listed.map((pack) => [pack.hash, pack.isActive])).toEqual([
      [hash, true],
      [before, false],
    ]);
  });
});

describe('liandu rules diff', () => {
  it('says in words how a stored pack differs from a folder', async () => {
    await house.liandu(`rules load ${PACK}`);
    const stored = await inForce();
    await rewrite('parameters/deadline/triageDays.json', (text) => text.replace(/"value": \d+/, '"value": 9'));
    const { code, out } = await house.liandu(`rules diff ${stored} ${folder}`);
    expect(code).toBe(0);
    expect(out).toMatch(/^分流期限 \d+ → 9 个工作日，自 2004-12-01 起 · /);
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a hash that nobody stored', async () => {
    const { code, err } = await house.liandu(`rules diff ${'0'.repeat(64)} ${folder}`);
    expect(code).toBe(1);
    expect(err).toContain('rules list');
  });
});
