import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiHouse, type Answer, type ApiHouse, type PersonName } from './api-house.js';

const PATH = '/api/calendar/recalculations';

let house: ApiHouse;

beforeAll(async () => {
  house = await openApiHouse();
}, 60_000);
afterAll(async () => house.close());

async function plan(key: string): Promise<Answer> {
  return house.ask('admin', PATH, { method: 'POST', headers: { 'idempotency-key': key } });
}

async function withdraw(id: string, reason: string, who: PersonName = 'admin'): Promise<Answer> {
  return house.ask(who, `${PATH}/${id}/withdrawal`, { method: 'POST', body: { reason } });
}

describe('/api/calendar/recalculations, while Temporal is away', () => {
  it.each(['officer', 'lead', 'rules', 'security', 'auditor'] as const)('does not let the %s in', async (who) => {
    expect((await house.ask(who, PATH)).status).toBe(403);
    expect((await house.ask(who, PATH, { method: 'POST' })).status).toBe(403);
    expect((await house.ask(who, `${PATH}/${randomUUID()}/approval`, { method: 'POST' })).status).toBe(403);
  });

  it('shows the supervisor, who sees the cases, what moves, and leaves the rest to the administrator', async () => {
    expect((await house.ask('supervisor', PATH)).status).toBe(200);
    expect((await house.ask('supervisor', PATH, { method: 'POST' })).status).toBe(403);
    expect((await house.ask('supervisor', `${PATH}/${randomUUID()}/approval`, { method: 'POST' })).status).toBe(403);
  });

  it('tells the number of a case to who sees the case, and the administrator the department only', async () => {
    const id = randomUUID();
    const caseFileId = await house.recordCase();
    const { rows } = await house.sql.query<{ number: string }>(
      `WITH made AS (INSERT INTO recalculation (id, status, reason, calendar_through, created_at, created_by)
         VALUES ($1, 'done', 'x', 0, now(), gen_random_uuid()) RETURNING id)
       INSERT INTO recalculated_deadline (recalculation_id, case_file_id, deadline_id, case_number, department_code, clock,
         change, old_on, old_provisional, new_on, new_provisional, counted_on, status)
       SELECT made.id, c.id, d.n, c.case_number, 'HRSS-LI', 'triage', 'later', '2026-03-02', false, '2026-03-03', false,
         '2026-03-03', 'pending' FROM made, case_file c, unnest('{D1,D2}'::text[]) AS d(n) WHERE c.id = $2
       RETURNING case_number AS number`,
      [id, caseFileId],
    );
    const number = rows[0]?.number ?? '';
    const seenBy = async (who: PersonName): Promise<string> =>
      JSON.stringify((await house.ask(who, `${PATH}/${id}/deadlines?limit=1`)).body);
    expect(await seenBy('supervisor')).toContain(number);
    const told = await seenBy('admin');
    const { items, next } = JSON.parse(told) as { items: object[]; next: string };
    expect(items).toMatchObject([{ caseFileId, caseNumber: null, departmentCode: 'HRSS-LI' }]);
    expect([told, Buffer.from(next, 'base64url').toString()].filter((text) => text.includes(number))).toEqual([]);
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

  it('takes back what nobody has approved, with the reason and the person, and keeps it', async () => {
    const key = randomUUID();
    await plan(key);
    const answer = await withdraw(key, '通知有误');
    const by = { by: '示例 admin', reason: '通知有误' };
    expect(answer).toMatchObject({ status: 200, body: { status: 'withdrawn', withdrawal: by } });
    expect(await withdraw(key, '又一个理由')).toMatchObject({ status: 200, body: { withdrawal: by } });
    expect(await house.ask('admin', `${PATH}/${key}`)).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
    const approval = await house.ask('admin', `${PATH}/${key}/approval`, { method: 'POST' });
    expect(approval).toMatchObject({ status: 409, body: { code: 'recalculation.not-ready' } });
    await expect(house.sql.query('DELETE FROM recalculation')).rejects.toThrow();
  });

  it('takes nothing back without a reason, for somebody else, or once it is approved', async () => {
    const key = randomUUID();
    await plan(key);
    expect((await withdraw(key, ' ')).status).toBe(400);
    expect((await withdraw(key, '理由', 'supervisor')).status).toBe(403);
    expect(await withdraw(randomUUID(), '理由')).toMatchObject({
      status: 404,
      body: { code: 'recalculation.unknown' },
    });
    await house.sql.query(`UPDATE recalculation SET status = 'applying', approved_at = now() WHERE id = $1`, [key]);
    expect(await withdraw(key, '理由')).toMatchObject({
      status: 409,
      body: { code: 'recalculation.already-approved' },
    });
    await house.sql.query(`UPDATE recalculation SET status = 'done' WHERE id = $1`, [key]);
  });

  it('does not take back what a later one has replaced', async () => {
    const key = randomUUID();
    await plan(key);
    await plan(randomUUID());
    expect(await withdraw(key, '理由')).toMatchObject({ status: 409, body: { code: 'recalculation.already-ended' } });
  });
});
