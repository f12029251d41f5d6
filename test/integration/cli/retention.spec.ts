import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openedPlay } from '@app/testing';
import { recordPlay } from '../record-play.js';
import { openCliHouse, type CliHouse } from './cli-house.js';

let house: CliHouse;

beforeAll(async () => {
  house = await openCliHouse();
  await closedLongAgo();
}, 60_000);
afterAll(async () => house.close());

/** A person behind a case that was closed years ago. */
async function closedLongAgo(): Promise<void> {
  const caseFileId = await recordPlay(house.url, openedPlay());
  const [personId, complaintId, enterpriseId] = [randomUUID(), randomUUID(), randomUUID()];
  await house.sql.query(
    `INSERT INTO sealed.person (id, kind, key_id, wrapped_key) VALUES ($1, 'informant', 'k', 'w')`,
    [personId],
  );
  await house.sql.query(
    `INSERT INTO enterprise (id, name, name_key, created_at) VALUES ($1, '甲公司', '甲公司', now())`,
    [enterpriseId],
  );
  await house.sql.query(
    `INSERT INTO complaint (id, receipt_number, kind, channel, received_on, received_at, received_by, confidential,
       urgent, enterprise_id, relation_class, parallel_procedure, duplicate_key, status, case_file_id, person_id)
     VALUES ($1, 'R-1', 'report', 'phone', '2020-01-02', now(), 'HRSS-LI', true, false, $2, 'UNKNOWN', 'none', 'x',
       'opened', $3, $4)`,
    [complaintId, enterpriseId, caseFileId, personId],
  );
  await house.sql.query(
    `INSERT INTO case_event (case_file_id, seq, epoch, command_id, type, at, on_day, actor_department, actor_role, data,
       effects, previous_hash, hash) SELECT id, seq + 100, epoch, gen_random_uuid(), 'CaseClosed', now(), '2020-02-03',
       'HRSS-LI', 'lead', '{}', '[]', last_hash, last_hash FROM case_file WHERE id = $1`,
    [caseFileId],
  );
  await house.sql.query(`UPDATE case_file SET stage = 'closed' WHERE id = $1`, [caseFileId]);
}

async function confirmAMonth(): Promise<void> {
  const accountId = randomUUID();
  await house.sql.query(
    `INSERT INTO department (code, name_zh, name_en, powers) VALUES ('HRSS-LI', '劳动监察', 'Labour inspection', '{}')`,
  );
  await house.sql.query(
    `INSERT INTO account (id, account_name, display_name, department_code, password_hash, must_change_password,
       created_at) VALUES ($1, $2, 'keeper', 'HRSS-LI', 'x', false, now())`,
    [accountId, `keeper-${accountId}`],
  );
  await house.sql.query(
    `INSERT INTO privacy_period (id, name, amount, unit, basis, proposed_by, proposed_at, decided_by, decided_at,
       is_confirmed) VALUES (gen_random_uuid(), 'informant', 1, 'month', 'b', $1, now(), $1, now(), true)`,
    [accountId],
  );
}

describe('liandu retention', () => {
  it('counts and proposes nobody while no period is confirmed', async () => {
    const { code, out } = await house.liandu('retention preview');
    expect([code, out]).toEqual([0, expect.stringMatching(/1 {2}保存期限尚未确认，不会删除/)]);
    expect((await house.liandu('retention run --json')).out).toContain('"proposed":0');
  });

  it('counts who is due without proposing, and proposes with a name on the trail', async () => {
    await confirmAMonth();
    expect(JSON.parse((await house.liandu('retention preview --json')).out)).toMatchObject({ due: 1, proposed: 0 });
    const { out } = await house.liandu('retention run --by 管理员');
    expect(out).toMatch(/1 {2}已建议删除，等待决定/);
    const { rows } = await house.sql.query(
      `SELECT actor_name FROM audit_entry WHERE action = 'erasure.proposed' AND result = 'done'`,
    );
    expect(rows).toEqual([{ actor_name: '管理员' }]);
    expect((await house.sql.query('SELECT 1 FROM sealed.person WHERE wrapped_key IS NULL')).rows).toEqual([]);
  });
});
