import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarFeed, CreatedCalendarFeed } from '@app/contracts';
import { AccountRegister, openDatabase } from '@app/persistence';
import { moment } from '@app/testing';
import { openApiHouse, type Answer, type ApiHouse, type PersonName } from './api-house.js';
import { pastTheWall } from '../past-the-wall.js';
import { eventsIn, readCalendar, type CalendarEvent } from './read-calendar.js';

const PATH = '/api/calendar-feeds';

let house: ApiHouse;
let mine = '';
let ours = '';

/** Two cases of labour inspection that fall due in ten days, one of them held by the officer. */
beforeAll(async () => {
  house = await openApiHouse();
  mine = await house.recordCase();
  ours = await house.recordCase();
  await house.sql.query(`UPDATE task SET due_on = current_date + 10, due_at = now() + interval '10 days'`);
  await house.sql.query(`UPDATE deadline SET due_on = current_date + 10, due_at = now() + interval '10 days'`);
  await house.sql.query('UPDATE task SET assignee_id = $1 WHERE case_file_id = $2', [house.accountIds.officer, mine]);
}, 60_000);
afterAll(async () => house.close());

async function create(who: PersonName, scope: string, language = 'zh'): Promise<CreatedCalendarFeed> {
  const { status, body } = await house.ask(who, PATH, { method: 'POST', body: { scope, language } });
  expect([status, body]).toEqual([200, expect.anything()]);
  return body as CreatedCalendarFeed;
}
const fetched = async (path: string, headers = {}): Promise<Answer> => house.ask(null, path, { headers });
const events = async (path: string): Promise<readonly CalendarEvent[]> => {
  const { status, body } = await fetched(path);
  expect(status).toBe(200);
  return eventsIn(readCalendar(body as string));
};
const feedsOf = async (who: PersonName): Promise<readonly CalendarFeed[]> =>
  ((await house.ask(who, PATH)).body as { items: CalendarFeed[] }).items;
const revoke = async (who: PersonName, feedId: string): Promise<number> =>
  (await house.ask(who, `${PATH}/${feedId}`, { method: 'DELETE' })).status;

