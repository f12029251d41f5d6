import { generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditTrailRepository, CheckpointRepository, openDatabase, type Database } from '@app/persistence';
import { MachineClock, publicPem, signingKey, signText, type SigningKey } from '@app/platform';
import { openedPlay } from '@app/testing';
import { anEntry } from '../audit/audit-entries.js';
import { recordPlay } from '../record-play.js';
import { openCliHouse, type CliHouse } from './cli-house.js';

const CHAIN = 'department:HRSS-LI';
const secretOf = ({ privateKey }: KeyPairKeyObjectResult): string =>
  privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const keyOf = (secret: string): SigningKey => {
  const key = signingKey(secret);
  if (key === null) throw new TypeError('no key');
  return key;
};
const SECRET = secretOf(generateKeyPairSync('ed25519'));
const KEY = keyOf(SECRET);
const OTHER = keyOf(secretOf(generateKeyPairSync('ed25519')));
const OF_SM2 = keyOf(secretOf(generateKeyPairSync('ec', { namedCurve: 'SM2' })));

let house: CliHouse;
let database: Database;
let pem: string;

beforeEach(async () => {
  house = await openCliHouse();
  database = await openDatabase({ url: house.url, poolSize: 2 });
  pem = path.join(house.folder, 'audit.pem');
  await writeFile(pem, publicPem(KEY.publicHalf));
});
afterEach(async () => {
  await database.destroy();
  await house.close();
});

const append = async (count: number): Promise<unknown> =>
  new AuditTrailRepository(database).append(
    Array.from({ length: count }, (_, index) => anEntry({ requestId: `request-${index}` })),
  );
const sign = async (key: SigningKey = KEY, eventsAtMost = 50_000): Promise<unknown> =>
  new CheckpointRepository(database).signNext({
    at: new MachineClock().now(),
    sign: (text) => signText(text, key),
    eventsAtMost,
  });
/** Does what only the owner of the database can: switches every guard off. */
const tamper = async (...statements: readonly string[]): Promise<void> => {
  await house.sql.query('SET session_replication_role = replica');
  for (const statement of statements) await house.sql.query(statement);
  await house.sql.query('SET session_replication_role = origin');
};

const GONE = [`DELETE FROM audit_entry WHERE chain = '${CHAIN}'`, `DELETE FROM audit_head WHERE chain = '${CHAIN}'`];

interface Report {
  readonly isIntact: boolean;
  readonly withoutRow: readonly string[];
  readonly damaged: readonly { readonly finding: unknown }[];
  readonly trail: {
    readonly chains: readonly { readonly chain: string; readonly entries: number; readonly finding: unknown }[];
    readonly checkpoints: number;
    readonly checkpointFinding: unknown;
  };
}

