import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase, RulePackActivation } from '@app/persistence';
import { moment } from '@app/testing';
import { loadedPack, packFiles } from '../../rules/pack-files.js';
import { openApiHouse, type ApiHouse } from './api-house.js';

let house: ApiHouse;
let unruled: string;
let ruled: string;

beforeAll(async () => {
  house = await openApiHouse();
  unruled = await house.recordCase();
  await activateRules(house.databaseUrl);
  ruled = await house.recordCase();
}, 60_000);
afterAll(async () => house.close());

async function activateRules(url: string): Promise<void> {
  const { hash, id, title, ruleCount } = loadedPack('platform-labour');
  const database = await openDatabase({ url, poolSize: 1 });
  await new RulePackActivation(database).putInForce(
    { hash, name: id, title, files: packFiles('platform-labour'), ruleCount },
    { at: moment('2026-01-01T00:00:00.000Z'), by: 'test' },
  );
  await database.destroy();
}

async function foretold(id: string): Promise<readonly unknown[][]> {
  const { body } = await house.ask('officer', `/api/cases/${id}/forecast`);
  const { entries } = body as { entries: { clock: string; rung: string; next: string | null }[] };
  return entries.map(({ clock, rung, next }) => [clock, rung, next]);
}

describe('what happens if nobody acts', () => {
  it('says at every coming rung what the rules of the case would propose', async () => {
    expect(await foretold(ruled)).toEqual([
      ['acceptance', 'yellow', 'yellow-alert'],
      ['acceptance', 'red', 'red-alert'],
      ['acceptance', 'oversight', 'oversight-letter'],
    ]);
  });

  it('leaves open what follows where the case has no rules', async () => {
    expect((await foretold(unruled)).map(([, , next]) => next)).toEqual([null, null, null]);
  });
});
