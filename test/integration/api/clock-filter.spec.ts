import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BoardTask, BoardTaskCounts, CaseListItem, TaskView } from '@app/contracts';
import { recordPlay } from '../record-play.js';
import { suspendedPlay } from '../suspended-play.js';
import { openApiHouse, type ApiHouse } from './api-house.js';

const BOARD = '/api/oversight/tasks?department=HRSS-LI';

let house: ApiHouse;

/** Four cases of labour inspection: one suspended without an end, one provisional, one counted in hours, one plain. */
beforeAll(async () => {
  house = await openApiHouse();
  await recordPlay(house.databaseUrl, suspendedPlay());
  const provisional = await house.recordCase();
  const hours = await house.recordCase();
  await house.recordCase();
  await house.sql.query('UPDATE task SET provisional = true WHERE case_file_id = $1', [provisional]);
  await house.sql.query(`UPDATE task SET due_unit = 'hour' WHERE case_file_id = $1`, [hours]);
}, 60_000);
afterAll(async () => house.close());

async function read<Body>(path: string): Promise<Body> {
  const { status, body } = await house.ask('lead', path);
  expect([path, status]).toEqual([path, 200]);
  return body as Body;
}
const tasks = async (path: string): Promise<readonly BoardTask[]> =>
  (await read<{ items: readonly BoardTask[] }>(path)).items;
const counted = async (filters: string): Promise<BoardTaskCounts> => read(`/api/oversight/task-counts?${filters}`);

describe('tasks filtered by their clock', () => {
  it.each([
    ['unit=hour', 1],
    ['unit=calendar-day', 3],
    ['unit=minute', 0],
    ['provisional=yes', 1],
    ['provisional=no', 3],
    ['standing=yes', 1],
    ['standing=no', 3],
    ['unit=calendar-day&provisional=no&standing=no', 1],
    ['unit=calendar-day&lamp=red', 2],
    ['standing=yes&lamp=red', 0],
  ])('on the board by %s are %i, on the workbench as many', async (filters, count) => {
    expect((await tasks(`${BOARD}&${filters}`)).length).toBe(count);
    const list = await tasks(`/api/tasks?list=todo&${filters}`);
    expect(list.length).toBe(count);
    expect((await counted(filters)).total).toBe(count);
  });

  it('tell a clock that stands still from one whose day is provisional', async () => {
    expect(await tasks(`${BOARD}&standing=yes`)).toMatchObject([
      { standstill: { standstill: 'suspended' }, provisional: false, dueOn: null, unit: 'calendar-day', lamp: 'none' },
    ]);
    expect(await tasks(`${BOARD}&provisional=yes`)).toMatchObject([{ standstill: null, provisional: true }]);
  });

  it('count what each further choice would leave beside the others', async () => {
    expect(await counted('standing=no')).toEqual({
      total: 3,
      units: [
        { unit: 'calendar-day', count: 2 },
        { unit: 'hour', count: 1 },
      ],
      provisional: { yes: 1, no: 2 },
      standing: { yes: 1, no: 3 },
    });
  });

  it('are counted for each department of the board', async () => {
    const { departments } = await read<{ departments: readonly object[] }>('/api/oversight/board');
    expect(departments).toMatchObject([{ departmentCode: 'HRSS-LI', open: 4, provisional: 1, standing: 1 }]);
  });

  it('keep their order and their pages', async () => {
    const first = await read<{ items: TaskView[]; next: string }>(`${BOARD}&standing=no&limit=2`);
    const second = await read<{ items: TaskView[]; next: null }>(`${BOARD}&standing=no&limit=2&after=${first.next}`);
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
    const ids = [...first.items, ...second.items].map(({ caseFileId }) => caseFileId);
    expect(new Set(ids).size).toBe(3);
  });

  it('name a filter that is none', async () => {
    const { status, body } = await house.ask('lead', '/api/oversight/tasks?unit=fortnight');
    expect([status, body]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/unit' })] }),
    ]);
  });

  it('are closed to officers on the board', async () => {
    expect((await house.ask('officer', '/api/oversight/task-counts')).status).toBe(403);
  });
});

describe('the list of cases', () => {
  it('names the deadline that it shows, also of a clock that stands still', async () => {
    const { items } = await read<{ items: readonly CaseListItem[] }>('/api/cases');
    expect(items.map(({ nextDueOn, standstill }) => `${nextDueOn} ${standstill?.standstill}`).sort()).toEqual([
      '2026-03-07 undefined',
      '2026-03-07 undefined',
      '2026-03-07 undefined',
      'null suspended',
    ]);
    expect(items.map(({ nextDueAt, nextUnit }) => `${nextDueAt} ${nextUnit}`).sort()).toEqual([
      '2026-03-08T00:00:00.000Z calendar-day',
      '2026-03-08T00:00:00.000Z calendar-day',
      '2026-03-08T00:00:00.000Z hour',
      'null calendar-day',
    ]);
    expect(items.every(({ nextDeadlineId }) => /^D\d+$/.test(nextDeadlineId ?? ''))).toBe(true);
  });
});
