import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inForceAt, type Instant, type RuleActivation } from '@app/domain';
import { openDatabase, RuleActivationRepository, RulePackActivation, type Database } from '@app/persistence';
import { createTestDatabase, openedPlay, type TestDatabase } from '@app/testing';
import { recordPlay } from '../record-play.js';

const DAY_MS = 86_400_000;
const OPENED_AT = openedPlay().events[0]?.at ?? '';

/** A day before or after the case of the test is opened. */
const daysFromOpening = (days: number): Instant =>
  new Date(Date.parse(OPENED_AT) + days * DAY_MS).toISOString() as Instant; // formatted as an instant

let created: TestDatabase;
let database: Database;

beforeAll(async () => {
  created = await createTestDatabase();
  database = await openDatabase({ url: created.url, poolSize: 2 });
});
afterAll(async () => {
  await database.destroy();
  await created.drop();
});

const hashOf = (number: number): string => String(number).padStart(64, '0');

async function activate(number: number, days: number): Promise<void> {
  const pack = {
    hash: hashOf(number),
    name: 'p',
    title: { zh: '包', en: 'pack' },
    files: new Map<string, string>(),
    ruleCount: 0,
  };
  await new RulePackActivation(database).putInForce(pack, { at: daysFromOpening(days), by: 'test' });
}

async function packOf(caseFileId: string): Promise<string | undefined> {
  const rows: { pack_hash: string }[] = await database.query('SELECT pack_hash FROM case_file WHERE id = $1', [
    caseFileId,
  ]);
  return rows[0]?.pack_hash;
}

describe('the pack in force', () => {
  it('is nothing before the first activation', async () => {
    expect(await new RulePackActivation(database).current(daysFromOpening(0))).toBeNull();
  });

  it('is bound to a case by the instant at which it was opened, whatever came later', async () => {
    await activate(1, -10);
    await activate(2, -1);
    await activate(3, 5);
    expect(await packOf(await recordPlay(created.url, openedPlay()))).toBe(hashOf(2));
  });

  it('is the same in the database as in the core, for every activation and instant', async () => {
    await activate(4, -20);
    await activate(5, 5);
    const live = (await new RuleActivationRepository(database).list(daysFromOpening(0))).map(
      ({ activationId: id, hash, inForceFrom }): RuleActivation => ({ id, hash, inForceFrom, baseHash: null }),
    );
    expect(live).toHaveLength(5);
    for (let days = -25; days <= 10; days += 1) {
      const at = daysFromOpening(days);
      const current = await new RulePackActivation(database).current(at);
      expect([days, current?.hash]).toEqual([days, inForceAt(live, at)?.hash]);
    }
  });
});
