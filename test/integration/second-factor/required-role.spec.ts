import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiHouse, type ApiHouse } from '../api/api-house.js';
import { codeOf, TestBrowser, withApp } from './browser.js';

let house: ApiHouse;

beforeAll(async () => {
  house = await openApiHouse({ SECOND_FACTOR_ROLES: 'security-admin, audit-admin' });
}, 60_000);
afterAll(async () => house.close());

const SET_UP_FIRST = { status: 403, body: { code: 'session.second-factor-setup-required' } };

describe('a role that asks for a second factor', () => {
  it('opens nothing until one is set up', async () => {
    const browser = new TestBrowser(house);
    expect(await browser.password('security')).toMatchObject({ status: 200, body: { mustSetSecondFactor: true } });
    for (const path of ['/api/break-glass', '/api/departments', '/api/sessions', '/api/looks'])
      expect(await browser.ask(path)).toMatchObject(SET_UP_FIRST);
    expect((await browser.ask('/api/stream')).status).toBe(403);
    const { body } = await browser.ask('/api/second-factor/codes', 'POST');
    const { secret } = body as { secret: string };
    const confirmed = await browser.ask('/api/second-factor/codes/confirmation', 'POST', { code: codeOf(secret) });
    expect(confirmed.status).toBe(200);
    expect(await browser.ask('/api/session')).toMatchObject({ body: { mustSetSecondFactor: false } });
    expect((await browser.ask('/api/break-glass')).status).toBe(200);
  });

  it('keeps the last one', async () => {
    const { browser } = await withApp(house, 'auditor');
    expect(await browser.ask('/api/second-factor')).toMatchObject({ body: { isRequired: true } });
    expect(await browser.ask('/api/second-factor/codes', 'DELETE')).toMatchObject({
      status: 409,
      body: { code: 'second-factor.role-needs-one' },
    });
  });

  it('asks nothing of other roles', async () => {
    expect(await house.ask('officer', '/api/session')).toMatchObject({ body: { mustSetSecondFactor: false } });
    expect((await house.ask('officer', '/api/cases')).status).toBe(200);
  });
});

describe('the profile mlps3', () => {
  it.each([
    [{}, true],
    [{ SECOND_FACTOR_ROLES: 'none' }, false],
  ])('with %j asks every role for one: %s', async (settings, expected) => {
    const strict = await openApiHouse({ PASSWORD_PROFILE: 'mlps3', ...settings });
    const { body } = await strict.ask('officer', '/api/session');
    await strict.close();
    expect(body).toMatchObject({ mustSetSecondFactor: expected });
  });
});
