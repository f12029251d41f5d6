import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiHouse, type ApiHouse } from './api-house.js';

let house: ApiHouse;

beforeAll(async () => {
  house = await openApiHouse();
  await house.recordCase();
}, 60_000);
afterAll(async () => house.close());

const items = async (path: string, who: 'officer' | 'supervisor' = 'officer'): Promise<readonly unknown[]> =>
  ((await house.ask(who, path)).body as { items: readonly unknown[] }).items;

/** What the lists, the filters and the board say of the one task of the house, whose due day is long past. */
async function shown(): Promise<unknown> {
  const board = (await house.ask('lead', '/api/oversight/board')).body as { departments: readonly object[] };
  return {
    cases: await items('/api/cases'),
    tasks: await items('/api/tasks?list=todo'),
    red: (await items('/api/oversight/tasks?lamp=red&age=longer', 'supervisor')).length,
    yellow: (await items('/api/oversight/tasks?lamp=yellow&age=longer', 'supervisor')).length,
    green: (await items('/api/oversight/tasks?lamp=green', 'supervisor')).length,
    board: board.departments[0],
  };
}

describe('the lamp of a task whose due day has passed', () => {
  it('is red from the instant of its red rung', async () => {
    expect(await shown()).toMatchObject({
      cases: [{ lamp: 'red' }],
      tasks: [{ lamp: 'red' }],
      red: 1,
      yellow: 0,
      green: 0,
      board: { red: 1, yellow: 0, green: 0, overdueLonger: 1 },
    });
    const { rows } = await house.sql.query('SELECT red_at FROM task');
    expect(rows).toEqual([{ red_at: new Date('2026-03-08T00:00:00.000Z') }]);
  });

  it('stays yellow, and overdue, while the ladder waits with red', async () => {
    await house.sql.query(`UPDATE task SET red_at = now() + interval '1 day'`);
    expect(await shown()).toMatchObject({
      cases: [{ lamp: 'yellow' }],
      tasks: [{ lamp: 'yellow' }],
      red: 0,
      yellow: 1,
      green: 0,
      board: { red: 0, yellow: 1, green: 0, overdueLonger: 1 },
    });
  });
});
