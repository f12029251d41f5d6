import type { DataSource } from 'typeorm';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';

/** A message that left with a commit. */
export interface OutboxMessage {
  /** Decimal number, rising with time. */
  readonly id: string;
  readonly topic: string;
  readonly caseFileId: string | null;
  readonly seq: number | null;
  readonly departments: readonly string[];
}

const COLUMNS = `id, topic, case_file_id AS "caseFileId", seq, departments`;

/** Messages that left with commits. */
export class OutboxRepository {
  private readonly database: MachineDatabase;

  constructor(database: DataSource) {
    this.database = seenFor(database, 'tell-browsers');
  }

  /** The messages with the given numbers, in order. */
  async byIds(ids: readonly string[]): Promise<readonly OutboxMessage[]> {
    return this.database.query(`SELECT ${COLUMNS} FROM outbox WHERE id = ANY($1::bigint[]) ORDER BY id`, [ids]);
  }

  /** Messages after a number, in order, at most `limit`. */
  async after(id: string, limit: number): Promise<readonly OutboxMessage[]> {
    return this.database.query(`SELECT ${COLUMNS} FROM outbox WHERE id > $1::bigint ORDER BY id LIMIT $2`, [id, limit]);
  }
}