describe('a calendar feed', () => {
  it('holds the due days of the tasks that the person holds, and nothing of others', async () => {
    const { feed, path } = await create('officer', 'person');
    expect(feed).toMatchObject({ scope: 'person', departmentCode: 'HRSS-LI', fetchedAt: null });
    const [event, ...more] = await events(path);
    expect(more).toEqual([]);
    expect(event?.get('UID')).toBe(`D1.${mine}@liandu`);
    expect(event?.get('SUMMARY')).toMatch(/^受理分流 · .+ · 劳动监察$/);
    expect(event?.get('DTSTART;VALUE=DATE')).toMatch(/^\d{8}$/);
    expect(event?.get('URL')).toMatch(new RegExp(`^http://.+/cases/${mine}$`));
    expect([event?.get('STATUS'), event?.get('SEQUENCE')]).toEqual(['CONFIRMED', '0']);
  });

  it('of a department holds all its due days, in the language that was asked for', async () => {
    const { path } = await create('lead', 'department', 'en');
    const found = await events(path);
    expect(found.map((event) => event.get('UID')).toSorted()).toEqual(
      [`D1.${mine}@liandu`, `D1.${ours}@liandu`].toSorted(),
    );
    expect(found[0]?.get('SUMMARY')).toMatch(/ · Labour inspection$/);
    expect(await events((await create('supervisor', 'department')).path)).toEqual([]);
    expect(await events((await create('outsider', 'person')).path)).toEqual([]);
  });

  it('names a statutory duty by its kind of clock, as the lists do', async () => {
    const { path } = await create('officer', 'person');
    const kind = async (name: string, facts: object): Promise<unknown> =>
      house.sql.query('UPDATE proceeding SET kind = $2, facts = $3 WHERE case_file_id = $1', [mine, name, facts]);
    await kind('statutory-duty', { clock: 'criminal-transfer' });
    expect((await events(path))[0]?.get('SUMMARY')).toMatch(/^批准后移送公安期限 · /);
    await kind('triage', {});
  });

  it('says no word of whom a case is about', async () => {
    await house.sql.query(
      `WITH e AS (INSERT INTO enterprise (id, name, name_key, created_at)
         VALUES (gen_random_uuid(), '示例速达', '示例速达', now()) RETURNING id)
       UPDATE case_file SET enterprise_id = (SELECT id FROM e)`,
    );
    const { body } = await fetched((await create('lead', 'department')).path);
    expect(body).not.toContain('示例速达');
    expect((await house.ask('lead', '/api/cases')).body).toMatchObject({ items: [{ enterpriseName: '示例速达' }, {}] });
  });

  it('moves an event with its deadline: the same event, a higher sequence, marked while provisional', async () => {
    const { path } = await create('officer', 'person');
    const [before] = await events(path);
    await house.sql.query(
      `UPDATE deadline SET due_on = due_on + 3, due_at = due_at + interval '3 days', provisional = true,
         ledger = ledger || jsonb_build_array((ledger -> 0) || '{"entry": "recomputed", "on": "2026-03-05"}')
       WHERE case_file_id = $1`,
      [mine],
    );
    const [after] = await events(path);
    const said = (property: string): readonly string[] => [before, after].map((event) => event?.get(property) ?? '');
    expect(new Set(said('UID')).size).toBe(1);
    const [earlier, later] = said('DTSTART;VALUE=DATE').map(Number);
    expect(later).toBeGreaterThan(earlier ?? Infinity);
    expect(said('SEQUENCE')).toEqual(['0', '1']);
    expect(said('STATUS')).toEqual(['CONFIRMED', 'TENTATIVE']);
    expect(said('SUMMARY').map((text) => text.startsWith('【暂定】'))).toEqual([false, true]);
    expect(said('DTSTAMP')[1]).toBe('20260304T160000Z');
  });

  it('gives the instant of a deadline in hours', async () => {
    await house.sql.query(`UPDATE deadline SET period = '{"amount": 24, "unit": "hour"}' WHERE case_file_id = $1`, [
      ours,
    ]);
    const [, hours] = (await events((await create('lead', 'department')).path)).toSorted((left) =>
      left.get('UID')?.includes(ours) === true ? 1 : -1,
    );
    expect(hours?.get('DTSTART')).toMatch(/^\d{8}T\d{6}Z$/);
    expect(hours?.get('DTSTART;VALUE=DATE')).toBeUndefined();
  });

  it('is a calendar with its zone also when nothing is due', async () => {
    const { body, headers } = await fetched((await create('colleague', 'person')).path);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(readCalendar(body as string)).toMatchObject({
      name: 'VCALENDAR',
      components: [{ name: 'VTIMEZONE', components: [{ name: 'STANDARD' }] }],
    });
  });

  it('is answered with 304 while nothing has changed, and kept for some minutes', async () => {
    const { path } = await create('officer', 'person');
    const { headers } = await fetched(path);
    expect(headers['cache-control']).toBe('private, max-age=300');
    const again = await fetched(path, { 'if-none-match': headers['etag'] ?? '' });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it('tells when it was read, and keeps only the hash of its address', async () => {
    const { feed, path } = await create('colleague', 'person');
    await fetched(path);
    expect((await feedsOf('colleague')).find(({ feedId }) => feedId === feed.feedId)?.fetchedAt).not.toBeNull();
    const { rows } = await house.sql.query('SELECT f::text AS text FROM calendar_feed f WHERE id = $1', [feed.feedId]);
    const token = path.split('/').at(-1)?.split('.')[0] ?? '';
    expect(token).toHaveLength(43);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('the address of a calendar feed opens nothing', () => {
  const gone = { status: 404, body: { code: 'calendar-feed.unknown' } };

  it('when it was revoked, which only its person can do', async () => {
    const { feed, path } = await create('officer', 'person');
    expect(await revoke('lead', feed.feedId)).toBe(404);
    expect((await fetched(path)).status).toBe(200);
    expect(await revoke('officer', feed.feedId)).toBe(204);
    expect(await fetched(path)).toMatchObject(gone);
    expect((await feedsOf('officer')).some(({ feedId }) => feedId === feed.feedId)).toBe(false);
  });

  it.each(['x', 'A'.repeat(43), 'A'.repeat(99)])('when it never was: %s', async (token) => {
    expect(await fetched(`${PATH}/${token}.ics`)).toMatchObject(gone);
  });

  describe('while its person', () => {
    let path: string;

    beforeAll(async () => {
      ({ path } = await create('lead', 'department')); // once: a change of the account ends its sessions
    });

    it.each([
      ['is disabled', `disabled_at = now()`, `disabled_at = NULL`],
      ['has left the department', `department_code = 'SAMR'`, `department_code = 'HRSS-LI'`],
      ['answers for it no more', `role = 'officer'`, `role = 'lead'`],
    ])('%s', async (_, change, undo) => {
      await pastTheWall(house.sql, `UPDATE account SET ${change} WHERE id = $1`, [house.accountIds.lead]);
      expect(await fetched(path)).toMatchObject(gone);
      await pastTheWall(house.sql, `UPDATE account SET ${undo} WHERE id = $1`, [house.accountIds.lead]);
      expect((await fetched(path)).status).toBe(200);
    });
  });
});

describe('disabling an account', () => {
  it('revokes its feeds for good', async () => {
    const { path } = await create('colleague', 'person');
    const database = await openDatabase({ url: house.databaseUrl, poolSize: 1 });
    const register = new AccountRegister(database);
    const act = { by: 'server', byName: 'a test', at: moment(new Date().toISOString()), reason: null } as const;
    for (const type of ['disable', 'enable'] as const)
      expect(await register.do({ ...act, on: { accountName: 'colleague' }, act: { type } })).toMatchObject({
        ok: true,
      });
    await database.destroy();
    expect((await fetched(path)).status).toBe(404);
  });
});

describe('creating a calendar feed is refused', () => {
  const asking = (scope: string): object => ({ method: 'POST', body: { scope, language: 'zh' } });

  it('to an officer who asks for that of the department', async () => {
    expect(await house.ask('officer', PATH, asking('department'))).toMatchObject({
      status: 403,
      body: { code: 'role.not-allowed' },
    });
  });

  it.each(['rules', 'admin'] as const)('to %s, who does not work on cases', async (who) => {
    expect((await house.ask(who, PATH, asking('person'))).status).toBe(403);
  });

  it('to nobody in particular, and without a scope', async () => {
    expect((await house.ask(null, PATH, asking('person'))).status).toBe(401);
    expect((await house.ask('officer', PATH, asking('world'))).status).toBe(400);
  });

  it('from the eleventh on', async () => {
    for (let count = 0; count < 10; count += 1) await create('clumsy', 'person');
    expect(await house.ask('clumsy', PATH, asking('person'))).toMatchObject({
      status: 409,
      body: { code: 'calendar-feed.too-many' },
    });
  });
});
