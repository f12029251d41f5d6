import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyFile, PersonSeal } from '@app/platform';
import { openCliHouse, type CliHouse, type Ran } from './cli-house.js';

let house: CliHouse;
let file = '';

const withKeys = async (words: string): Promise<Ran> => house.liandu(words, { LIANDU_KEY_FILE: file });
const PLAIN = { name: '柳惜弱', phone: '13891765524', facts: '我是柳惜弱，扣了配送费' };

interface KeyList {
  readonly keys: readonly { keyId: string; persons: number; isPrimary: boolean; isInFile: boolean }[];
}
const shown = async (): Promise<KeyList['keys']> =>
  (JSON.parse((await withKeys('keys show --json')).out) as KeyList).keys; // our own answer

/** A report as an earlier version stored it: the person as plain text. */
async function plainReport(): Promise<string> {
  const [complaint, enterprise] = [randomUUID(), randomUUID()];
  await house.sql.query(
    `INSERT INTO enterprise (id, name, name_key, created_at) VALUES ($1, '甲公司', '甲公司', now())`,
    [enterprise],
  );
  await house.sql.query(
    `INSERT INTO complaint (id, receipt_number, kind, channel, received_on, received_at, received_by, confidential,
       urgent, enterprise_id, relation_class, parallel_procedure, facts, duplicate_key, status)
     VALUES ($1, $2, 'report', 'phone', '2026-03-05', now(), 'HRSS-LI', true, false, $3, 'UNKNOWN', 'none', $4, 'x', 'received')`,
    [complaint, `R-${complaint}`, enterprise, PLAIN.facts],
  );
  await house.sql.query('ALTER TABLE reporter DISABLE TRIGGER reporter_closed');
  await house.sql.query('INSERT INTO reporter (complaint_id, name, phone) VALUES ($1, $2, $3)', [
    complaint,
    PLAIN.name,
    PLAIN.phone,
  ]);
  await house.sql.query('ALTER TABLE reporter ENABLE TRIGGER reporter_closed');
  return complaint;
}

/** A field of the person behind a complaint, opened with the keys of the file. */
async function opened(complaintId: string, name: string): Promise<string> {
  const { rows } = await house.sql.query<{ id: string; wrapped: string; sealed: string }>(
    `SELECT p.id, p.wrapped_key AS wrapped, f.sealed FROM complaint k JOIN sealed.person p ON p.id = k.person_id
     JOIN sealed.field f ON f.person_id = p.id WHERE k.id = $1 AND f.name = $2`,
    [complaintId, name],
  );
  const [row] = rows;
  return row === undefined ? '' : new PersonSeal(keyFile(file)).open(row.id, row.wrapped, { name, sealed: row.sealed });
}

beforeAll(async () => {
  house = await openCliHouse();
  file = path.join(house.folder, 'keys.json');
});
afterAll(async () => house.close());

describe('liandu keys', () => {
  let complaint = '';

  it('makes a key file for its owner alone, and never replaces one', async () => {
    expect(await house.liandu(`keys create ${file}`)).toMatchObject({ code: 0 });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const before = await readFile(file, 'utf8');
    expect(await house.liandu(`keys create ${file}`)).toMatchObject({ code: 1 });
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  it('seals what an earlier version left as plain text, and leaves none of it', async () => {
    complaint = await plainReport();
    expect((await withKeys('migrate --database-only')).err).toContain('sealed 1 persons');
    expect(await opened(complaint, 'name')).toBe(PLAIN.name);
    expect(await opened(complaint, 'originalFacts')).toBe(PLAIN.facts);
    const { rows } = await house.sql.query<{ text: string }>(
      `SELECT (SELECT string_agg(r::text, '') FROM reporter r) || (SELECT string_agg(k::text, '') FROM complaint k) AS text`,
    );
    expect(JSON.stringify(rows)).not.toMatch(/柳惜弱|13891765524|配送费/);
    const { rows: marked } = await house.sql.query('SELECT facts, marks FROM complaint');
    expect(marked).toEqual([{ facts: null, marks: ['summary-missing'] }]);
  });

  it('takes no plain person any more', async () => {
    await expect(house.sql.query('INSERT INTO reporter (complaint_id) VALUES ($1)', [complaint])).rejects.toThrow(
      /persons are kept in the schema sealed/,
    );
  });

  it('rotates: a new primary key, every data key wrapped anew, no field touched, and the act on the audit trail', async () => {
    const [old] = await shown();
    const { rows: before } = await house.sql.query('SELECT * FROM sealed.field ORDER BY name');
    expect(await withKeys('keys rotate --by tester --reason yearly')).toMatchObject({ code: 0 });
    expect(await shown()).toMatchObject([
      { keyId: old?.keyId, persons: 0, isPrimary: false },
      { persons: 1, isPrimary: true, isInFile: true },
    ]);
    expect((await house.sql.query('SELECT * FROM sealed.field ORDER BY name')).rows).toEqual(before);
    expect(await opened(complaint, 'phone')).toBe(PLAIN.phone);
    const { rows } = await house.sql.query(`SELECT actor_name, reason FROM audit_entry WHERE action = 'keys.rotated'`);
    expect(rows).toEqual([{ actor_name: 'tester', reason: 'yearly' }]);
  });

  it('goes on with a rotation that broke off, without adding a key', async () => {
    await plainReport();
    await withKeys('migrate --database-only');
    const [, primary] = await shown();
    await withKeys('keys rotate');
    await house.sql.query('UPDATE sealed.person SET key_id = key_id');
    const count = (await shown()).length;
    expect((await withKeys('keys rotate --resume')).code).toBe(0);
    expect(await shown()).toHaveLength(count);
    expect((await shown()).find(({ keyId }) => keyId === primary?.keyId)?.persons).toBe(0);
  });

  it('keeps a key that something may need', async () => {
    const keys = await shown();
    const primary = keys.find(({ isPrimary }) => isPrimary)?.keyId ?? '';
    const old = keys[0]?.keyId ?? '';
    expect((await withKeys(`keys retire ${primary} --histories-gone`)).code).toBe(1);
    expect((await withKeys(`keys retire ${old}`)).err).toContain('--histories-gone');
    expect((await withKeys(`keys retire ${old} --histories-gone`)).code).toBe(0);
    expect((await shown()).map(({ keyId }) => keyId)).not.toContain(old);
    expect(await opened(complaint, 'name')).toBe(PLAIN.name);
  });

  it('says which key is missing after a restore without it', async () => {
    const other = path.join(house.folder, 'other.json');
    await house.liandu(`keys create ${other}`);
    const { code, out } = await house.liandu('keys show', { LIANDU_KEY_FILE: other });
    expect([code, out]).toEqual([1, expect.stringContaining('missing in the file')]);
  });
});
