import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ErasureView, PrivacyPeriodView, RetentionCounts } from '@app/contracts';
import type { PlainDate } from '@app/domain';
import { openDatabase, RetentionRunRepository, WORKER_ROLE, type NewAuditEntry } from '@app/persistence';
import { fixedKeys, MachineClock, parseKeyRing, PersonSeal } from '@app/platform';
import { TEST_KEYS } from '@app/testing';
import { openApiHouse, type Answer, type ApiHouse, type PersonName } from '../api/api-house.js';
import { INFORMANT } from '../reporter/a-report.js';
import { aMatter, type Matter } from './closed-matter.js';

let house: ApiHouse;
let old: Matter;
let held: Matter;
let open: Matter;
const TODAY = '2026-11-28' as PlainDate;

beforeAll(async () => {
  house = await openApiHouse();
  old = await aMatter(house, 'officer', { closedOn: '2020-03-02' });
  held = await aMatter(house, 'officer', { closedOn: '2020-03-03', workersAffected: 31 });
  open = await aMatter(house, 'officer', { closedOn: null, workersAffected: 32 });
}, 60_000);
afterAll(async () => house.close());

const post = async (who: PersonName, path: string, body: object = {}): Promise<Answer> =>
  house.ask(who, path, { method: 'POST', body });
const period = { name: 'informant', amount: 3, unit: 'year', basis: '示例区档案管理办法，待核对' };
const hold = async (who: PersonName, act: string, { complaintId } = held): Promise<Answer> =>
  post(who, `/api/complaints/${complaintId}/retention/holds`, { act, reason: '行政复议中' });

async function run(isProposing: boolean): Promise<RetentionCounts> {
  const database = await openDatabase({ url: house.databaseUrl, poolSize: 2, role: WORKER_ROLE });
  const at = new MachineClock().now();
  try {
    return await new RetentionRunRepository(database).walk({
      ...{ at, today: TODAY },
      ...(isProposing ? { auditOf: (id: string) => ({ ...NOBODY, at, object: { kind: 'erasure', id } }) } : {}),
    });
  } finally {
    await database.destroy();
  }
}

const NOBODY: Omit<NewAuditEntry, 'at' | 'object'> = {
  action: 'erasure.proposed',
  ...{ result: 'done', reason: null, changes: [], requestId: null },
  actor: {
    ...{ accountId: null, name: 'worker', onBehalfOf: null, role: null },
    ...{ departmentCode: null, ip: null, sessionHash: null },
  },
};

async function erasuresOf(who: PersonName): Promise<readonly ErasureView[]> {
  return ((await house.ask(who, '/api/privacy/erasures')).body as { items: ErasureView[] }).items;
}

describe('a period', () => {
  it('keeps everybody until one is confirmed', async () => {
    expect(await run(true)).toMatchObject({ unconfirmed: 2, 'in-use': 1, due: 0, proposed: 0 });
    expect((await house.ask('officer', `/api/complaints/${old.complaintId}/retention`)).body).toMatchObject({
      ...{ kind: 'informant', standing: 'unconfirmed', closedOn: '2020-03-02', endsOn: null, isHeld: false, holds: [] },
    });
  });

  it('is proposed by the security administrator and confirmed by another person', async () => {
    expect((await post('lead', '/api/privacy/periods', period)).status).toBe(403);
    const proposed = (await post('security', '/api/privacy/periods', period)).body as PrivacyPeriodView;
    expect(proposed).toMatchObject({ isConfirmed: null, isInForce: false, amount: 3 });
    expect(await run(false)).toMatchObject({ unconfirmed: 2 });
    const path = `/api/privacy/periods/${proposed.periodId}/decision`;
    expect((await post('security', path, { confirmed: true, note: '同意' })).status).toBe(403);
    expect((await post('supervisor', path, { confirmed: true, note: '同意' })).body).toMatchObject({ isInForce: true });
    expect((await post('supervisor', path, { confirmed: false, note: '再议' })).body).toMatchObject({
      code: 'retention.period-decided',
    });
    expect(await run(false)).toMatchObject({ unconfirmed: 0, due: 2, 'in-use': 1 });
  });
});

