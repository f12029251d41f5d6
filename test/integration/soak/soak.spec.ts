import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCOUNT_ROLES, ROUTES, type RouteName } from '@app/contracts';
import { examineAnswer, type SoakAnswer } from '../../soak/examine-answer.js';
import { WAY_NAMES } from '../../soak/hostile-ways.js';
import { makeRequest } from '../../soak/make-request.js';
import { runSoak, type SoakReport } from '../../soak/run-soak.js';
import type { SoakRequest } from '../../soak/soak-request.js';
import { soakTable } from '../../soak/soak-table.js';
import type { SoakWorld } from '../../soak/soak-world.js';
import { openApiHouse, type ApiHouse } from '../api/api-house.js';
import { houseWorld } from './house-world.js';

const COUNT = 800;
/** Fixed, so that a red run means a change; SEED=… explores further, and `npm run soak` much further. */
const SEED = Number(process.env['SEED'] ?? 20_261_128);
const NAMES = Object.keys(ROUTES) as RouteName[]; // the keys of an object literal

let house: ApiHouse;
let world: SoakWorld;
let report: SoakReport;

beforeAll(async () => {
  house = await openApiHouse({ RATE_LIMIT_PER_MINUTE: '0', SIGN_IN_LIMIT_PER_MINUTE: '0' });
  world = await houseWorld(house);
  report = await runSoak(world, { seed: SEED, from: 0, count: COUNT, lanes: 4 });
}, 120_000);
afterAll(async () => house.close());

/** Request number 0, as if the route had been asked as it should. */
const asked = (change: Partial<SoakRequest> = {}): SoakRequest => ({
  ...makeRequest(SEED, 0, world),
  ...{ asker: { name: 'officer', role: 'officer' as const }, route: 'readCase' as const, method: 'GET' },
  ...change,
});
const answered = (change: Partial<SoakAnswer>): SoakAnswer => ({
  status: 404,
  headers: {
    'content-type': 'application/problem+json',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  },
  body: JSON.stringify({ type: 't', title: 't', status: 404, code: 'case.unknown' }),
  ...change,
});
const foundIn = (change: Partial<SoakAnswer>): string => examineAnswer(asked(), answered(change), world).join(' ');

describe(`the soak, ${COUNT} hostile requests, SEED=${SEED}`, () => {
  it('finds no fault, no trace, no leak and no answer out of its shape', () => {
    expect(report.findings.length === 0 ? '' : soakTable(report, NAMES.length)).toBe('');
  });

  it('leaves a record that verifies, and a product that answers', async () => {
    expect(await world.afterwards()).toEqual([]);
    const cookie = await world.signIn({ name: 'officer', role: 'officer' });
    expect((await house.ask(null, '/api/cases', { headers: { cookie } })).status).toBe(200);
  });

  it('asks as every role and as nobody, in every way', () => {
    expect([...report.byAsker.keys()].sort()).toEqual([...ACCOUNT_ROLES, 'signed-out'].sort());
    expect([...report.byWay.keys()].sort()).toEqual([...WAY_NAMES].sort());
  });

  it('asks for every operation, and is answered as one would wish by many', () => {
    expect(NAMES.filter((name) => !report.asked.has(name))).toEqual([]);
    expect(report.answered.size).toBeGreaterThan(30);
  });

  it('makes the same request again for the same number', () => {
    expect(makeRequest(SEED, 777, world)).toEqual(makeRequest(SEED, 777, world));
    expect(makeRequest(SEED, 777, world)).not.toEqual(makeRequest(SEED, 778, world));
  });
});

describe('the eyes of the soak', () => {
  it('pass a refusal as it must be', () => {
    expect(foundIn({})).toBe('');
  });

  it('see a fault, but not that Temporal is away on purpose', () => {
    const fault = { type: 't', title: 't', status: 500, code: 'server.fault' };
    expect(foundIn({ status: 500, body: JSON.stringify(fault) })).toContain('fault 500');
    const away = { ...fault, status: 503, code: 'temporal.unavailable' };
    expect(foundIn({ status: 503, body: JSON.stringify(away) })).toBe('');
    expect(foundIn({ status: 503, body: JSON.stringify({ ...away, code: 'database.unavailable' }) })).toContain(
      'fault 503',
    );
  });

  it.each([
    'Error: x\n    at Object.find (file.js:1:2)',
    'column "x" does not exist',
    'duplicate key value violates unique constraint',
    'SELECT * FROM account',
    'in node_modules/pg/lib/client.js',
  ])('see the trace of a fault: %s', (told) => {
    expect(foundIn({ body: JSON.stringify({ type: 't', title: 't', status: 404, code: 'c', detail: told }).replaceAll('\\n', '\n').replaceAll('\\"', '"') })).toContain('trace'); // prettier-ignore
  });

  it('see what was planted in another department, and a person for whoever asks', () => {
    const [business = '', person = ''] = [world.planted.business[0], world.planted.person[0]];
    const body = JSON.stringify({ items: [business, person] });
    expect(foundIn({ status: 200, body })).toContain(`leak ${business}`);
    const supervisor = asked({ asker: { name: 'supervisor', role: 'supervisor' } });
    const found = examineAnswer(supervisor, answered({ status: 200, body }), world).join(' ');
    expect([found.includes(`leak ${business}`), found.includes(`leak ${person}`)]).toEqual([false, true]);
  });

  it('see a refusal that is no problem, an answer that is not as described, and a page without its guards', () => {
    expect(foundIn({ headers: { 'content-type': 'text/html' } })).toContain('refusal 404 in text/html');
    expect(foundIn({ body: '{}' })).toContain('no problem of its shape');
    expect(foundIn({ status: 200, headers: { 'content-type': 'application/json' }, body: '{}' })).toContain(
      'not as described',
    );
    expect(foundIn({ headers: {} })).toContain('no x-frame-options');
  });
});
