import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { CommandError } from '../command/command-error.js';

const FILE = 'one-time-passwords.json';
const OWNER_ONLY = 0o600;
const contentSchema = z.record(z.string(), z.string());

/**
 * One-time passwords by account that wait for their first use, in a file that only its owner can read. They are never in
 * the database. Without a folder they live only as long as this object.
 */
export class OneTimePasswordFile {
  private readonly file: string | null;

  constructor(folder: string | undefined) {
    this.file = folder === undefined ? null : path.join(folder, FILE);
  }

  /** Passwords by account; empty before the first seed. */
  async read(): Promise<Readonly<Record<string, string>>> {
    if (this.file === null) return {};
    const content = await readFile(this.file, 'utf8').catch(unlessMissing);
    if (content === null) return {};
    try {
      return contentSchema.parse(JSON.parse(content));
    } catch (cause) {
      throw new CommandError('seed.unreadable-passwords', { file: this.file }, { cause });
    }
  }

  /** Replaces the file in one move, so that a stop in the middle leaves the old one. */
  async write(passwordByAccount: Readonly<Record<string, string>>): Promise<void> {
    if (this.file === null) return;
    await mkdir(path.dirname(this.file), { recursive: true });
    const draft = `${this.file}.${process.pid}`;
    await writeFile(draft, `${JSON.stringify(passwordByAccount, null, 2)}\n`, { mode: OWNER_ONLY });
    await rename(draft, this.file);
  }

  /** Replaces a password that waits here, so that what is printed at the next start still opens the account. */
  async replace(accountName: string, password: string): Promise<void> {
    const kept = await this.read();
    if (accountName in kept) await this.write({ ...kept, [accountName]: password });
  }
}

function unlessMissing(error: unknown): null {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
