import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadlineExplanation } from '@app/contracts';
import { accountId } from '@app/domain';
import { openedPlay } from '@app/testing';
import { openCliHouse, type CliHouse } from './cli-house.js';
import { pastTheWall } from '../past-the-wall.js';
import { recordPlay } from '../record-play.js';
import { hourlyPlay } from '../hourly-play.js';
import { suspendedPlay } from '../suspended-play.js';

let house: CliHouse;
let id: string;

beforeAll(async () => {
  house = await openCliHouse();
  await house.liandu('seed');
  id = await recordPlay(house.url, openedPlay());
}, 60_000);
afterAll(async () => house.close());

describe('liandu deadline explain', () => {
  it('numbers the days of a deadline from its start to its due day', async () => {
    const { code, out } = await house.liandu(`deadline explain ${id} D1 --json`);
    const { legs } = JSON.parse(out) as DeadlineExplanation;
    const [first] = legs;
    expect(code).toBe(0);
    expect(first?.days[0]).toMatchObject({ on: first?.startOn, role: 'start', number: null });
    expect(first?.days.at(-1)?.on).toBe(first?.dueOn);
  });

  it('says it in words of both languages, a line a day', async () => {
    const { out } = await house.liandu(`deadline explain ${id} D1`);
    expect(out).toMatch(/^D1 {2}受理期限 · deadline: acceptance\n/);
    expect(out).toMatch(
      /^起算：自 2026-03-02 起 5 日，到期日 2026-03-07 · started: 5 calendar days from 2026-03-02, due/m,
    );
    expect(out).toContain('起算日，不计入 · start, not counted');
    expect(out).toContain('第 5 天 · day 5');
    expect(out).toMatch(/^日历的依据 · notices behind the days\n {2}2026 {2}全国 · national {2}https:/m);
  });

  it('leaves no code of the program in what it says', async () => {
    const suspended = await recordPlay(house.url, suspendedPlay());
    const ids = [...(await house.liandu(`case show ${suspended}`)).out.matchAll(/D\d+/g)].map(([deadline]) => deadline);
    for (const deadline of new Set(ids)) {
      const { code, out } = await house.liandu(`deadline explain ${suspended} ${deadline}`);
      expect([deadline, code]).toEqual([deadline, 0]);
      expect(out.replaceAll(/https?:\S+/g, '')).not.toMatch(/working-day|calendar-day|[\u4e00-\u9fff]  +[a-z]+-[a-z]/);
    }
  });

  it('tells why a clock stands still, and on what paper', async () => {
    const suspended = await recordPlay(house.url, suspendedPlay());
    const { out: shown } = await house.liandu(`case show ${suspended}`);
    const deadline = /(D\d+) +调查期限/.exec(shown)?.[1] ?? '';
    const { out } = await house.liandu(`deadline explain ${suspended} ${deadline}`);
    expect(out).toContain('到期日 待定（中止或中断中）');
    expect(out).toMatch(/中止 · suspended +2026-03-05 +鉴定 · Appraisal {2}等待鉴定结论 {2}鉴委〔2026〕3号/);
  });

  it('tells the minute of a clock of hours, and who entered it in which role', async () => {
    const id = randomUUID();
    await pastTheWall(
      house.sql,
      `INSERT INTO account (id, account_name, display_name, department_code, role, password_hash, created_at)
       VALUES ($1, 'fang', '方敏', 'HRSS-LI', 'lead', '', now())`,
      [id],
    );
    const hourly = await recordPlay(house.url, hourlyPlay(accountId(id)));
    const { out } = await house.liandu(`deadline explain ${hourly} D1`);
    expect(out).toContain('自 2026-09-30 09:20 起 24 小时，到期日 2026-10-01 09:20');
    expect(out).toMatch(/→ 2026-10-01 09:20 +方敏（部门负责人 · head of department）/i);
    const { ledger } = JSON.parse(
      (await house.liandu(`deadline explain ${hourly} D1 --json`)).out,
    ) as DeadlineExplanation;
    expect(ledger).toMatchObject([
      { dueAt: '2026-10-01T01:20:00.000Z', by: { displayName: '方敏', departmentCode: 'HRSS-LI', role: 'lead' } },
    ]);
  });

  it('names a deadline that the case does not have', async () => {
    const { code, err } = await house.liandu(`deadline explain ${id} D99`);
    expect(code).toBe(1);
    expect(err).toContain('D99');
  });
});
