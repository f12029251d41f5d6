import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ComplaintReceipt } from '@app/contracts';
import { openApiHouse, type Answer, type ApiHouse, type PersonName } from '../api/api-house.js';
import { pastTheWall } from '../past-the-wall.js';

let house: ApiHouse;

beforeAll(async () => {
  house = await openApiHouse();
}, 60_000);
beforeEach(async () => {
  await pastTheWall(
    house.sql,
    'TRUNCATE complaint, reporter, enterprise, inbound_command, number_sequence RESTART IDENTITY CASCADE',
  );
});
afterAll(async () => house.close());

const NOBODY = { name: null, phone: null, idNumber: null, address: null, occupation: null, platformAccount: null };
const RESPONDENT = {
  creditCode: null,
  address: null,
  region: '示例区',
  legalPerson: null,
  phone: null,
  role: 'platform',
};

const form = (change: object = {}): object => ({
  kind: 'complaint',
  channel: 'window',
  receivedOn: '2026-03-05',
  confidential: false,
  urgent: false,
  reporter: { ...NOBODY, name: '王小明' },
  respondent: { ...RESPONDENT, name: '甲公司' },
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
  ...change,
});

const submit = async (body = form(), key: string = randomUUID(), who: PersonName = 'officer'): Promise<Answer> =>
  house.ask(who, '/api/complaints', { method: 'POST', body, headers: { 'idempotency-key': key } });
const receipt = async (...asked: Parameters<typeof submit>): Promise<ComplaintReceipt> =>
  (await submit(...asked)).body as ComplaintReceipt;
const openCases = async (complaintIds: readonly string[], key: string = randomUUID()): Promise<unknown> => {
  const headers = { 'idempotency-key': key };
  return (await house.ask('officer', '/api/clues/cases', { method: 'POST', body: { complaintIds }, headers })).body;
};

/** A clue of the pool: as a complaint by form, taken back from its case. */
const clue = async (): Promise<string> => {
  const { complaintId } = await receipt();
  await house.sql.query(`UPDATE complaint SET status = 'received', case_file_id = NULL`);
  await house.sql.query('TRUNCATE inbound_command');
  return complaintId;
};

describe('a complaint while Temporal is away', () => {
  it('is accepted; its case waits in the queue', async () => {
    const { status, body } = await submit();
    expect(status).toBe(200);
    const { rows } = await house.sql.query('SELECT c.status, i.status AS queued FROM complaint c, inbound_command i');
    expect(rows).toEqual([{ status: 'opening', queued: 'pending' }]);
    expect(body).toMatchObject({ possibleDuplicates: [] });
  });

  it('gets the same receipt for the same key', async () => {
    const key = randomUUID();
    expect(await receipt(form(), key)).toEqual(await receipt(form(), key));
  });

  it('is refused when the key stood for another complaint', async () => {
    const key = randomUUID();
    await submit(form(), key);
    expect(await submit(form({ urgent: true }), key)).toMatchObject({
      status: 422,
      body: { code: 'request.key-reused' },
    });
  });

  it('numbers receipts without a gap, at the same time too', async () => {
    const receipts = await Promise.all(Array.from({ length: 6 }, async () => receipt()));
    const serials = receipts.map(({ receiptNumber }) => Number(/〕(\d+)号$/.exec(receiptNumber)?.[1]));
    expect(serials.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('names earlier complaints about the same matter, and is accepted all the same', async () => {
    const first = await receipt();
    const second = await receipt(form({ receivedOn: '2026-05-20' }));
    expect(second.possibleDuplicates).toMatchObject([{ complaintId: first.complaintId }]);
    const other = await receipt(form({ violationCodes: ['V0301'] }));
    expect(other.possibleDuplicates).toEqual([]);
    const late = await receipt(form({ receivedOn: '2025-03-05' }));
    expect(late.possibleDuplicates).toEqual([]);
  });

  it('keeps the person and the text out of the command that opens the case', async () => {
    await submit();
    const { rows } = await house.sql.query<{ body: unknown }>('SELECT body FROM inbound_command');
    expect(JSON.stringify(rows)).not.toMatch(/王小明|独特的经过|甲公司/);
  });

  it.each([
    ['甲公司', true],
    ['—', false],
  ])('without a credit code and an address names its respondent by %s: %s', async (name, identified) => {
    await submit(form({ respondent: { ...RESPONDENT, name } }));
    const { rows } = await house.sql.query<{ identified: boolean }>(
      `SELECT jsonb_path_query_first(body, '$.**.respondentIdentified') AS identified FROM inbound_command`,
    );
    expect(rows).toEqual([{ identified }]);
  });

  it('is refused when received in the future, and from a department that may not register', async () => {
    expect(await submit(form({ receivedOn: '2999-01-01' }))).toMatchObject({
      status: 422,
      body: { code: 'day.in-future' },
    });
    expect(await submit(form(), randomUUID(), 'outsider')).toMatchObject({ status: 403 });
  });
});

describe('a clue of the pool', () => {
  it('opens one case, however often it is asked', async () => {
    const complaintId = await clue();
    const key = randomUUID();
    const first = await openCases([complaintId], key);
    expect(first).toMatchObject({ opened: [{ complaintId }], refused: [] });
    expect(await openCases([complaintId], key)).toEqual(first);
    expect(await openCases([complaintId])).toMatchObject({ opened: [], refused: [{ code: 'clue.case-opened' }] });
    const { rows } = await house.sql.query('SELECT id FROM inbound_command');
    expect(rows).toHaveLength(1);
  });

  it('is unknown when there is none', async () => {
    expect(await openCases([randomUUID()])).toMatchObject({ refused: [{ code: 'clue.unknown' }] });
  });
});
