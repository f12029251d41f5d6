import type { DataSource, EntityManager } from 'typeorm';
import { CheckpointRepository, type StoredHead } from '../checkpoint/checkpoint.repository.js';
import { readAuditChain, type RecordedAuditEntry } from '../trail/audit-reader.js';
import type { AuditSource, CheckpointWithHeads } from './audit-source.js';
import type { Anchor } from './verify-anchors.js';

const PAGE = 1000;

/** The audit trail as it stands in the database. */
export function databaseAuditSource(database: DataSource): AuditSource {
  const repository = new CheckpointRepository(database);
  return {
    checkpoints: () => checkpointsOf(repository),
    chains: async () => chainsIn(database),
    entries: (chain) => entriesOf(database, chain),
    claimed: async (chain) => {
      const rows: StoredHead[] = await database.query('SELECT chain, seq, hash FROM audit_head WHERE chain = $1', [
        chain,
      ]);
      return rows.map(({ seq, hash }) => ({ chain, seq: Number(seq), hash }))[0] ?? null;
    },
    anchors: async (chain) => anchorsOf(database, chain),
  };
}

/** What checkpoints say of a chain, in the order of the numbers of its entries. */
export async function anchorsOf(database: DataSource | EntityManager, chain: string): Promise<readonly Anchor[]> {
  const rows: { checkpoint: string; seq: string; hash: string }[] = await database.query(
    'SELECT checkpoint_seq AS checkpoint, seq, hash FROM audit_checkpoint_head WHERE chain = $1 ORDER BY seq',
    [chain],
  );
  return rows.map(({ checkpoint, seq, hash }) => ({ checkpoint: Number(checkpoint), seq: Number(seq), hash }));
}

async function* checkpointsOf(repository: CheckpointRepository): AsyncGenerator<CheckpointWithHeads> {
  let page = await repository.page(0, PAGE);
  while (page.length > 0) {
    for (const checkpoint of page) yield { checkpoint, heads: await repository.headsOf(checkpoint.seq) };
    page = await repository.page(page.at(-1)?.seq ?? 0, PAGE);
  }
}

async function chainsIn(database: DataSource): Promise<readonly string[]> {
  const rows: { chain: string }[] = await database.query(
    `SELECT chain FROM audit_head UNION SELECT chain FROM audit_entry
     UNION SELECT chain FROM audit_checkpoint_head WHERE chain NOT LIKE 'case:%' ORDER BY chain`,
  );
  return rows.map(({ chain }) => chain);
}

async function* entriesOf(database: DataSource, chain: string): AsyncGenerator<readonly RecordedAuditEntry[]> {
  let page = await readAuditChain(database, { chain, seq: -1 }, PAGE);
  while (page.length > 0) {
    yield page;
    page = await readAuditChain(database, { chain, seq: page.at(-1)?.seq ?? 0 }, PAGE);
  }
}
