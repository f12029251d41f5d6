import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openedPlay } from '@app/testing';
import { recordDecision } from '../api/recorded-decisions.js';
import { loadedPack } from '../../rules/pack-files.js';
import { recordPlay } from '../record-play.js';
import { openCliHouse, type CliHouse } from './cli-house.js';

const PACK = 'rules/platform-labour';
const FIGURE = 'parameters/intake/groupWorkers.json';
const pack = loadedPack('platform-labour');

let house: CliHouse;
let folder = '';

beforeAll(async () => {
  house = await openCliHouse();
  await house.liandu(`rules load ${PACK}`);
  folder = path.join(house.folder, 'candidate');
  await cp(PACK, folder, { recursive: true });
  const text = await readFile(path.join(folder, FIGURE), 'utf8');
  await writeFile(path.join(folder, FIGURE), text.replace('"value": 10', '"value": 15'));
  const caseFileId = await recordPlay(house.url, openedPlay());
  const facts = pack.scenarios.find(({ id }) => id === 'unpaid-courier')?.facts ?? {};
  for (const workersAffected of [3, 12, 14, 20]) {
    const known = { ...facts, case: { ...facts['case'], workersAffected } };
    await recordDecision(house.sql, { caseFileId, pack, decision: 'routing', facts: known });
  }
}, 60_000);
afterAll(async () => house.close());

describe('liandu rules impact', () => {
  it('tells which recorded decisions would have gone differently, and why, and writes nothing', async () => {
    const { code, out } = await house.liandu(`rules impact ${folder}`);
    expect(code).toBe(0);
    expect(out).toContain('结果会不同：2，其中在办案件 2');
    expect(out).toContain('R07-collective (no-longer)');
    const { rows } = await house.sql.query('SELECT 1 FROM rule_impact');
    expect(rows).toEqual([]);
  });

  it('answers with JSON, of a sample with its interval', async () => {
    const { out } = await house.liandu(`rules impact ${folder} --decision routing --sample 3 --own-day --json`);
    const found = JSON.parse(out) as {
      total: number;
      interval: object;
      counts: { confirmed: number };
      flips: object[];
    };
    expect(found).toMatchObject({ total: 3, notBefore: null, interval: { share: expect.any(Number) } });
    expect(found.flips).toHaveLength(found.counts.confirmed);
  });

  it('finds nothing in the pack in force, and none from a later day on', async () => {
    expect((await house.liandu(`rules impact ${PACK}`)).out).toContain('未涉及：4');
    expect((await house.liandu(`rules impact ${folder} --since 2030-01-01`)).out).toContain('重算了 0 条');
  });

  it.each(['--decision gone', '--since 2026-02-30', '--sample 0', '--sample 1.5'])(
    'does not take %s',
    async (option) => {
      expect((await house.liandu(`rules impact ${folder} ${option}`)).code).toBe(2);
    },
  );
});
