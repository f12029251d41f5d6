import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonExport, PersonRequestView } from '@app/contracts';
import { openApiHouse, type Answer, type ApiHouse, type PersonName } from '../api/api-house.js';
import { INFORMANT, takeIn } from '../reporter/a-report.js';
import { aMatter } from './closed-matter.js';

let house: ApiHouse;
let complaintId = '';
const PARTY = {
  ...{ kind: 'complaint', confidential: false, summary: null, facts: '站长说同事柳惜弱也被扣款' },
  reporter: {
    ...{ name: '示例投诉人', phone: '13900001111', idNumber: null, address: null },
    ...{ occupation: null, platformAccount: null },
  },
};

beforeAll(async () => {
  house = await openApiHouse();
  await takeIn(house, 'officer', { workersAffected: 33 }); // an informant about the same enterprise
  ({ complaintId } = await takeIn(house, 'officer', PARTY));
}, 60_000);
afterAll(async () => house.close());

const post = async (who: PersonName, path: string, body: object): Promise<Answer> =>
  house.ask(who, path, { method: 'POST', body });
const asked = {
  receivedOn: '2026-03-06',
  identityCheck: 'document-seen',
  identityNote: '当面核对证件',
  wish: '要一份复印件',
};
const record = async (who: PersonName, kind: string, { of = complaintId, ...change }: Change = {}): Promise<Answer> =>
  post(who, `/api/complaints/${of}/person-requests`, { kind, ...asked, ...change });
/** Another complaint, or other words of the request. */
interface Change {
  readonly of?: string;
  readonly wish?: string;
  readonly receivedOn?: string;
}
const recorded = async (kind: string, of = complaintId): Promise<string> =>
  ((await record('officer', kind, { of })).body as PersonRequestView).requestId;
const decide = async (who: PersonName, requestId: string, change: object = {}): Promise<Answer> =>
  post(who, `/api/privacy/requests/${requestId}/decision`, { granted: true, basis: null, note: '身份无误', ...change });
const fetchExport = async (who: PersonName, requestId: string): Promise<Answer> =>
  post(who, `/api/privacy/requests/${requestId}/export`, {});

describe('a request of the person concerned', () => {
  it('is recorded by the receiving department, without words that name the person', async () => {
    expect((await record('outsider', 'access')).status).toBe(404);
    expect((await record('supervisor', 'access')).status).toBe(403);
    expect((await record('officer', 'access', { wish: '示例投诉人要复印件' })).body).toMatchObject({
      code: 'retention.words-name-person',
    });
    expect((await record('officer', 'access', { receivedOn: '2999-01-01' })).body).toMatchObject({
      code: 'person-request.received-later',
    });
    expect((await record('officer', 'access')).body).toMatchObject({ status: 'recorded', dueOn: null });
  });

  it('is decided by the head, and not by who recorded it', async () => {
    const requestId = await recorded('access');
    expect((await decide('officer', requestId)).status).toBe(403);
    expect((await decide('lead', requestId, { granted: false })).body).toMatchObject({
      code: 'person-request.basis-missing',
    });
    expect((await decide('lead', requestId, { granted: false, basis: 'statutory-duty' })).body).toMatchObject({
      ...{ status: 'refused', basis: 'statutory-duty', decisionNote: '身份无误' },
    });
    const own = ((await record('lead', 'access')).body as PersonRequestView).requestId;
    expect((await decide('lead', own)).body).toMatchObject({ code: 'person-request.own-record' });
  });

  it('is seen by the own department alone', async () => {
    expect((await house.ask('officer', '/api/privacy/requests')).body).not.toEqual({ items: [] });
    expect((await house.ask('outsider', '/api/privacy/requests')).body).toEqual({ items: [] });
    expect((await house.ask('security', '/api/privacy/requests')).status).toBe(403);
  });
});

describe('the export', () => {
  it('is made once, of the person alone', async () => {
    const requestId = await recorded('access');
    expect((await fetchExport('officer', requestId)).body).toMatchObject({ code: 'person-request.not-granted' });
    await decide('lead', requestId);
    expect((await fetchExport('outsider', requestId)).status).toBe(404);
    const { status, headers, body } = await fetchExport('officer', requestId);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    const { fields, withheld } = body as PersonExport;
    expect(fields).toEqual([
      { field: 'name', value: '示例投诉人' },
      { field: 'phone', value: '13900001111' },
    ]);
    expect(withheld).toEqual(['facts']);
    expect(JSON.stringify(body)).not.toMatch(new RegExp(Object.values(INFORMANT).join('|')));
    expect((await fetchExport('officer', requestId)).body).toMatchObject({ code: 'person-request.fulfilled-already' });
  });

  it('puts a look at every field on record', async () => {
    const { rows } = await house.sql.query<{ field: string }>(
      `SELECT field FROM sealed.reveal WHERE reason = 'answer-request' AND complaint_id = $1 ORDER BY field`,
      [complaintId],
    );
    expect(rows.map(({ field }) => field)).toEqual(['name', 'phone']);
  });

  it('is not made by who may not look at the person', async () => {
    const { complaintId: secret } = await takeIn(house, 'officer', { workersAffected: 34 });
    const requestId = await recorded('access', secret);
    await decide('lead', requestId);
    expect((await fetchExport('colleague', requestId)).status).toBe(403);
    expect((await fetchExport('lead', requestId)).status).toBe(403);
    expect((await fetchExport('officer', requestId)).body).toMatchObject({ personKind: 'informant' });
  });
});

describe('a correction', () => {
  it('seals the particular anew, once, and finds it by its new value', async () => {
    const requestId = await recorded('correction');
    await decide('lead', requestId);
    const correct = async (): Promise<Answer> =>
      post('officer', `/api/privacy/requests/${requestId}/correction`, { field: 'phone', value: '13900002222' });
    expect((await correct()).body).toMatchObject({ status: 'fulfilled' });
    expect((await correct()).body).toMatchObject({ code: 'person-request.fulfilled-already' });
    const look = await post('officer', `/api/complaints/${complaintId}/reporter/looks`, {
      ...{ field: 'phone', reason: 'verify', note: '核对更正' },
    });
    expect(look.body).toMatchObject({ value: '13900002222' });
  });
});

describe('a request of erasure', () => {
  it('is not granted while a case is open, and destroys the key when it is closed', async () => {
    const open = await aMatter(house, 'officer', { closedOn: null, workersAffected: 35 });
    const early = await recorded('erasure', open.complaintId);
    expect((await decide('lead', early)).body).toMatchObject({ code: 'erasure.in-use' });
    const closed = await aMatter(house, 'officer', { closedOn: '2026-03-02', workersAffected: 36 });
    const requestId = await recorded('erasure', closed.complaintId);
    expect((await decide('lead', requestId)).body).toMatchObject({ status: 'fulfilled' });
    const { rows } = await house.sql.query(
      `SELECT p.wrapped_key, p.erasure_reason FROM complaint k JOIN sealed.person p ON p.id = k.person_id WHERE k.id = $1`,
      [closed.complaintId],
    );
    expect(rows).toEqual([{ wrapped_key: null, erasure_reason: 'request' }]);
    const later = await recorded('access', closed.complaintId);
    expect((await decide('lead', later)).body).toMatchObject({ code: 'erasure.erased-already' });
  });
});
