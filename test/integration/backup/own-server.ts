import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

/** The part of the set-up's scripts that is used here; they are plain JavaScript. */
interface Setup {
  readonly serverAccount: () => object | null;
  readonly giveTo: (account: object | null, target: string, isFolder?: boolean) => void;
  readonly postgresBinaries: (where: object) => string;
  readonly ensureDataFolder: (how: object) => Promise<void>;
  readonly startPostgres: (how: object) => Promise<{ readonly process: object; readonly url: string }>;
  readonly stopProcess: (process: object, how: object) => Promise<void>;
  readonly FAST_STOP: object;
}

const CHECKOUT = path.resolve(import.meta.dirname, '../../..');
const PARTS = ['postgres/account', 'postgres/binaries', 'postgres/data-folder', 'postgres/server', 'processes/stop'];

/** A PostgreSQL server of the test, with a data folder that may be copied. */
export interface OwnServer {
  readonly url: string;
  readonly home: string;
  readonly stop: () => Promise<void>;
}

/** A folder that the account of the server can enter. */
export async function openFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'liandu-backup-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Starts a server on the data folder in `home`, which is made when there is none. */
export async function startOwnServer(folder: string, name: string): Promise<OwnServer> {
  const setup = await readSetup();
  const account = setup.serverAccount();
  const binaries = setup.postgresBinaries({ checkout: CHECKOUT, copies: path.join(folder, 'copies'), account });
  const home = path.join(folder, name);
  await setup.ensureDataFolder({ home, binaries, account });
  const logs = path.join(folder, `${name}-logs`);
  const { process, url } = await setup.startPostgres({ home, binaries, account, logs });
  return { url, home, stop: async () => setup.stopProcess(process, setup.FAST_STOP) };
}

/**
 * Copies the data of a running server, as PostgreSQL describes it for those who have no `pg_basebackup`: say so, copy the
 * files, say so again, and put the label beside them.
 */
export async function backUp({ url, home }: OwnServer, target: string): Promise<void> {
  const sql = new Client({ connectionString: url });
  await sql.connect();
  await sql.query(`SELECT pg_backup_start('copy', true)`);
  copyFolder(path.join(home, 'data'), path.join(target, 'data'));
  const { rows } = await sql.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
  await sql.end();
  copyFolder(path.join(home, 'data/pg_wal'), path.join(target, 'data/pg_wal')); // with what was written meanwhile
  writeFileSync(path.join(target, 'data/backup_label'), rows[0]?.labelfile ?? '');
  copyFileSync(path.join(home, 'password'), path.join(target, 'password'));
  for (const left of ['postmaster.pid', 'postmaster.opts']) rmSync(path.join(target, 'data', left), { force: true });
  const { giveTo, serverAccount } = await readSetup();
  chmodSync(target, 0o700);
  chmodSync(path.join(target, 'data'), 0o700);
  giveTo(serverAccount(), target, true);
}

/** Every file of a folder as bytes read as Latin letters, so that bytes are found as they lie. */
export function filesIn(folder: string): readonly { readonly name: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ name: path.relative(folder, file), bytes: readFileSync(file) }));
}

/** A file may go while its folder is copied: the log of the server knows how to do without it. */
function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target);
    else copyWhatIsThere(source, target);
  }
}

function copyWhatIsThere(source: string, target: string): void {
  try {
    copyFileSync(source, target);
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault;
  }
}

async function readSetup(): Promise<Setup> {
  let setup = {};
  for (const part of PARTS)
    // one after the other: they import one another
    setup = { ...setup, ...((await import(path.join(CHECKOUT, 'scripts/setup', `${part}.mjs`))) as object) };
  return setup as Setup; // what the scripts export
}
