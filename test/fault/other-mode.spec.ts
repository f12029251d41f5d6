import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ensureMode, openDatabase } from '@app/persistence';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { startInVain } from './program-process.js';

jest.setTimeout(60_000);

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  const opened = await openDatabase({ url: database.url, poolSize: 1 });
  await ensureMode(opened, 'training');
  await opened.destroy();
});
afterAll(async () => database.drop());

describe('a program of production over a database of training', () => {
  it.each(['api', 'worker'] as const)('ends with the remedy and nothing else: %s', async (name) => {
    const servers = { databaseUrl: database.url, namespace: 'default' };
    const { code, said } = await startInVain(name, servers, { LIANDU_MODE: 'production' });
    expect(code).toBe(1);
    expect(said.trim()).toBe(
      'LIANDU_MODE is production, but this database was begun in training and stays so: ' +
        'set LIANDU_MODE=training, or name another database for production in DATABASE_URL',
    );
  });
});
