import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiHouse, PASSWORD, type ApiHouse, type Asking } from './api-house.js';

let house: ApiHouse;

beforeAll(async () => {
  house = await openApiHouse({ SECURE_COOKIES: 'true' });
});
afterAll(async () => house.close());

describe('the headers of every answer', () => {
  it.each(['/', '/api/session', '/api/health/live', '/nothing.js', '/api/nothing'])('guard %s', async (address) => {
    const { headers } = await house.ask(null, address);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      'strict-transport-security': 'max-age=31536000',
    });
    expect(headers['content-security-policy']).toContain("default-src 'self'; script-src 'self'; style-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
  });

  it('tie the session to this host, out of reach of scripts and of other sites', async () => {
    const body = { accountName: 'officer', password: PASSWORD };
    const { headers } = await house.ask(null, '/api/session', { method: 'POST', body });
    expect(headers['set-cookie']).toMatch(/^__Host-liandu=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Strict/);
  });
});

describe('what the parser or the router refuses', () => {
  it.each([
    [400, 'GET /api/%zz', {}],
    [414, `POST /api/rule-packs/${'x'.repeat(200)}/trials`, {}],
    [431, 'GET /api/session', { 'x-many': 'x'.repeat(40_000) }],
  ] as const)('is a guarded problem too: %i', async (status, asked, headers) => {
    const [method, address = ''] = asked.split(' ');
    const answer = await house.ask(null, address, { headers, method: method === 'POST' ? method : 'GET' });
    expect(answer).toMatchObject({ status, body: { status, code: expect.stringMatching(/^request\./) } });
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringContaining('problem+json'),
      'x-frame-options': 'DENY',
    });
  });

  it.each([
    ['officer', '/api/complaints/1/summary', { summary: '站点扣发' }],
    ['lead', '/api/complaints/1/reporter/handler', { accountId: null }],
    ['rules', '/api/rule-impacts/1/cancellation', {}],
    ['security', '/api/break-glass/1/decision', { decision: 'refused', password: PASSWORD }],
  ] as const)('is an id that is none, before it reaches the database: %s %s', async (who, address, body) => {
    expect((await house.ask(who, address, { method: 'POST', body })).status).toBe(400);
  });
});

describe('a body', () => {
  it.each([
    ['more levels than a stack holds', `/api/rule-packs/${'a'.repeat(64)}/trials`, { facts: nested(2_000) }],
    [
      'a number that no column holds',
      '/api/cases/01940000-0000-7000-8000-0000000000aa/tasks/T1/claim',
      { revision: 3e9 },
    ],
  ] as const)('with %s is refused before anybody reads it', async (_, address, body) => {
    expect((await house.ask('officer', address, { method: 'POST', body })).status).toBe(400);
  });
});

function nested(levels: number): unknown {
  return levels === 0 ? 1 : [nested(levels - 1)];
}

describe('a request that changes something', () => {
  const status = async (headers: Asking['headers']): Promise<number> =>
    (await house.ask(null, '/api/session', { method: 'DELETE', ...(headers === undefined ? {} : { headers }) })).status;

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
  ])('is refused when another site sends it: %j', async (headers) => {
    expect(await status(headers as Asking['headers'])).toBe(403);
  });

  it.each([{ 'sec-fetch-site': 'same-origin', origin: 'https://liandu.example' }, {}])(
    'is looked at when our own page or a program sends it: %j',
    async (headers) => {
      expect(await status(headers as Asking['headers'])).toBe(401);
    },
  );

  it('is refused when its body is larger than a form can be', async () => {
    const body = { accountName: 'a', password: 'x'.repeat(2_000_000) };
    expect(await house.ask(null, '/api/session', { method: 'POST', body })).toMatchObject({
      status: 413,
      body: { code: 'request.too-large' },
    });
  });
});

describe('whoever asks too often', () => {
  let narrow: ApiHouse;

  beforeAll(async () => {
    narrow = await openApiHouse({ RATE_LIMIT_PER_MINUTE: '40', SIGN_IN_LIMIT_PER_MINUTE: '20' });
  });
  afterAll(async () => narrow.close());

  const signIn = async (accountName: string): Promise<number> =>
    (await narrow.ask(null, '/api/session', { method: 'POST', body: { accountName, password: 'x' } })).status;

  it('is told when to come again: an account, an address, and the health of the product never', async () => {
    const tries = [await signIn('nobody'), await signIn('nobody'), await signIn('nobody'), await signIn('another')];
    expect(tries).toEqual([401, 401, 429, 401]);
    const answers = [];
    for (let count = 0; count < 45; count += 1) answers.push(await narrow.ask(null, '/api/departments'));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toMatchObject({ body: { code: 'request.too-many' } });
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await narrow.ask(null, '/api/health/live')).status).toBe(200);
  });
});