const verify = async (words = ''): Promise<Report & { readonly code: number }> => {
  const { code, out } = await house.liandu(`audit verify --key ${pem} --json${words}`);
  return { code, ...(JSON.parse(out) as Report) };
};
/** What is found in the chain of the department. */
const findingOf = async (words = ''): Promise<unknown> => {
  const { code, trail } = await verify(words);
  expect(code).toBe(1);
  return trail.chains.find(({ chain }) => chain === CHAIN)?.finding;
};
describe('liandu audit verify on the audit trail', () => {
  it('finds nothing in a trail as it was written, and puts itself on it', async () => {
    await append(5);
    await sign();
    const first = await verify();
    expect(first).toMatchObject({ code: 0, isIntact: true, trail: { checkpoints: 1, checkpointFinding: null } });
    const { rows } = await house.sql.query(
      `SELECT action, result, actor_role FROM audit_entry WHERE chain = 'administration' ORDER BY seq`,
    );
    expect(rows).toEqual([
      { action: 'audit.verified', result: 'asked', actor_role: 'server' },
      { action: 'audit.verified', result: 'done', actor_role: 'server' },
    ]);
  });

  it('names the entry whose content was changed', async () => {
    await append(5);
    await tamper(`UPDATE audit_entry SET object_id = 'another' WHERE chain = '${CHAIN}' AND seq = 3`);
    expect(await findingOf()).toEqual({ code: 'audit.entry-changed', seq: 3 });
  });

  it('names the place where an entry was taken out', async () => {
    await append(5);
    await tamper(`DELETE FROM audit_entry WHERE chain = '${CHAIN}' AND seq = 3`);
    expect(await findingOf()).toEqual({ code: 'audit.entry-gap', seq: 3, found: 4 });
  });

  it('names the place where entries were put into another order', async () => {
    await append(5);
    const swap = (from: number, to: number): string =>
      `UPDATE audit_entry SET seq = ${to} WHERE chain = '${CHAIN}' AND seq = ${from}`;
    await tamper(swap(2, 99), swap(3, 2), swap(99, 3));
    expect(await findingOf()).toEqual({ code: 'audit.entry-order', seq: 2 });
  });

  it('names the end where the last entries were taken off', async () => {
    await append(5);
    await tamper(`DELETE FROM audit_entry WHERE chain = '${CHAIN}' AND seq > 3`);
    expect(await findingOf()).toEqual({ code: 'audit.end-missing', seq: 4, claimed: 5 });
  });

  it('knows from the checkpoint that the last entries are gone, though the head of the chain was changed with them', async () => {
    await append(5);
    await sign();
    await tamper(
      `DELETE FROM audit_entry WHERE chain = '${CHAIN}' AND seq > 3`,
      `UPDATE audit_head SET seq = 3, hash = (SELECT hash FROM audit_entry WHERE chain = '${CHAIN}' AND seq = 3) WHERE chain = '${CHAIN}'`,
    );
    expect(await findingOf()).toEqual({ code: 'audit.tail-missing', seq: 4, checkpoint: 1 });
  });

  it('knows from the checkpoint that a whole chain was written anew', async () => {
    await append(3);
    await sign();
    await tamper(...GONE);
    await new AuditTrailRepository(database).append([1, 2, 3].map((place) => anEntry({ reason: `forged ${place}` })));
    expect(await findingOf()).toEqual({ code: 'audit.chain-rewritten', from: 1, seq: 3, checkpoint: 1 });
  });

  it('tells from which entry on a chain was written anew that had been signed before', async () => {
    await append(3);
    await sign();
    await append(2);
    await sign();
    await tamper(
      `DELETE FROM audit_entry WHERE chain = '${CHAIN}' AND seq > 3`,
      `UPDATE audit_head SET seq = 3, hash = (SELECT hash FROM audit_entry WHERE chain = '${CHAIN}' AND seq = 3) WHERE chain = '${CHAIN}'`,
    );
    await new AuditTrailRepository(database).append([1, 2].map((place) => anEntry({ reason: `forged ${place}` })));
    expect(await findingOf()).toEqual({ code: 'audit.chain-rewritten', from: 4, seq: 5, checkpoint: 2 });
  });

  it('knows from the checkpoint that a whole chain is gone', async () => {
    await append(3);
    await sign();
    await tamper(...GONE);
    expect(await findingOf()).toEqual({ code: 'audit.tail-missing', seq: 1, checkpoint: 1 });
  });
});

