import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCliHouse, type CliHouse } from './cli-house.js';

const TRAINING = { LIANDU_MODE: 'training' };
const AHEAD = `now() + interval '29 days'`;

describe('the command in a training deployment whose clock is 30 days ahead', () => {
  let house: CliHouse;

  beforeAll(async () => {
    house = await openCliHouse();
    await house.liandu('seed', TRAINING);
    await house.liandu('account add --department JOINT --name 吕安 teacher', TRAINING);
    await house.sql
      .query(`INSERT INTO clock_shift (ordinal, id, at, shown_before, shown_after, rate, reason, account_id)
      SELECT 1, gen_random_uuid(), now(), now(), now() + interval '30 days', 1, '下一课', id FROM account`);
  }, 60_000);
  afterAll(async () => house.close());

  const ahead = async (table: string, column: string): Promise<number | null> =>
    (await house.sql.query(`SELECT 1 FROM ${table} WHERE ${column} > ${AHEAD}`)).rowCount;

  it('creates accounts and keeps what is done with them by that clock', async () => {
    await house.liandu('account add --department SAMR --name 王丽 wang.li', TRAINING);
    await house.liandu('account reset wang.li --reason 忘记口令', TRAINING);
    expect([await ahead('account', 'created_at'), await ahead('account_act', 'at')]).toEqual([1, 2]);
  });

  it('imports a notice by that clock', async () => {
    const file = path.join(house.folder, 'holidays.csv');
    await writeFile(file, '日期,类型,名称\n2027-01-01,放假,元旦\n');
    const { code } = await house.liandu(`calendar import ${file} --notice 国办发明电〔2026〕9号`, TRAINING);
    expect([code, await ahead('calendar_version', 'imported_at')]).toEqual([0, 1]);
  });

  it('gives a later seed the time of that clock', async () => {
    await house.liandu('seed --demo', TRAINING);
    expect(await ahead('account', 'created_at')).toBeGreaterThan(1);
  });
});
