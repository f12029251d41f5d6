import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { createTestDatabase } from '@app/testing';
import { runCommand } from '../../../apps/cli/src/command/run-command.js';

/** What a command left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command over a database and a state folder of its own. */
export interface CliHouse {
  readonly url: string;
  readonly sql: Client;
  /** Folder for files of the test; holds the state folder too. */
  readonly folder: string;
  /** Runs `liandu` with words divided by blanks. */
  readonly liandu: (words: string, variables?: Readonly<Record<string, string>>) => Promise<Ran>;
  readonly close: () => Promise<void>;
}

/** Opens the house; its database is migrated and empty. */
export async function openCliHouse(): Promise<CliHouse> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'liandu-cli-'));
  await chmod(folder, 0o700);
  const sql = new Client({ connectionString: database.url });
  await sql.connect();
  const liandu: CliHouse['liandu'] = async (words, variables = {}) =>
    run(words.split(' '), { DATABASE_URL: database.url, LIANDU_STATE_DIR: path.join(folder, 'state'), ...variables });
  const close = async (): Promise<void> => {
    await sql.end();
    await database.drop();
    await rm(folder, { recursive: true });
  };
  return { url: database.url, sql, folder, liandu, close };
}

async function run(words: readonly string[], variables: Readonly<Record<string, string>>): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const streams = { out: (chunk: string) => void out.push(chunk), err: (chunk: string) => void err.push(chunk) };
  const code = await runCommand({ words, variables, streams });
  return { code, out: out.join(''), err: err.join('') };
}