describe('liandu audit verify on checkpoints', () => {
  const checkpointFinding = async (words = ''): Promise<unknown> => (await verify(words)).trail.checkpointFinding;

  it('finds heads that were changed with the chain, because their root is signed', async () => {
    await append(3);
    await sign();
    await tamper(`UPDATE audit_checkpoint_head SET hash = repeat('0', 64) WHERE chain = '${CHAIN}'`);
    expect(await checkpointFinding()).toEqual({ code: 'audit.checkpoint-heads', seq: 1 });
  });

  it('finds a checkpoint whose text was changed', async () => {
    await append(3);
    await sign();
    await tamper(`UPDATE audit_checkpoint SET body = replace(body, '"entries":3', '"entries":2')`);
    expect(await checkpointFinding()).toEqual({ code: 'audit.checkpoint-unsigned', seq: 1 });
  });

  it('knows a checkpoint that was signed by SM2, and that its text was changed', async () => {
    await writeFile(pem, publicPem(OF_SM2.publicHalf));
    await append(3);
    await sign(OF_SM2);
    expect(await verify()).toMatchObject({ code: 0, trail: { checkpoints: 1, checkpointFinding: null } });
    await tamper(`UPDATE audit_checkpoint SET body = replace(body, '"entries":3', '"entries":2')`);
    expect(await checkpointFinding()).toEqual({ code: 'audit.checkpoint-unsigned', seq: 1 });
  });

  it('finds a checkpoint that somebody else signed', async () => {
    await append(3);
    await sign(OTHER);
    expect(await checkpointFinding()).toEqual({ code: 'audit.checkpoint-key-unknown', seq: 1 });
  });

  it('finds a checkpoint that was taken out', async () => {
    for (const count of [1, 2, 3]) {
      await append(count);
      await sign();
    }
    await tamper(
      'DELETE FROM audit_checkpoint_head WHERE checkpoint_seq = 2',
      'DELETE FROM audit_checkpoint WHERE seq = 2',
    );
    expect(await checkpointFinding()).toEqual({ code: 'audit.checkpoint-gap', seq: 2 });
  });

  it('finds by what was kept outside that the last checkpoint is gone with everything after it', async () => {
    await append(2);
    await sign();
    const kept = path.join(house.folder, 'kept.jsonl');
    await append(2);
    await sign();
    await writeFile(kept, (await house.liandu('audit checkpoints')).out);
    await tamper(
      'DELETE FROM audit_checkpoint_head WHERE checkpoint_seq = 2',
      'DELETE FROM audit_checkpoint WHERE seq = 2',
    );
    expect(await checkpointFinding()).toBeNull();
    expect(await checkpointFinding(` --kept ${kept}`)).toEqual({ code: 'audit.checkpoint-missing', seq: 2 });
  });

  it('knows that the history of a case was cut short together with its row, and that a case is gone', async () => {
    const [cut, gone] = [await recordPlay(house.url, openedPlay()), await recordPlay(house.url, openedPlay())];
    await sign(KEY, 1);
    await sign(KEY, 1);
    await tamper(
      `DELETE FROM case_event WHERE case_file_id = '${gone}'`,
      `DELETE FROM case_file WHERE id = '${gone}'`,
      `DELETE FROM case_event WHERE case_file_id = '${cut}'`,
      `UPDATE case_file SET seq = 0, last_hash = encode(sha256(convert_to(id::text, 'UTF8')), 'hex') WHERE id = '${cut}'`,
    );
    const { withoutRow, damaged, code } = await verify();
    expect([code, withoutRow, damaged.length]).toEqual([1, [gone], 1]);
  });

  it('signs nothing when nothing has grown, and covers many events in several checkpoints', async () => {
    for (let count = 0; count < 3; count += 1) await recordPlay(house.url, openedPlay());
    const signed: unknown[] = [];
    for (let next = await sign(KEY, 1); next !== null; next = await sign(KEY, 1)) signed.push(next);
    const { rows } = await house.sql.query('SELECT count(*)::int AS heads FROM audit_checkpoint_head');
    expect([rows, signed.length > 0]).toEqual([[{ heads: 3 }], true]);
    expect(await sign()).toBeNull();
  });
});

describe('liandu audit export', () => {
  it('is verified without the database, with the case that it holds', async () => {
    const id = await recordPlay(house.url, openedPlay());
    await append(4);
    await sign();
    const file = path.join(house.folder, 'trail.jsonl');
    expect((await house.liandu(`audit export ${file} --case ${id}`)).code).toBe(0);
    const offline = await house.liandu(`audit verify --file ${file} --key ${pem} --json`, { DATABASE_URL: '' });
    expect([offline.code, offline.err]).toEqual([0, '']);
    expect(JSON.parse(offline.out)).toMatchObject({ isIntact: true, cases: 1, trail: { checkpoints: 1 } });
  });

  it('tells offline where it was changed', async () => {
    await append(4);
    await sign();
    const file = path.join(house.folder, 'trail.jsonl');
    await house.liandu(`audit export ${file}`);
    const changed = path.join(house.folder, 'changed.jsonl');
    await writeFile(
      changed,
      (await readFile(file, 'utf8')).replace('"requestId":"request-2"', '"requestId":"request-x"'),
    );
    expect(await findingOf(` --file ${changed}`)).toEqual({ code: 'audit.entry-changed', seq: 3 });
  });

  it('is never written over a file that is there', async () => {
    const file = path.join(house.folder, 'trail.jsonl');
    await writeFile(file, 'mine');
    expect((await house.liandu(`audit export ${file}`)).code).toBe(1);
  });
});

describe('liandu audit key', () => {
  it('prints the public key of the deployment, with which others verify', async () => {
    const LIANDU_AUDIT_KEY = SECRET;
    const { out } = await house.liandu('audit key', { LIANDU_AUDIT_KEY });
    expect(out).toBe(`${publicPem(KEY.publicHalf)}\n`);
    expect((await house.liandu('audit key')).code).toBe(1);
  });
});
