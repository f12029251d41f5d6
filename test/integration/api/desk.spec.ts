import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Board } from '@app/contracts';
import { DepartmentListRepository, openDatabase } from '@app/persistence';
import { openApiHouse, type ApiHouse } from './api-house.js';
import { pastTheWall } from '../past-the-wall.js';

let house: ApiHouse;

beforeAll(async () => {
  house = await openApiHouse();
  await house.sql.query(
    `INSERT INTO department (code, name_zh, name_en, powers) VALUES ('PETITION', '信访', 'Petitions', '{}')`,
  );
}, 60_000);
afterAll(async () => house.close());

const joins = async (name: string, role: string, disabledAt: string | null): Promise<void> =>
  pastTheWall(
    house.sql,
    `INSERT INTO account (id, account_name, display_name, department_code, role, password_hash, disabled_at, created_at)
     VALUES (gen_random_uuid(), $1, $1, 'PETITION', $2, '', $3, now())`,
    [name, role, disabledAt],
  );

/** Departments of the board in which nobody can sign in and take steps. */
async function without(): Promise<readonly string[]> {
  const { departments } = (await house.ask('supervisor', '/api/oversight/board')).body as Board;
  return departments.filter(({ hasDesk }) => !hasDesk).map(({ departmentCode }) => departmentCode);
}

describe('a department', () => {
  it('has a desk once somebody there can take steps, and is named for letters on paper until then', async () => {
    await joins('gone', 'officer', '2026-03-01T00:00:00.000Z');
    await joins('rules-only', 'rule-admin', null);
    expect(await without()).toContain('PETITION');
    const database = await openDatabase({ url: house.databaseUrl, poolSize: 1 });
    expect(await new DepartmentListRepository(database).withoutDesk()).toEqual(await without());
    await joins('here', 'officer', null);
    expect(await without()).not.toContain('PETITION');
    await database.destroy();
  });
});
