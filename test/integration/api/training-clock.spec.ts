import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clockSchema, TRAINING_HEADER, type ClockView } from '@app/contracts';
import { openDatabase, OtherModeError, ensureMode } from '@app/persistence';
import { TEST_KEYS } from '@app/testing';
import { readEnvironment } from '../../../apps/api/src/config/environment.js';
import { openApplication } from '../../../apps/api/src/http/open-application.js';
import { openApiHouse, type Answer, type ApiHouse, type PersonName } from './api-house.js';

const DAY_MS = 86_400_000;
const reason = '第二期培训';

interface Shifting {
  readonly who?: PersonName;
  readonly key?: string;
}

const shift = async (
  house: ApiHouse,
  body: object,
  { who = 'admin', key = randomUUID() }: Shifting = {},
): Promise<Answer> =>
  house.ask(who, '/api/clock/shifts', {
    method: 'POST',
    body: { reason, ...body },
    headers: { 'idempotency-key': key },
  });
const read = async (house: ApiHouse): Promise<ClockView> =>
  clockSchema.parse((await house.ask('admin', '/api/clock')).body);
const aheadMs = ({ now, realNow }: ClockView): number => Date.parse(now) - Date.parse(realNow);

describe('the clock of a production deployment', () => {
  let house: ApiHouse;

  beforeAll(async () => {
    house = await openApiHouse();
  });

  afterAll(async () => {
    await house.close();
  });

  it('is the real one, and answers bear no mark', async () => {
    const { headers } = await house.ask('officer', '/api/session');
    expect(headers[TRAINING_HEADER]).toBeUndefined();
    const clock = await read(house);
    expect(clock).toMatchObject({ mode: 'production', rate: 1, shifts: [] });
    expect(Math.abs(aheadMs(clock))).toBeLessThan(DAY_MS);
  });

  it('refuses every shift', async () => {
    const answers = [await shift(house, { days: 1 }), await shift(house, { rate: 2 })];
    expect(answers).toMatchObject([
      { status: 409, body: { code: 'clock.in-production' } },
      { status: 409, body: { code: 'clock.in-production' } },
    ]);
  });

  it('never becomes one of training', async () => {
    const database = await openDatabase({ url: house.databaseUrl, poolSize: 1 });
    await expect(ensureMode(database, 'training')).rejects.toThrow(OtherModeError);
    await expect(database.query(`UPDATE deployment SET mode = 'training'`)).rejects.toThrow(/append-only/);
    await database.destroy();
  });

  it('is not served by an api that takes it for one of training', async () => {
    const settings = {
      DATABASE_URL: house.databaseUrl,
      LIANDU_KEYS: TEST_KEYS,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      WEB_DIR: 'test/integration/api/no-web',
      LOG_LEVEL: 'silent',
    };
    const app = await openApplication(readEnvironment({ ...settings, LIANDU_MODE: 'training' }));
    await expect(app.init()).rejects.toThrow(
      /begun in production and stays so: set LIANDU_MODE=production, or name another database/,
    );
    await app.close();
  });
});

describe('the clock of a training deployment', () => {
  let house: ApiHouse;

  beforeAll(async () => {
    house = await openApiHouse({ LIANDU_MODE: 'training' });
  });

  afterAll(async () => {
    await house.close();
  });

  it('marks every answer, before anybody is signed in too', async () => {
    const answers = [
      await house.ask(null, '/api/session'),
      await house.ask('officer', '/api/tasks?list=todo'),
      await house.ask(null, '/api/health/live'),
      await house.ask(null, '/api/no-such-route'),
    ];
    for (const { headers } of answers)
      expect(headers[TRAINING_HEADER]).toMatch(/^\d{4}-.*Z; rate=1; zone=Asia\/Shanghai$/);
    expect((await house.ask(null, '/api/health/ready')).body).toMatchObject({ mode: 'training' });
  });

  it('is shifted by an administrator only', async () => {
    for (const who of ['officer', 'lead', 'supervisor', 'rules'] as const)
      expect(await shift(house, { days: 1 }, { who })).toMatchObject({
        status: 403,
        body: { code: 'role.not-allowed' },
      });
  });

  it.each([
    [{}],
    [{ days: 1, rate: 2 }],
    [{ days: 0 }],
    [{ days: -3 }],
    [{ rate: 0 }],
    [{ rate: 1.5 }],
    [{ days: 1, reason: ' ' }],
  ])('refuses a request that makes no sense: %j', async (body) => {
    expect(await shift(house, body)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  it('refuses a day that is not later, and one that is too far', async () => {
    expect(await shift(house, { on: '2020-01-01' })).toMatchObject({ status: 422, body: { code: 'clock.not-later' } });
    expect(await shift(house, { on: '2199-01-01' })).toMatchObject({ status: 422, body: { code: 'clock.too-far' } });
    expect((await read(house)).shifts).toEqual([]);
  });

  it('keeps the shift while Temporal is away, once for one key, and who did it when', async () => {
    const key = randomUUID();
    const [first, again] = [await shift(house, { days: 15 }, { key }), await shift(house, { days: 15 }, { key })];
    expect([first, again]).toMatchObject([
      { status: 503, body: { code: 'temporal.unavailable' } },
      { status: 503, body: { code: 'temporal.unavailable' } },
    ]);
    const clock = await read(house);
    expect(Math.round(aheadMs(clock) / DAY_MS)).toBe(15);
    expect(clock.shifts).toMatchObject([{ reason, by: '示例 admin', rate: 1 }]);
    const [done] = clock.shifts;
    expect(Date.parse(done?.to ?? '') - Date.parse(done?.from ?? '')).toBe(15 * DAY_MS);
    await expect(house.sql.query('UPDATE clock_shift SET rate = 2')).rejects.toThrow(/append-only/);
  });

  it('is what commands, lists and the session go by, while the session lasts by the real clock', async () => {
    const { today } = await read(house);
    expect((await house.ask('officer', '/api/session')).body).toMatchObject({ today });
    const { rows } = await house.sql.query<{ expires_at: Date }>('SELECT max(expires_at) AS expires_at FROM session');
    expect((rows[0]?.expires_at.getTime() ?? 0) - Date.now()).toBeLessThan(2 * DAY_MS);
  });

  it('runs as fast as it is told', async () => {
    await shift(house, { rate: 24 });
    const { rate, shifts } = await read(house);
    expect([rate, shifts[0]?.rate, shifts[0]?.from === shifts[0]?.to]).toEqual([24, 24, true]);
    const { headers } = await house.ask('officer', '/api/session');
    expect(headers[TRAINING_HEADER]).toContain('; rate=24;');
  });
});
