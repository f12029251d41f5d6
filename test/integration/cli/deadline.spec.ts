import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadlineExplanation } from '@app/contracts';
import { openedPlay } from '@app/testing';
import { openCliHouse, type CliHouse } from './cli-house.js';
import { recordPlay } from '../record-play.js';

let house: CliHouse;
let id: string;

beforeAll(async () => {
  house = await openCliHouse();
  await house.liandu('seed');
  id = await recordPlay(house.url, openedPlay());
}, 60_000);
afterAll(async () => house.close());

describe('liandu deadline explain', () => {
  it('numbers the days of a deadline from its start to its due day', async () => {
    const { code, out } = await house.liandu(`deadline explain ${id} D1 --json`);
    const { legs } = JSON.parse(out) as DeadlineExplanation;
    const [first] = legs;
    expect(code).toBe(0);
    expect(first?.days[0]).toMatchObject({ on: first?.startOn, role: 'start', number: null });
    expect(first?.days.at(-1)?.on).toBe(first?.dueOn);
  });

  it('says it in words, a line a day', async () => {
    const { out } = await house.liandu(`deadline explain ${id} D1`);
    expect(out).toContain('起算日，不计入');
  });

  it('names a deadline that the case does not have', async () => {
    const { code, err } = await house.liandu(`deadline explain ${id} D99`);
    expect(code).toBe(1);
    expect(err).toContain('D99');
  });
});
