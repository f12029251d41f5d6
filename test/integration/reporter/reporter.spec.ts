import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, sha256 } from '@app/persistence';
import { openApiHouse, type Answer, type ApiHouse, type PersonName } from '../api/api-house.js';
import { aReport, INFORMANT, SAID, takeIn } from './a-report.js';

let house: ApiHouse;
let complaintId = '';

const PARTY = { kind: 'complaint', confidential: false };

beforeAll(async () => {
  house = await openApiHouse();
  ({ complaintId } = await takeIn(house, 'officer'));
}, 60_000);
afterAll(async () => house.close());

const look = async (who: PersonName, field = 'phone', of = complaintId): Promise<Answer> =>
  house.ask(who, `/api/complaints/${of}/reporter/looks`, {
    method: 'POST',
    body: { field, reason: 'contact', note: '电话核实' },
  });
const view = async (who: PersonName, of = complaintId): Promise<Answer> =>
  house.ask(who, `/api/complaints/${of}/reporter`);
const nameHandler = async (who: PersonName, accountId: string | null): Promise<Answer> =>
  house.ask(who, `/api/complaints/${complaintId}/reporter/handler`, { method: 'POST', body: { accountId } });

/** Everything that the database holds outside of what is sealed, as text. */
async function everythingOf(schemas: readonly string[]): Promise<string> {
  const { rows } = await house.sql.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema = ANY($1) AND table_type = 'BASE TABLE'`,
    [schemas],
  );
  const tables = await Promise.all(
    rows.map(async ({ name }) => house.sql.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)),
  );
  return tables.flatMap((table) => table.rows.map(({ row }) => row)).join('\n');
}

describe('an informant', () => {
  it('is in no table as plain text, the compartment included', async () => {
    const text = await everythingOf(['public', 'sealed']);
    for (const particular of [...Object.values(INFORMANT), SAID]) expect(text).not.toContain(particular);
    expect(text).toContain('站点扣发配送费');
    expect(text).toContain('aes-256-gcm:');
  });

  it('is shown to the officer who took the report in, field by field, without a cache', async () => {
    expect((await view('officer')).body).toMatchObject({ kind: 'informant', access: 'intake-officer' });
    const { status, headers, body } = await look('officer');
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(body).toMatchObject({ field: 'phone', value: INFORMANT.phone, shownTo: '示例 officer officer' });
    expect((await look('officer', 'originalFacts')).body).toMatchObject({ value: SAID });
  });

  it.each<[PersonName, number]>([
    ['colleague', 403],
    ['lead', 403],
    ['supervisor', 403],
    ['outsider', 404],
    ['admin', 403],
    ['rules', 403],
  ])('is not shown to %s', async (who, status) => {
    expect((await look(who)).status).toBe(status);
  });

  it('is only a report for the head of the department and the supervisor', async () => {
    for (const who of ['lead', 'supervisor'] as const)
      expect((await view(who)).body).toMatchObject({ kind: 'informant', access: null, fields: [], handlerId: null });
  });

  it('puts each look on the audit trail, with the field and never its value', async () => {
    const { rows } = await house.sql.query<{ reason: string; object_id: string }>(
      `SELECT reason, object_id FROM audit_entry WHERE action = 'reporter.field-shown' AND result = 'done' ORDER BY seq`,
    );
    expect(rows[0]).toEqual({ reason: 'phone intake-officer contact', object_id: complaintId });
    const looks = await house.ask('supervisor', '/api/looks');
    expect(JSON.stringify(looks.body)).toContain('电话核实');
    expect(JSON.stringify(looks.body)).not.toContain(INFORMANT.phone);
  });

  it('is not shown when the look cannot be put on the audit trail', async () => {
    await house.sql.query('ALTER TABLE audit_entry ADD CONSTRAINT closed CHECK (false) NOT VALID');
    const { status, body } = await look('officer');
    await house.sql.query('ALTER TABLE audit_entry DROP CONSTRAINT closed');
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain(INFORMANT.phone);
  });

  it('is shown to the handler whom the head of the department names, until another is named', async () => {
    expect((await nameHandler('colleague', house.accountIds.colleague)).status).toBe(403);
    expect(await nameHandler('lead', house.accountIds.outsider)).toMatchObject({
      status: 422,
      body: { code: 'reporter.handler-unknown' },
    });
    expect((await nameHandler('lead', house.accountIds.colleague)).status).toBe(200);
    expect((await look('colleague')).body).toMatchObject({ value: INFORMANT.phone, access: 'handler' });
    await nameHandler('lead', null);
    expect((await look('colleague')).status).toBe(403);
  });

  it('keeps the history of looks from everybody who would change it', async () => {
    await expect(house.sql.query('DELETE FROM sealed.reveal')).rejects.toThrow(/append-only/);
    await expect(house.sql.query(`UPDATE sealed.reveal SET note = ''`)).rejects.toThrow(/append-only/);
  });
});

describe('a complainant', () => {
  it('is shown to the officers of the receiving department, who work on the case of a party', async () => {
    const { complaintId: of } = await takeIn(house, 'officer', {
      ...{ kind: 'complaint', confidential: false, facts: '站点扣发配送费', summary: null },
    });
    expect((await view('colleague', of)).body).toMatchObject({ kind: 'complainant', access: 'conducting' });
    expect((await look('colleague', 'name', of)).body).toMatchObject({ value: INFORMANT.name });
    expect((await look('supervisor', 'name', of)).status).toBe(403);
    expect((await look('outsider', 'name', of)).status).toBe(404);
  });
});

describe('the words of a report', () => {
  const submit = async (change: object): Promise<Answer> => {
    const headers = { 'idempotency-key': randomUUID() };
    return house.ask('officer', '/api/complaints', { method: 'POST', body: aReport(change), headers });
  };

  it.each([
    ['without a summary', { summary: null }, 'reporter.summary-missing'],
    ['with a summary that names the informant', { summary: '柳 惜弱反映扣款' }, 'reporter.summary-names-person'],
    ['with a summary that holds the number', { summary: '电话13891765524' }, 'reporter.summary-names-person'],
    ['of a complaint that name the complainant', { ...PARTY, summary: null }, 'reporter.summary-missing'],
    ['with the track of somebody', { facts: '116.3971,39.9087; 116.3985,39.9091' }, 'intake.location-track'],
  ])('are refused %s', async (_, change, code) => {
    expect(await submit(change)).toMatchObject({ status: 422, body: { code } });
  });

  it('leave no hash in the queue that somebody without the key could try names against', async () => {
    const { rows } = await house.sql.query<{ hash: string }>(
      `SELECT body->>'requestHash' AS hash FROM inbound_command`,
    );
    const hashes = rows.map(({ hash }) => hash);
    expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
    expect(hashes).not.toContain(sha256(canonicalJson(aReport())));
  });
});
