import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  appendAudit,
  askIn,
  AuditTrailRepository,
  changedFields,
  openDatabase,
  readAuditChain,
  startOfChain,
  walkChain,
  type Database,
  type RecordedAuditEntry,
} from '@app/persistence';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { anAdministratorsEntry, anEntry } from './audit-entries.js';

let test: TestDatabase;
let database: Database;
let trail: AuditTrailRepository;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await openDatabase({ url: test.url, poolSize: 8 });
  trail = new AuditTrailRepository(database);
});
afterAll(async () => {
  await database.destroy();
  await test.drop();
});

const chainOf = async (chain: string): Promise<readonly RecordedAuditEntry[]> =>
  readAuditChain(database, { chain, seq: 0 }, 10_000);
const ofDepartment = (departmentCode: string, change: object = {}): ReturnType<typeof anEntry> =>
  anEntry({ actor: { ...anEntry().actor, departmentCode }, ...change });

describe('appendAudit', () => {
  it('reads back what was written, in the chain of its department', async () => {
    const changes = changedFields({ role: 'officer', name: 'x' }, { role: 'lead', name: 'x', certificate: '1' });
    const written = ofDepartment('READ-BACK', { changes, reason: '因 "工作" 需要' });
    expect(await trail.append([written])).toEqual([{ chain: 'department:READ-BACK', seq: 1 }]);
    expect((await chainOf('department:READ-BACK')).map(({ entry }) => entry)).toEqual([written]);
    expect(changes.map(({ field, before }) => [field, before === null])).toEqual([
      ['certificate', true],
      ['role', false],
    ]);
  });

  it('puts what administrators do, and what nobody known does, into the chain of the administration', async () => {
    const nobody = { ...anEntry().actor, accountId: null, name: null, role: null, departmentCode: null };
    const places = await trail.append([anAdministratorsEntry(), anEntry({ actor: nobody })]);
    expect(places.map(({ chain }) => chain)).toEqual(['administration', 'administration']);
  });

  it('keeps every chain whole under many writers at once', async () => {
    const batch = (writer: number): ReturnType<typeof anEntry>[] =>
      Array.from({ length: 7 }, (_, index) =>
        ofDepartment(index % 2 === 0 ? 'BUSY-A' : 'BUSY-B', { requestId: `${writer}-${index}` }),
      );
    await Promise.all(Array.from({ length: 40 }, async (_, writer) => trail.append(batch(writer))));
    const chains = await Promise.all(['department:BUSY-A', 'department:BUSY-B'].map(chainOf));
    expect(chains.map(({ length }) => length)).toEqual([160, 120]);
    expect(chains.map((entries) => walkChain(startOfChain(entries[0]?.chain ?? ''), entries).finding)).toEqual([
      null,
      null,
    ]);
  });

  it('writes nothing when the transaction around it is taken back', async () => {
    const failed = database.transaction(async (manager) => {
      await appendAudit(askIn(manager), [ofDepartment('TAKEN-BACK')]);
      throw new RangeError('taken back');
    });
    await expect(failed).rejects.toThrow('taken back');
    await trail.append([ofDepartment('TAKEN-BACK', { reason: 'second' })]);
    expect((await chainOf('department:TAKEN-BACK')).map(({ seq, entry }) => [seq, entry.reason])).toEqual([
      [1, 'second'],
    ]);
  });

  it('takes more entries than one statement does, in their order', async () => {
    const many = Array.from({ length: 450 }, (_, index) => ofDepartment('MANY', { requestId: String(index) }));
    await trail.append(many);
    const entries = await chainOf('department:MANY');
    expect(entries.map(({ entry }) => entry.requestId)).toEqual(many.map(({ requestId }) => requestId));
    expect(walkChain(startOfChain('department:MANY'), entries).finding).toBeNull();
  });

  it('keeps on record what holds characters that no text of the database can hold', async () => {
    await trail.append([ofDepartment('HOSTILE', { reason: 'a\0b\ud800', object: { kind: 'case', id: '\0' } })]);
    const entries = await chainOf('department:HOSTILE');
    expect(entries.map(({ entry }) => entry.reason)).toEqual(['a\ufffdb\ufffd']);
    expect(walkChain(startOfChain('department:HOSTILE'), entries).finding).toBeNull();
  });
});

describe('the audit trail', () => {
  it.each([
    'UPDATE audit_entry SET reason = NULL',
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
    'DELETE FROM audit_head',
    'TRUNCATE audit_head',
  ])('refuses %s', async (statement) => {
    await expect(database.query(statement)).rejects.toThrow(/append-only/);
  });
});
