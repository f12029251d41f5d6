import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeFactorPlace } from '@app/persistence';
import { keyFile, SecretSeal } from '@app/platform';
import { openCliHouse, type CliHouse, type Ran } from './cli-house.js';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const ACCOUNT = randomUUID();

let house: CliHouse;
let file = '';
const withKeys = async (words: string): Promise<Ran> => house.liandu(words, { LIANDU_KEY_FILE: file });
const seal = (): SecretSeal => new SecretSeal(keyFile(file));
const kept = async (): Promise<{ sealed: string; key_id: string }> => {
  const { rows } = await house.sql.query<{ sealed: string; key_id: string }>('SELECT sealed, key_id FROM code_factor');
  return rows[0] ?? { sealed: '', key_id: '' };
};

beforeAll(async () => {
  house = await openCliHouse();
  file = path.join(house.folder, 'keys.json');
  await house.liandu(`keys create ${file}`);
  await house.sql.query(
    `INSERT INTO department (code, name_zh, name_en, powers) VALUES ('JOINT', '联席办', 'Joint', '{}')`,
  );
  await house.sql.query(
    `INSERT INTO account (id, account_name, display_name, department_code, password_hash, created_at)
     VALUES ($1, 'boss', '示例', 'JOINT', 'x', now())`,
    [ACCOUNT],
  );
  const { keyId, sealed } = seal().seal(codeFactorPlace(ACCOUNT), SECRET);
  await house.sql.query(
    'INSERT INTO code_factor (account_id, is_proposed, key_id, sealed, since) VALUES ($1, false, $2, $3, now())',
    [ACCOUNT, keyId, sealed],
  );
}, 60_000);
afterAll(async () => house.close());

describe('the keys under which the secrets of authenticator apps lie', () => {
  it('rotate with all others, and the old one is kept as long as a secret needs it', async () => {
    const before = await kept();
    expect((await withKeys('keys rotate')).err).toContain('1 sign-in secrets');
    const after = await kept();
    expect(after.key_id).not.toBe(before.key_id);
    expect(seal().open(codeFactorPlace(ACCOUNT), after.sealed)).toBe(SECRET);
    await house.sql.query('UPDATE code_factor SET key_id = $1, sealed = $2', [before.key_id, before.sealed]);
    expect((await withKeys(`keys retire ${before.key_id} --histories-gone`)).code).toBe(1);
    expect((await withKeys('keys rotate --resume')).code).toBe(0);
    expect((await withKeys(`keys retire ${before.key_id} --histories-gone`)).code).toBe(0);
  });
});

describe('liandu account reset-factor', () => {
  it('takes the factors from an account and keeps who did it and why', async () => {
    expect((await house.liandu('account reset-factor nobody')).code).toBe(1);
    expect(await house.liandu('account reset-factor boss --by wang --reason lost-phone')).toMatchObject({ code: 0 });
    expect(await kept()).toEqual({ sealed: '', key_id: '' });
    const acts = await house.liandu('account acts boss --json');
    expect(JSON.parse(acts.out)).toMatchObject([{ act: 'second-factor-reset', by: 'wang', reason: 'lost-phone' }]);
    const { rows } = await house.sql.query(`SELECT actor_name FROM audit_entry WHERE action = 'second-factor.reset'`);
    expect(rows.length).toBeGreaterThan(0);
  });
});
