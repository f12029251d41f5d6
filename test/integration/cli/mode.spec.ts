import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCliHouse, type CliHouse, type Ran } from './cli-house.js';

const MODES = [
  ['production', 'training'],
  ['training', 'production'],
] as const;

describe.each(MODES)('a database that was begun in %s', (recorded, wanted) => {
  let house: CliHouse;

  beforeAll(async () => {
    house = await openCliHouse();
    expect(await inMode('migrate --database-only', recorded)).toMatchObject({ code: 0 });
  }, 60_000);
  afterAll(async () => house.close());

  const inMode = async (words: string, mode: string): Promise<Ran> => house.liandu(words, { LIANDU_MODE: mode });
  const departments = async (): Promise<number | null> => (await house.sql.query('SELECT 1 FROM department')).rowCount;

  it.each(['migrate --database-only', 'seed', 'seed --demo --json'])(`refuses ${wanted} to "%s"`, async (words) => {
    const { code, out, err } = await inMode(words, wanted);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`LIANDU_MODE 为 ${wanted}，而此数据库已定为 ${recorded}，不可更改`);
    expect(err).toContain(`set LIANDU_MODE=${recorded}, or name another database in DATABASE_URL`);
    expect(err).not.toMatch(/^\s+at /m);
    expect(await departments()).toBe(0);
  });

  it('is served in its own mode as before', async () => {
    expect(await inMode('migrate --database-only', recorded)).toMatchObject({ code: 0 });
    expect(await inMode('seed', recorded)).toMatchObject({ code: 0 });
    expect(await departments()).toBeGreaterThan(0);
  });
});
