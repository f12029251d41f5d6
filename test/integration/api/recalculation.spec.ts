import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiHouse, type Answer, type ApiHouse } from './api-house.js';

const PATH = '/api/calendar/recalculations';

let house: ApiHouse;

beforeAll(async () => {
  house = await openApiHouse();
}, 60_000);
afterAll(async () => house.close());

async function plan(key: string): Promise<Answer> {
  return house.ask('admin', PATH, { method: 'POST', headers: { 'idempotency-key': key } });
}

describe('/api/calendar/recalculations, while Temporal is away', () => {
  it.each(['officer', 'lead', 'supervisor', 'rules'] as const)('does not let the %s in', async (who) => {
    expect((await house.ask(who, PATH)).status).toBe(403);
    expect((await house.ask(who, PATH, { method: 'POST' })).status).toBe(403);
    expect((await house.ask(who, `${PATH}/${randomUUID()}/approval`, { method: 'POST' })).status).toBe(403);
  });

  it('knows none that was never planned', async () => {
    const unknown = `${PATH}/${randomUUID()}`;
    const refused = { status: 404, body: { code: 'recalculation.unknown' } };
    expect(await house.ask('admin', unknown)).toMatchObject(refused);
    expect(await house.ask('admin', `${unknown}/approval`, { method: 'POST' })).toMatchObject(refused);
  });

  it('keeps what was asked for and advises to ask again', async () => {
    const key = randomUUID();
    const answer = await plan(key);
    expect(answer).toMatchObject({ status: 503, body: { code: 'temporal.unavailable' } });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(await house.ask('admin', `${PATH}/${key}`)).toMatchObject({ status: 200 });
  });

  it('begins one recalculation when the same request comes twice', async () => {
    const key = randomUUID();
    const answers = [await plan(key), await plan(key)];
    expect(answers.map(({ status }) => status)).toEqual([503, 503]);
    const { rows } = await house.sql.query('SELECT count(*)::int AS begun FROM recalculation WHERE id = $1', [key]);
    expect(rows).toEqual([{ begun: 1 }]);
  });

  it('approves nothing that has not been compared', async () => {
    const key = randomUUID();
    await plan(key);
    const answer = await house.ask('admin', `${PATH}/${key}/approval`, { method: 'POST' });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([
      409,
      expect.stringMatching(/^recalculation\./),
    ]);
  });
});
