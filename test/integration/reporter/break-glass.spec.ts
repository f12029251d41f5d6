import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BreakGlassView } from '@app/contracts';
import { openApiHouse, type Answer, type ApiHouse, type PersonName } from '../api/api-house.js';
import { INFORMANT, takeIn } from './a-report.js';

let house: ApiHouse;
let complaintId = '';

beforeAll(async () => {
  house = await openApiHouse();
  ({ complaintId } = await takeIn(house, 'officer'));
}, 60_000);
afterAll(async () => house.close());

const ask = async (who: PersonName): Promise<Answer> =>
  house.ask(who, `/api/complaints/${complaintId}/reporter/break-glass`, {
    method: 'POST',
    body: { reason: 'danger-to-person', note: '威胁电话' },
  });
const look = async (who: PersonName): Promise<Answer> =>
  house.ask(who, `/api/complaints/${complaintId}/reporter/looks`, {
    method: 'POST',
    body: { field: 'phone', reason: 'protect', note: '提醒本人' },
  });
const grants = async (): Promise<readonly BreakGlassView[]> =>
  ((await house.ask('security', '/api/break-glass')).body as { items: BreakGlassView[] }).items;
const decide = async (who: PersonName, approved: boolean): Promise<Answer> =>
  house.ask(who, `/api/break-glass/${(await grants())[0]?.breakGlassId ?? ''}/decision`, {
    method: 'POST',
    body: { approved },
  });
const review = async (who: PersonName): Promise<Answer> =>
  house.ask(who, `/api/break-glass/${(await grants())[0]?.breakGlassId ?? ''}/review`, {
    method: 'POST',
    body: { note: '确有必要' },
  });

describe('an exception from secrecy', () => {
  it('is not asked for by who may look anyway, nor by who sees nothing of the matter', async () => {
    expect(await ask('officer')).toMatchObject({ status: 409, body: { code: 'break-glass.not-needed' } });
    expect((await ask('outsider')).status).toBe(404);
    expect((await ask('lead')).body).toMatchObject({ access: null, breakGlass: { status: 'requested' } });
    expect((await look('lead')).status).toBe(403);
  });

  it('shows the second person the receipt and the reason, and nothing of the matter', async () => {
    const [grant] = await grants();
    expect(grant).toMatchObject({ status: 'requested', reason: 'danger-to-person', note: '威胁电话', looks: 0 });
    expect(JSON.stringify(grant)).not.toMatch(/甲公司|138/);
  });

  it.each(['lead', 'officer', 'supervisor', 'admin', 'rules'] as const)('is not let pass by %s', async (who) => {
    expect((await decide(who, true)).status).toBe(403);
  });

  it('is let pass by the security administrator, for half an hour and this matter alone', async () => {
    expect((await decide('security', true)).body).toMatchObject({ status: 'open' });
    expect((await decide('security', true)).body).toMatchObject({ code: 'break-glass.decided-already' });
    const [grant] = await grants();
    expect(Date.parse(grant?.expiresAt ?? '') - Date.parse(grant?.decidedAt ?? '')).toBe(30 * 60_000);
    expect((await look('lead')).body).toMatchObject({ value: INFORMANT.phone, access: 'break-glass' });
    expect((await look('colleague')).status).toBe(403);
    const other = await takeIn(house, 'officer', { workersAffected: 40 });
    const elsewhere = await house.ask('lead', `/api/complaints/${other.complaintId}/reporter/looks`, {
      method: 'POST',
      body: { field: 'phone', reason: 'protect', note: '提醒本人' },
    });
    expect(elsewhere.status).toBe(403);
  });

  it('ends by itself, and is red until the supervisor has reviewed it', async () => {
    expect((await review('supervisor')).body).toMatchObject({ code: 'break-glass.not-reviewable' });
    await house.sql.query(`UPDATE sealed.break_glass SET expires_at = now() - interval '1 second'`);
    expect((await look('lead')).status).toBe(403);
    expect(await grants()).toMatchObject([{ status: 'ended', looks: 1 }]);
    expect((await review('security')).status).toBe(403);
    expect((await review('supervisor')).body).toMatchObject({ status: 'reviewed', reviewNote: '确有必要' });
  });

  it('leaves each of its steps on the audit trail', async () => {
    const { rows } = await house.sql.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE action LIKE 'break-glass.%' ORDER BY at`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'break-glass.requested',
      'break-glass.approved',
      'break-glass.reviewed',
    ]);
  });

  it('can be refused', async () => {
    await ask('colleague');
    expect((await decide('security', false)).body).toMatchObject({ status: 'refused', expiresAt: null });
    expect((await look('colleague')).status).toBe(403);
  });
});
