import type { DataSource } from 'typeorm';
import { forPurpose, type MachinePurpose } from './viewing.js';

/** As much of a database as a repository of the machine needs. */
export type MachineDatabase = Pick<DataSource, 'query' | 'transaction'>;

/** The database as a purpose of the machine sees it: the rows of every department. */
export function seenFor(database: DataSource, purpose: MachinePurpose): MachineDatabase {
  return {
    query: async (...asked: Parameters<DataSource['query']>) =>
      forPurpose(purpose, async () => database.query(...asked)),
    transaction: (async (...asked: Parameters<DataSource['transaction']>) =>
      forPurpose(purpose, async () => database.transaction(...asked))) as DataSource['transaction'],
  };
}