describe('a hold', () => {
  it('is set by the head of the department, with a reason that names nobody, and can be released', async () => {
    expect((await hold('officer', 'set')).status).toBe(403);
    expect((await hold('lead', 'set')).body).toMatchObject({ isHeld: true, standing: 'held', endsOn: '2023-03-03' });
    expect((await hold('lead', 'set')).body).toMatchObject({ code: 'retention.held-already' });
    expect((await hold('lead', 'released')).body).toMatchObject({ isHeld: false, standing: 'due' });
    expect((await hold('lead', 'set')).status).toBe(200);
    expect(await run(false)).toMatchObject({ held: 1, due: 1 });
  });

  it('is not seen by another department, and its history stays', async () => {
    const path = `/api/complaints/${held.complaintId}/retention`;
    expect((await house.ask('outsider', path)).status).toBe(404);
    await expect(house.sql.query('DELETE FROM retention_hold')).rejects.toThrow(/append-only/);
  });
});

describe('a run', () => {
  it('proposes who is due, once, and erases nobody', async () => {
    expect(await run(true)).toMatchObject({ proposed: 1, held: 1, 'in-use': 1, due: 0 });
    expect(await run(true)).toMatchObject({ proposed: 1 });
    expect(await erasuresOf('lead')).toHaveLength(1);
    const { rows } = await house.sql.query('SELECT erased_at FROM sealed.person WHERE wrapped_key IS NULL');
    expect(rows).toEqual([]);
  });

  it('shows the security administrator the receipt and the kind, and nothing of the matter', async () => {
    const [erasure] = await erasuresOf('security');
    expect(erasure).toMatchObject({
      kind: 'informant',
      status: 'proposed',
      closedOn: '2020-03-02',
      endedOn: '2023-03-02',
    });
    expect(JSON.stringify(erasure)).not.toMatch(/甲公司|站点|柳/);
    expect((await house.ask('officer', '/api/privacy/erasures')).status).toBe(403);
  });
});

