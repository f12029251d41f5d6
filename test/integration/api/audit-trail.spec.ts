import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiHouse, PASSWORD, type ApiHouse } from './api-house.js';

let house: ApiHouse;

beforeAll(async () => {
  house = await openApiHouse();
});
afterAll(async () => house.close());

interface Row {
  readonly chain: string;
  readonly actor_name: string | null;
  readonly action: string;
  readonly object: string | null;
  readonly result: string;
  readonly reason: string | null;
  readonly session_hash: string | null;
  readonly ip: string | null;
  readonly request_id: string | null;
}

/** What the audit trail gained while something was done. */
const gained = async (act: () => Promise<unknown>): Promise<readonly Row[]> => {
  const count = async (): Promise<readonly Row[]> =>
    (
      await house.sql.query<Row>(
        `SELECT chain, actor_name, action, object_kind || ' ' || object_id AS object, result, reason, session_hash, ip, request_id
         FROM audit_entry ORDER BY at, chain, seq`,
      )
    ).rows;
  const before = (await count()).length;
  await act();
  return (await count()).slice(before);
};
const signIn = async (accountName: string, password = PASSWORD): Promise<unknown> =>
  house.ask(null, '/api/session', { method: 'POST', body: { accountName, password } });

describe('the audit trail of a session', () => {
  it('tells who signed in, from where, in which session', async () => {
    const [row, ...more] = await gained(async () => signIn('officer'));
    expect([row, more]).toMatchObject([
      { chain: 'department:HRSS-LI', actor_name: 'officer', action: 'session.begun', result: 'done', ip: '127.0.0.1' },
      [],
    ]);
    expect(row?.session_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('tells of a refused sign-in and why', async () => {
    const rows = await gained(async () => signIn('clumsy', 'not the password'));
    expect(rows).toMatchObject([
      { actor_name: 'clumsy', action: 'session.refused', result: 'refused', reason: 'session.credentials-wrong' },
    ]);
  });

  it('never keeps a name that is none, because it may be a password typed in the wrong place', async () => {
    const rows = await gained(async () => signIn('my secret word', 'x'));
    expect(rows).toMatchObject([{ chain: 'administration', actor_name: null, action: 'session.refused' }]);
    expect(JSON.stringify(rows)).not.toContain('my secret word');
  });

  it('tells of a request without a session, but not of the page that asks whether there is one', async () => {
    expect(await gained(async () => house.ask(null, '/api/session'))).toEqual([]);
    expect(await gained(async () => house.ask(null, '/api/cases'))).toMatchObject([
      { action: 'access.refused', object: 'operation GET /api/cases', reason: 'session.required' },
    ]);
  });
});

describe('the audit trail of sensitive reading', () => {
  it('tells who asked for the page of a case', async () => {
    const id = await house.recordCase();
    await house.ask('officer', '/api/departments');
    const rows = await gained(async () => house.ask('officer', `/api/cases/${id}`));
    expect(rows).toMatchObject([{ actor_name: 'officer', action: 'case.read', object: `case ${id}`, result: 'asked' }]);
  });

  it('tells what was kept from a person of another department, under the same request', async () => {
    const id = await house.recordCase();
    await house.ask('outsider', '/api/departments');
    const rows = await gained(async () => house.ask('outsider', `/api/cases/${id}`));
    expect(rows).toMatchObject([
      { chain: 'department:SAMR', action: 'case.read', result: 'asked' },
      { action: 'case.read', result: 'refused', reason: 'case-file.unknown' },
    ]);
    expect(new Set(rows.map(({ request_id }) => request_id)).size).toBe(1);
  });

  it('leaves no trace of a list, which holds nothing sensitive', async () => {
    await house.ask('officer', '/api/departments');
    expect(await gained(async () => house.ask('officer', '/api/cases'))).toEqual([]);
  });

  it('refuses the page, and nothing else, when the trail cannot be written', async () => {
    const id = await house.recordCase();
    await house.ask('officer', '/api/departments');
    await house.sql.query('ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_full CHECK (false) NOT VALID');
    try {
      const page = await house.ask('officer', `/api/cases/${id}`);
      expect([page.status, page.body]).toMatchObject([500, { code: 'server.fault' }]);
      expect((await house.ask('officer', '/api/cases')).status).toBe(200);
      expect((await house.ask('deputy', '/api/cases')).status).toBe(401); // nobody signs in without a trace
    } finally {
      await house.sql.query('ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_full');
    }
    expect((await house.ask('officer', `/api/cases/${id}`)).status).toBe(200);
  });
});

describe('the audit trail of administrators', () => {
  it('has an act before it happens, and what became of it after', async () => {
    await house.ask('admin', '/api/departments');
    const body = { days: 1, reason: 'training' };
    const headers = { 'idempotency-key': '01940000-0000-7000-8000-00000000aaaa' };
    const rows = await gained(async () => house.ask('admin', '/api/clock/shifts', { method: 'POST', body, headers }));
    expect(rows).toMatchObject([
      { chain: 'administration', actor_name: 'admin', action: 'clock.shifted', result: 'asked' },
      { action: 'clock.shifted', result: 'refused', reason: 'clock.in-production' },
    ]);
  });

  it('has every operation that a role may not use', async () => {
    await house.ask('admin', '/api/departments');
    expect(await gained(async () => house.ask('admin', '/api/cases'))).toMatchObject([
      { actor_name: 'admin', action: 'access.refused', object: 'operation GET /api/cases', reason: 'role.not-allowed' },
    ]);
  });

  it('has a request that another site sent', async () => {
    const asking = { method: 'DELETE', headers: { 'sec-fetch-site': 'cross-site' } } as const;
    expect(await gained(async () => house.ask(null, '/api/session', asking))).toMatchObject([
      { action: 'access.refused', reason: 'request.cross-site' },
    ]);
  });
});

interface Listed {
  readonly items: readonly {
    readonly action: string;
    readonly result: string;
    readonly actor: { readonly name: string };
  }[];
  readonly next: string | null;
}

describe('the audit trail for its administrator', () => {
  const list = async (query: string): Promise<Listed> =>
    (await house.ask('auditor', `/api/audit/entries?${query}`)).body as Listed;

  it('is searched by person, act and result, page by page without a gap', async () => {
    for (let count = 0; count < 3; count += 1) await signIn('clumsy', 'wrong again');
    const query = 'actor=clumsy&action=session.refused&result=refused';
    const all = (await list(`${query}&limit=200`)).items;
    const first = await list(`${query}&limit=2`);
    const second = await list(`${query}&limit=200&after=${first.next ?? ''}`);
    expect([...first.items, ...second.items]).toEqual(all);
    expect(all.length).toBeGreaterThanOrEqual(3);
    expect(new Set(all.map(({ actor }) => actor.name))).toEqual(new Set(['clumsy']));
  });

  it('is searched by days', async () => {
    expect((await list('from=2001-01-01&to=2001-01-02')).items).toEqual([]);
    expect((await list('from=2001-01-01')).items.length).toBeGreaterThan(0);
  });

  it('is exported as a table without formulas, and that is on the trail too', async () => {
    await house.sql.query(`UPDATE account SET account_name = '=cmd()' WHERE account_name = 'clumsy'`);
    await signIn('=cmd()', 'wrong');
    await house.ask('auditor', '/api/departments');
    const rows = await gained(async () => {
      const { status, headers, body } = await house.ask('auditor', '/api/audit/export');
      expect([status, headers['content-type'], headers['content-disposition']]).toEqual([
        200,
        'text/csv; charset=utf-8',
        'attachment; filename="audit.csv"',
      ]);
      expect(body).toContain(`"'=cmd()"`);
      expect(body).not.toMatch(/(^|,)"?[=+@-]/m);
    });
    expect(rows).toMatchObject([{ actor_name: 'auditor', action: 'audit.exported', result: 'asked' }]);
  });

  it('says how far it is signed and verified', async () => {
    const { body } = await house.ask('auditor', '/api/audit/state');
    expect(body).toMatchObject({ lastCheckpoint: null, lastVerification: null });
  });

  it('shows an auditor no case, and nobody else the trail', async () => {
    const paths = ['/api/cases', '/api/tasks', '/api/clues', '/api/measures', '/api/stream'];
    const seen = await Promise.all(paths.map(async (path) => (await house.ask('auditor', path)).status));
    expect(new Set(seen)).toEqual(new Set([403]));
    for (const who of ['officer', 'supervisor', 'admin', 'rules'] as const)
      expect((await house.ask(who, '/api/audit/entries')).status).toBe(403);
  });
});
