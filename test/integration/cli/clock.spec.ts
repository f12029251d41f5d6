import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClockView } from '@app/contracts';
import { TEST_KEYS } from '@app/testing';
import { readEnvironment } from '../../../apps/api/src/config/environment.js';
import { openApplication } from '../../../apps/api/src/http/open-application.js';
import { openCliHouse, type Ran } from './cli-house.js';

const DAY_MS = 86_400_000;

/** The command as an administrator of a deployment runs it; Temporal is away, so cases are told later. */
interface ClockHouse {
  readonly liandu: (words: string, variables?: Readonly<Record<string, string>>) => Promise<Ran>;
  readonly close: () => Promise<void>;
}

async function openClockHouse(mode: string): Promise<ClockHouse> {
  const house = await openCliHouse();
  const { out } = await house.liandu('seed --demo --json', { LIANDU_MODE: mode });
  await house.sql.query('UPDATE account SET must_change_password = false');
  const app = await openApplication(
    readEnvironment({
      DATABASE_URL: house.url,
      LIANDU_KEYS: TEST_KEYS,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      WEB_DIR: 'test/integration/api/no-web',
      LOG_LEVEL: 'silent',
      LIANDU_MODE: mode,
    }),
  );
  await app.listen(0, '127.0.0.1');
  const signIn = { LIANDU_URL: await app.getUrl(), LIANDU_MODE: mode, ...credentialsOf('admin', out) };
  return {
    liandu: async (words, variables = {}) => house.liandu(words, { ...signIn, ...people(out, variables) }),
    close: async () => {
      await app.close();
      await house.close();
    },
  };
}

/** Fills in the password of whoever else signs in. */
function people(seeded: string, variables: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { LIANDU_ACCOUNT: account } = variables;
  return account === undefined ? variables : { ...variables, ...credentialsOf(account, seeded) };
}

function credentialsOf(account: string, seeded: string): Readonly<Record<string, string>> {
  const { accounts } = JSON.parse(seeded) as { accounts: { accountName: string; oneTimePassword: string }[] };
  const found = accounts.find(({ accountName }) => accountName === account);
  return { LIANDU_ACCOUNT: account, LIANDU_PASSWORD: found?.oneTimePassword ?? '' };
}

describe('liandu clock in training', () => {
  let house: ClockHouse;

  beforeAll(async () => {
    house = await openClockHouse('training');
  }, 60_000);
  afterAll(async () => house.close());

  const clock = async (words: string): Promise<ClockView> => {
    const { code, out } = await house.liandu(`${words} --json`);
    expect([words, code]).toEqual([words, 0]);
    return JSON.parse(out) as ClockView;
  };
  const ahead = ({ now, realNow }: ClockView): number => Math.round((Date.parse(now) - Date.parse(realNow)) / DAY_MS);

  it('shows that it is of training, in words', async () => {
    const { code, out } = await house.liandu('clock show');
    expect([code, out]).toEqual([0, expect.stringMatching(/^培训环境：.* · training: .*\n/)]);
  });

  it('shifts by days, and shows who did it and why', async () => {
    expect(ahead(await clock('clock shift --days 15 --reason 整改期满'))).toBe(15);
    const { out } = await house.liandu('clock show');
    expect(out).toMatch(/吕安（示例）：.*整改期满/);
  });

  it('says that the shift is made when the cases could not be told of it, lest it be made twice', async () => {
    const before = await clock('clock show');
    const { code, err } = await house.liandu('clock shift --days 1 --reason 一天');
    expect([code, err]).toEqual([0, expect.stringContaining('不要再调一次')]);
    const after = await clock('clock show');
    expect([after.shifts.length, ahead(after)]).toEqual([before.shifts.length + 1, ahead(before) + 1]);
  });

  it('shifts to a day', async () => {
    const { today } = await clock('clock show');
    const later = new Date(Date.parse(today) + 3 * DAY_MS).toISOString().slice(0, 10);
    expect(await clock(`clock shift --to ${later} --reason 下一课`)).toMatchObject({ today: later });
  });

  it('changes the rate', async () => {
    expect(await clock('clock shift --rate 24 --reason 一小时为一天')).toMatchObject({ rate: 24 });
    expect(await clock('clock shift --rate 1 --reason 照常')).toMatchObject({ rate: 1 });
  });

  it.each([['clock shift --days 15'], ['clock shift --reason 无'], ['clock shift --days 1 --rate 24 --reason 两样']])(
    'asks for one way and a reason: "%s"',
    async (words) => {
      const { code, out, err } = await house.liandu(words);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('--days、--to、--rate 中的一项');
    },
  );

  it.each([
    ['clock shift --to 2020-01-01 --reason 倒拨', 'clock.not-later'],
    ['clock shift --days 400 --reason 太远', '400'],
    ['clock shift --days soon --reason 太远', '/days'],
  ])('says why it does not: "%s"', async (words, told) => {
    const before = await clock('clock show');
    const { code, err } = await house.liandu(words);
    expect([code, err]).toEqual([1, expect.stringContaining(told)]);
    expect((await clock('clock show')).shifts).toEqual(before.shifts);
  });

  it('is not shifted by anybody but a system administrator', async () => {
    const { code, err } = await house.liandu('clock shift --days 1 --reason 试', { LIANDU_ACCOUNT: 'li.officer' });
    expect([code, err]).toEqual([1, expect.stringContaining('403')]);
  });
});

describe('liandu clock in production', () => {
  let house: ClockHouse;

  beforeAll(async () => {
    house = await openClockHouse('production');
  }, 60_000);
  afterAll(async () => house.close());

  it('shows the real time', async () => {
    const { code, out } = await house.liandu('clock show');
    expect([code, out]).toEqual([0, expect.stringMatching(/^正式环境：.* · production: .*\n$/)]);
  });

  it('is never shifted', async () => {
    const { code, err } = await house.liandu('clock shift --days 1 --reason 试');
    expect([code, err]).toEqual([1, expect.stringContaining('clock.in-production')]);
  });
});
