import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUTES, type Route, type RouteName } from '@app/contracts';
import { openApiHouse, type ApiHouse } from './api-house.js';

let house: ApiHouse;
let caseFileId: string;

beforeAll(async () => {
  house = await openApiHouse();
  caseFileId = await house.recordCase();
}, 60_000);
afterAll(async () => house.close());

const READS: readonly [RouteName, string][] = [
  ['readSession', '/api/session'],
  ['listDepartments', '/api/departments'],
  ['listOfficials', '/api/officials'],
  ['listOfficials', '/api/officials?scope=all'],
  ['listCases', '/api/cases'],
  ['readCase', '/api/cases/ID'],
  ['forecastCase', '/api/cases/ID/forecast'],
  ['explainDeadline', '/api/cases/ID/deadlines/D1'],
  ['listTasks', '/api/tasks?list=todo'],
  ['listTasks', '/api/tasks?list=accept&sort=opened&mine=unclaimed'],
  ['listTasks', '/api/tasks?list=done&mine=mine'],
  ['listNotices', '/api/notices'],
  ['countTasks', '/api/task-counts'],
  ['readBoard', '/api/oversight/board'],
  ['listBoardTasks', '/api/oversight/tasks?lamp=red&age=longer'],
  ['listMeasures', '/api/measures'],
  ['listRulePacks', '/api/rule-packs'],
];

describe('reading', () => {
  it.each(READS)('%s answers exactly its schema while Temporal is away: %s', async (name, path) => {
    const who = name.includes('Board') ? 'supervisor' : 'officer';
    const { status, body } = await house.ask(who, path.replace('ID', caseFileId));
    const { answer }: Route = ROUTES[name];
    expect({ status, body }).toEqual({ status: 200, body: answer?.parse(body) });
  });

  it('answers 304 to a client that has the content', async () => {
    const path = '/api/departments';
    const { headers } = await house.ask('officer', path);
    const again = await house.ask('officer', path, { headers: { 'if-none-match': headers['etag'] ?? '' } });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it('shows a person the steps of the own department', async () => {
    const { body } = await house.ask('officer', `/api/cases/${caseFileId}`);
    expect(body).toMatchObject({ proceedings: [{ kind: 'triage', steps: ['decide', 'assess'], stepsOfOthers: [] }] });
  });

  it('shows a supervisor whose steps they are', async () => {
    const { body } = await house.ask('supervisor', `/api/cases/${caseFileId}`);
    expect(body).toMatchObject({
      proceedings: [{ steps: [], stepsOfOthers: [{ step: 'decide', departmentCode: 'HRSS-LI' }, { step: 'assess' }] }],
    });
  });

  it.each([
    `/api/cases/${randomUUID()}`,
    '/api/cases/ID',
    '/api/cases/ID/forecast',
    `/api/cases/ID/commands/${randomUUID()}`,
    `/api/cases/ID/decisions/${randomUUID()}`,
  ])('hides a case of others as if it did not exist: %s', async (path) => {
    expect(await house.ask('outsider', path.replace('ID', caseFileId))).toMatchObject({ status: 404 });
  });

  it.each(['rules', 'admin'] as const)('shows no case to administrators: %s', async (who) => {
    expect(await house.ask(who, '/api/cases')).toMatchObject({ status: 403, body: { code: 'role.not-allowed' } });
  });

  it('shows the head only the own department on the board', async () => {
    const { body } = await house.ask('lead', '/api/oversight/board');
    expect(body).toMatchObject({ departments: [{ departmentCode: 'HRSS-LI', open: 1 }] });
  });

  it('walks all cases page by page', async () => {
    const others = [await house.recordCase(), await house.recordCase()];
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await house.ask('officer', `/api/cases?limit=1${after}`);
      const page = body as { items: { caseFileId: string }[]; next: string | null };
      seen.push(...page.items.map((item) => item.caseFileId));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(seen.toSorted()).toEqual([caseFileId, ...others].toSorted());
  });

  it('walks all tasks of a list page by page', async () => {
    const first = await house.ask('officer', '/api/tasks?list=todo&limit=2');
    const { items, next } = first.body as { items: object[]; next: string };
    const second = await house.ask('officer', `/api/tasks?list=todo&limit=2&after=${next}`);
    expect([items.length, (second.body as { items: object[] }).items.length]).toEqual([2, 1]);
  });

  it.each(['nonsense', Buffer.from('[1]').toString('base64url')])('refuses a cursor of no list: %s', async (after) => {
    expect(await house.ask('officer', `/api/tasks?list=todo&after=${after}`)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', errors: [{ pointer: '/after' }] },
    });
  });

  it('finds cases by a text whose wildcards stand for themselves', async () => {
    const { body } = await house.ask('officer', '/api/cases?search=%25');
    expect(body).toMatchObject({ items: [] });
  });
});

describe('asking for what is not there', () => {
  it.each([
    ['/api/nothing', 404, 'route.unknown'],
    ['/api/cases/not-a-uuid', 400, 'request.invalid'],
    ['/api/tasks?list=unknown', 400, 'request.invalid'],
    ['/api/tasks?list=todo&limit=1000', 400, 'request.invalid'],
  ])('%s answers %d %s', async (path, status, code) => {
    expect(await house.ask('officer', path)).toMatchObject({ status, body: { code } });
  });

  it('refuses a body that is too large and states the limit', async () => {
    const body = { accountName: 'x'.repeat(1_100_000), password: 'x' };
    expect(await house.ask(null, '/api/session', { method: 'POST', body })).toMatchObject({
      status: 413,
      body: { code: 'request.too-large', data: { limitBytes: 1_048_576 } },
    });
  });

  it('refuses a body that is no JSON', async () => {
    expect(await house.ask(null, '/api/session', { method: 'POST', body: '{"a"' })).toMatchObject({
      status: 400,
      body: { code: 'request.malformed' },
    });
  });
});
