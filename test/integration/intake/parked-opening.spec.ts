import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Clue, ComplaintReceipt, ParkedOpenings } from '@app/contracts';
import { openApiHouse, type Answer, type ApiHouse, type PersonName } from '../api/api-house.js';

let house: ApiHouse;
let parked: ComplaintReceipt;
let commandId: string;

const COMPLAINT = {
  kind: 'complaint',
  channel: 'window',
  receivedOn: '2026-03-05',
  confidential: false,
  urgent: false,
  reporter: { name: '王小明', phone: '13800000000', idNumber: null, address: null, occupation: null, platformAccount: null },
  respondent: { name: '甲公司', creditCode: null, address: null, region: null, legalPerson: null, phone: null, role: 'platform' },
  platformName: null,
  relationClass: 'UNKNOWN',
  violationCodes: ['V0601'],
  violationOn: null,
  ongoing: null,
  workersAffected: 3,
  amountClaimedFen: 100,
  monthsUnpaid: null,
  parallelProcedure: 'none',
  signals: [],
  peopleGathered: null,
  facts: '独特的经过',
  requests: null,
}; // prettier-ignore

const post = async (path: string, body: unknown, who: PersonName = 'admin'): Promise<Answer> =>
  house.ask(who, path, { method: 'POST', body, headers: { 'idempotency-key': randomUUID() } });
const act = async (name: 'retry' | 'give-up', body: unknown = {}, id = commandId): Promise<Answer> =>
  post(`/api/parked-openings/${id}/${name}`, body);
const list = async (): Promise<ParkedOpenings> =>
  (await house.ask('admin', '/api/parked-openings')).body as ParkedOpenings;
const complaint = async (): Promise<unknown> => {
  const { rows } = await house.sql.query('SELECT status, case_file_id, marks FROM complaint WHERE id = $1', [
    parked.complaintId,
  ]);
  return rows[0];
};

/** A complaint whose opening was set aside, as the relay leaves it. */
const park = async (): Promise<void> => {
  parked = (await post('/api/complaints', COMPLAINT, 'officer')).body as ComplaintReceipt;
  const { rows } = await house.sql.query<{ id: string }>(
    `UPDATE inbound_command SET status = 'parked', attempts = 3, parked_at = '2026-03-05T02:00:00Z',
       refusal = '{"reason": "command.refused"}' WHERE case_file_id = $1 RETURNING id`,
    [parked.caseFileId],
  );
  commandId = rows[0]?.id ?? '';
  await house.sql.query(`UPDATE complaint SET marks = '{opening-parked}' WHERE id = $1`, [parked.complaintId]);
};

beforeAll(async () => {
  house = await openApiHouse();
}, 60_000);
beforeEach(park);
afterAll(async () => house.close());

describe('openings that were set aside', () => {
  it('are listed with when and why, and without a word of what they say or whom they name', async () => {
    const { items } = await list();
    expect(items.find((one) => one.commandId === commandId)).toEqual({
      commandId,
      kind: 'complaint',
      receiptNumber: parked.receiptNumber,
      command: 'open',
      splitFrom: null,
      departmentCode: 'HRSS-LI',
      acceptedAt: expect.any(String) as unknown as string,
      parkedAt: '2026-03-05T02:00:00.000Z',
      attempts: 3,
      reason: 'command.refused',
    });
    expect(JSON.stringify(items)).not.toMatch(/王小明|13800000000|甲公司|独特的经过/);
  });

  it.each<PersonName>(['officer', 'lead', 'supervisor', 'rules'])('are not for the role of %s', async (who) => {
    expect(await house.ask(who, '/api/parked-openings')).toMatchObject({ status: 403 });
    expect(await post(`/api/parked-openings/${commandId}/retry`, {}, who)).toMatchObject({ status: 403 });
    expect(await post(`/api/parked-openings/${commandId}/give-up`, { reason: 'x' }, who)).toMatchObject({
      status: 403,
    });
    expect((await list()).items.map((one) => one.commandId)).toContain(commandId);
  });

  it('go back into the queue on a retry, which is recorded', async () => {
    expect(await act('retry')).toMatchObject({ status: 200, body: { state: 'waiting' } });
    expect(await complaint()).toMatchObject({ status: 'opening', marks: [] });
    const { items, acts } = await list();
    expect(items.map((one) => one.commandId)).not.toContain(commandId);
    expect(acts[0]).toMatchObject({ commandId, act: 'retried', reason: null, by: { displayName: '示例 admin' } });
  });

  it('go back to the pool of clues when they are given up, with the reason in a record that nobody can change', async () => {
    expect(await act('give-up', { reason: '升级前的旧指令' })).toMatchObject({ status: 204 });
    expect(await complaint()).toEqual({ status: 'received', case_file_id: null, marks: ['opening-given-up'] });
    const { body } = await house.ask('officer', '/api/clues');
    const clues = (body as { items: Clue[] }).items;
    expect(clues.map((one) => one.receiptNumber)).toContain(parked.receiptNumber);
    expect((await list()).acts[0]).toMatchObject({ commandId, act: 'given-up', reason: '升级前的旧指令' });
    await expect(house.sql.query('DELETE FROM parked_opening_act')).rejects.toThrow('append-only');
  });

  it('of a split go back to the case that they came from, by a command in the same queue', async () => {
    const source = await house.recordCase();
    const id = randomUUID();
    const command = { type: 'open', caseFileId: id, splitFrom: source, receivedBy: 'HRSS-LI' };
    const body = { command: { ...command, subject: { kind: 'complaint', violationCodes: ['V0701'] } } };
    await house.sql.query(
      `INSERT INTO inbound_command (id, case_file_id, body, status, attempts, created_at, parked_at, refusal)
       VALUES ($1, $1, $2, 'parked', 3, now(), now(), '{"reason": "command.refused"}')`,
      [id, body],
    );
    const { items } = await list();
    const named = { command: 'open', splitFrom: source, receiptNumber: null };
    expect(items.find((one) => one.commandId === id)).toMatchObject(named);
    expect(await act('give-up', { reason: '无法立卷' }, id)).toMatchObject({ status: 204 });
    const returned = await house.sql.query<{ body: object }>(
      `SELECT body FROM inbound_command WHERE case_file_id = $1 AND status = 'pending'`,
      [source],
    );
    expect(returned.rows).toMatchObject([
      {
        body: {
          command: { type: 'take-back-split', newCaseFileId: id, violationCodes: ['V0701'], reason: '无法立卷' },
          where: { actor: { role: 'system' } },
        },
      },
    ]);
    expect((await list()).acts[0]).toMatchObject({ act: 'given-up', splitFrom: source, reason: '无法立卷' });
  });

  it('are not given up without a reason', async () => {
    expect(await act('give-up', { reason: ' ' })).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(await complaint()).toMatchObject({ status: 'opening' });
  });

  it('are settled once', async () => {
    await act('give-up', { reason: '无法恢复' });
    expect(await act('retry')).toMatchObject({ status: 409, body: { code: 'parked-opening.settled' } });
    expect(await act('retry', {}, randomUUID())).toMatchObject({
      status: 404,
      body: { code: 'parked-opening.unknown' },
    });
  });

  it('are not given up when the case has been recorded meanwhile', async () => {
    const caseFileId = await house.recordCase();
    await house.sql.query('UPDATE inbound_command SET case_file_id = $1 WHERE id = $2', [caseFileId, commandId]);
    expect(await act('give-up', { reason: '无法恢复' })).toMatchObject({ status: 409 });
  });
});
