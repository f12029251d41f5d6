import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalJson, sha256 } from '@app/persistence';
import { openApiHouse, type Answer, type ApiHouse, type PersonName } from './api-house.js';

let house: ApiHouse;
let caseFileId: string;

beforeAll(async () => {
  house = await openApiHouse();
}, 60_000);
beforeEach(async () => {
  caseFileId = await house.recordCase();
});
afterAll(async () => house.close());

const holding = async (who: PersonName, act: string, body: object): Promise<Answer> =>
  house.ask(who, `/api/cases/${caseFileId}/tasks/T1/${act}`, { method: 'POST', body });

const command = async (who: PersonName, body: object, key: string | null = randomUUID()): Promise<Answer> =>
  house.ask(who, `/api/cases/${caseFileId}/commands`, {
    method: 'POST',
    body,
    headers: key === null ? {} : { 'idempotency-key': key },
  });

const START = { type: 'start', kind: 'interview', joiners: [], reason: 'talk' };
const DECIDE = {
  type: 'step',
  proceedingId: 'P1',
  taskId: 'T1',
  step: 'decide',
  input: {
    relationClass: 'LR',
    violationCodes: ['V0601'],
    leadDepartment: 'HRSS-LI',
    joiners: [],
    path: 'investigate',
    reason: '',
    departureReason: null,
  },
};

describe('holding a task', () => {
  it('gives it to the first who claims it and tells the second who that is', async () => {
    expect(await holding('officer', 'claim', { revision: 0 })).toMatchObject({
      status: 200,
      body: { assigneeId: house.accountIds.officer, revision: 1 },
    });
    expect(await holding('colleague', 'claim', { revision: 0 })).toMatchObject({
      status: 409,
      body: { code: 'task.claimed-by-another', data: { byName: '示例 officer' } },
    });
  });

  it('refuses an old revision', async () => {
    await holding('officer', 'claim', { revision: 0 });
    expect(await holding('officer', 'release', { revision: 0 })).toMatchObject({
      status: 409,
      body: { code: 'task.changed', data: { revision: 1 } },
    });
  });

  it('lets the head release and assign, and nobody else assign', async () => {
    await holding('officer', 'claim', { revision: 0 });
    expect(await holding('colleague', 'release', { revision: 1 })).toMatchObject({ status: 409 });
    expect(await holding('lead', 'release', { revision: 1 })).toMatchObject({ status: 200 });
    const toColleague = { accountId: house.accountIds.colleague, revision: 2 };
    expect(await holding('officer', 'assignment', toColleague)).toMatchObject({ status: 403 });
    expect(await holding('lead', 'assignment', toColleague)).toMatchObject({
      status: 200,
      body: { assigneeId: house.accountIds.colleague, revision: 3 },
    });
  });

  it('assigns to people of the department only', async () => {
    const toOutsider = { accountId: house.accountIds.outsider, revision: 0 };
    expect(await holding('lead', 'assignment', toOutsider)).toMatchObject({
      status: 422,
      body: { code: 'task.assignee-unable' },
    });
  });

  it('is closed to other departments', async () => {
    expect(await holding('outsider', 'claim', { revision: 0 })).toMatchObject({ status: 404 });
  });

  it('leaves a message for the browsers of the department', async () => {
    await holding('officer', 'claim', { revision: 0 });
    const { rows } = await house.sql.query(
      'SELECT topic, departments FROM outbox WHERE case_file_id = $1 ORDER BY id',
      [caseFileId],
    );
    expect(rows.at(-1)).toEqual({ topic: 'task', departments: ['HRSS-LI'] });
  });
});

describe('a command', () => {
  it('needs a key', async () => {
    expect(await command('officer', START, null)).toMatchObject({
      status: 400,
      body: { code: 'command.key-required' },
    });
  });

  it('points at the field of the step that is wrong', async () => {
    const body = { ...DECIDE, input: { ...DECIDE.input, path: 'elsewhere' } };
    expect(await command('officer', body)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', errors: [{ pointer: '/input/path' }] },
    });
  });

  it('is refused when another officer holds the task', async () => {
    await holding('colleague', 'claim', { revision: 0 });
    expect(await command('officer', DECIDE)).toMatchObject({
      status: 409,
      body: { code: 'task.claimed-by-another', data: { byName: '示例 colleague' } },
    });
  });

  it('is refused when another officer holds the task that it does not name', async () => {
    await holding('colleague', 'claim', { revision: 0 });
    expect(await command('officer', { ...DECIDE, taskId: null })).toMatchObject({ status: 409 });
  });

  it('to a case of others meets no case', async () => {
    expect(await command('outsider', START)).toMatchObject({ status: 404, body: { code: 'case-file.unknown' } });
  });

  it('to a closed case is refused', async () => {
    await house.sql.query(`UPDATE case_file SET stage = 'closed' WHERE id = $1`, [caseFileId]);
    expect(await command('officer', START)).toMatchObject({ status: 409, body: { code: 'case-file.not-open' } });
  });

  it('does not merge a case into one that has ended, or that the person may not see', async () => {
    const into = await house.recordCase();
    await house.sql.query(`UPDATE case_file SET stage = 'merged' WHERE id = $1`, [into]);
    expect(await command('officer', { type: 'merge', into, reason: 'same matter' })).toMatchObject({
      status: 409,
      body: { code: 'case-file.merge-target-ended' },
    });
    await house.sql.query(`UPDATE case_file SET stage = 'triage', departments = '{COURT}' WHERE id = $1`, [into]);
    expect(await command('officer', { type: 'merge', into, reason: 'same matter' })).toMatchObject({
      status: 422,
      body: { code: 'case-file.merge-target-unknown' },
    });
  });

  it('answers 503 with advice when to retry while Temporal is away, and leaves nothing half done', async () => {
    const answer = await command('officer', START);
    expect(answer).toMatchObject({ status: 503, body: { code: 'temporal.unavailable', retryAfter: 5 } });
    expect(answer.headers['retry-after']).toBe('5');
    const { rows } = await house.sql.query('SELECT count(*)::int AS events FROM case_event WHERE case_file_id = $1', [
      caseFileId,
    ]);
    expect(rows).toEqual([{ events: 1 }]);
  }, 30_000);

  it('that was recorded gets its first answer again, and its key no other request', async () => {
    const key = randomUUID();
    const result = { caseFileId, commandId: key, seq: 2, events: [{ seq: 2, type: 'InterviewStarted' }] };
    const request = { accountId: house.accountIds.officer, caseFileId, request: START };
    const hash = sha256(canonicalJson(request));
    await house.sql.query(
      `INSERT INTO case_command (case_file_id, command_id, first_seq, last_seq, result, at) VALUES ($1, $2, 2, 2, $3, now())`,
      [caseFileId, key, { ...result, requestHash: hash, firstSeq: 2 }],
    );
    expect(await command('officer', START, key)).toMatchObject({ status: 200, body: result });
    expect(await command('officer', { ...START, reason: 'other' }, key)).toMatchObject({
      status: 422,
      body: { code: 'command.key-reused' },
    });
    expect(await command('lead', START, key)).toMatchObject({ status: 422 });
    const path = `/api/cases/${caseFileId}/commands/${key}`;
    expect(await house.ask('lead', path)).toMatchObject({ status: 200, body: result });
  });
});