describe('an erasure', () => {
  const act = async (who: PersonName, verb: string, body: object = {}): Promise<Answer> =>
    post(who, `/api/privacy/erasures/${(await erasuresOf('security'))[0]?.erasureId ?? ''}/${verb}`, body);
  const yes = { approved: true, reason: '期限已满' };
  let wrapped = '';
  let sealed = '';
  let personId = '';

  it('waits for the department, then for the second person', async () => {
    const { rows } = await house.sql.query<{ id: string; wrapped: string; sealed: string }>(
      `SELECT p.id, p.wrapped_key AS wrapped, f.sealed FROM complaint k JOIN sealed.person p ON p.id = k.person_id
       JOIN sealed.field f ON f.person_id = p.id WHERE k.id = $1 AND f.name = 'name'`,
      [old.complaintId],
    );
    ({ id: personId = '', wrapped = '', sealed = '' } = rows[0] ?? {});
    expect((await act('security', 'decision', yes)).body).toMatchObject({ code: 'erasure.not-agreed' });
    expect((await act('outsider', 'agreement')).status).toBe(403);
    expect((await act('lead', 'agreement')).body).toMatchObject({ status: 'agreed' });
    expect((await act('lead', 'agreement')).body).toMatchObject({ code: 'erasure.agreed-already' });
    expect((await act('security', 'decision', yes)).body).toMatchObject({ status: 'erased', reason: '期限已满' });
    expect((await act('security', 'decision', yes)).body).toMatchObject({ code: 'erasure.decided-already' });
  });

  it('leaves nothing that a superuser with the key file could open', async () => {
    const seal = new PersonSeal(fixedKeys(parseKeyRing(TEST_KEYS)));
    expect(seal.open(personId, wrapped, { name: 'name', sealed })).toBe(INFORMANT.name); // as a backup from before holds it
    const { rows } = await house.sql.query<{ wrapped_key: string | null; erasure_reason: string; erased_by: string }>(
      'SELECT wrapped_key, erasure_reason, erased_by FROM sealed.person WHERE id = $1',
      [personId],
    );
    expect(rows).toEqual([{ wrapped_key: null, erasure_reason: 'retention', erased_by: house.accountIds.security }]);
    const others = await house.sql.query<{ id: string; wrapped: string }>(
      'SELECT id, wrapped_key AS wrapped FROM sealed.person WHERE wrapped_key IS NOT NULL',
    );
    const field = await house.sql.query<{ sealed: string; print: string | null }>(
      'SELECT sealed, print FROM sealed.field WHERE person_id = $1',
      [personId],
    );
    expect(field.rows.every(({ print }) => print === null)).toBe(true);
    for (const other of others.rows)
      for (const row of field.rows)
        expect(() => seal.open(personId, other.wrapped, { name: 'name', sealed: row.sealed })).toThrow();
  });

  it('is for good, and the tombstone cannot be changed', async () => {
    const back = house.sql.query('UPDATE sealed.person SET wrapped_key = $2 WHERE id = $1', [personId, wrapped]);
    await expect(back).rejects.toThrow(/stays erased/);
    expect((await house.ask('officer', `/api/complaints/${old.complaintId}/reporter`)).body).toMatchObject({
      isErased: true,
    });
    const look = await post('officer', `/api/complaints/${old.complaintId}/reporter/looks`, {
      ...{ field: 'name', reason: 'contact', note: '核对' },
    });
    expect(look.status).toBe(410);
    expect(await run(true)).toMatchObject({ erased: 1, proposed: 0 });
  });

  it('leaves the case as it was, and each step on the trail', async () => {
    const page = await house.ask('officer', `/api/cases/${old.caseFileId}`);
    expect(page.status).toBe(200);
    const { rows } = await house.sql.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE action LIKE 'erasure.%' AND result = 'done' ORDER BY at`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['erasure.proposed', 'erasure.agreed', 'erasure.done']);
  });
});

describe('an erasure that was agreed to', () => {
  it('is stopped by a hold, and comes again when it is released', async () => {
    await hold('lead', 'released');
    await run(true);
    const waiting = async (): Promise<ErasureView | undefined> =>
      (await erasuresOf('lead')).find(({ status }) => status === 'proposed' || status === 'agreed');
    const first = (await waiting())?.erasureId ?? '';
    await post('lead', `/api/privacy/erasures/${first}/agreement`);
    await hold('lead', 'set');
    expect(await waiting()).toBeUndefined();
    const decided = await post('security', `/api/privacy/erasures/${first}/decision`, {
      ...{ approved: true, reason: '期限已满' },
    });
    expect(decided.body).toMatchObject({ code: 'erasure.decided-already' });
    await hold('lead', 'released');
    await run(true);
    expect((await waiting())?.erasureId).not.toBe(first);
  });

  it('is not done while a case about the matter is open again', async () => {
    const again = (await erasuresOf('lead')).find(({ status }) => status === 'proposed')?.erasureId ?? '';
    await house.sql.query(`UPDATE case_file SET stage = 'handling' WHERE id = $1`, [held.caseFileId]);
    const agreed = await post('lead', `/api/privacy/erasures/${again}/agreement`);
    expect(agreed.body).toMatchObject({ code: 'erasure.in-use' });
  });

  it('does not touch who is in an open case', async () => {
    expect((await house.ask('lead', `/api/complaints/${open.complaintId}/retention`)).body).toMatchObject({
      ...{ standing: 'in-use', closedOn: null, endsOn: null },
    });
  });
});
