import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadlineExplanation } from '@app/contracts';
import { openApiHouse, type ApiHouse } from './api-house.js';

let house: ApiHouse;
let path = '';

const explanation = async (): Promise<DeadlineExplanation> =>
  (await house.ask('officer', path)).body as DeadlineExplanation;
const noticesNamed = async (): Promise<readonly string[]> =>
  (await explanation()).notices.map(({ scope, notice }) => `${scope}: ${notice}`);

/** Imports one day off of a scope. */
async function dayOff(scope: string, on: string, notice: string): Promise<void> {
  const source = { number: '示例办〔2026〕1号', issuedOn: '2026-10-30', url: 'https://example.org/notice' };
  const body = { content: `${on},off,示例假日`, scope, year: null, notice, source };
  expect((await house.ask('admin', '/api/calendar', { method: 'POST', body })).status).toBe(200);
}

beforeAll(async () => {
  house = await openApiHouse();
  path = `/api/cases/${await house.recordCase()}/deadlines/D1`;
}, 60_000);
afterAll(async () => house.close());

describe('the sources of an explained deadline', () => {
  it('name the national notice of its year, and neither region nor department while they arrange no day of it', async () => {
    const { legs } = await explanation();
    const year = legs[0]?.startOn.slice(0, 4) ?? '';
    await dayOff('national', `${year}-10-01`, '国家通知');
    await dayOff('region', `${year}-01-20`, '不相干的地区通知');
    expect(await noticesNamed()).toEqual(['national: 国家通知']);
  });

  it('name the region and the department whose days lie in it, with number, day and address', async () => {
    const days = (await explanation()).legs.flatMap((leg) => leg.days.map(({ on }) => on));
    const [first = '', second = ''] = days.slice(1);
    await dayOff('region', first, '地区通知');
    await dayOff('department:HRSS-LI', second, '本部门通知');
    await dayOff('department:SAMR', second, '别的部门的通知');
    expect(await noticesNamed()).toEqual(['national: 国家通知', 'region: 地区通知', 'department:HRSS-LI: 本部门通知']);
    const { notices, legs } = await explanation();
    expect(notices.at(-1)?.source).toEqual({
      number: '示例办〔2026〕1号',
      issuedOn: '2026-10-30',
      url: 'https://example.org/notice',
    });
    expect(legs[0]?.days.find(({ on }) => on === first)).toMatchObject({ name: '示例假日', nature: 'holiday' });
  });
});
