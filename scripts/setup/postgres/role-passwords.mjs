import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The roles in which the programs sign in, with the setting of `liandu migrate` that gives each its password. */
export const PROGRAM_ROLES = {
  api: { role: 'liandu_api', setting: 'LIANDU_API_DATABASE_PASSWORD' },
  worker: { role: 'liandu_worker', setting: 'LIANDU_WORKER_DATABASE_PASSWORD' },
};

/** The passwords of the roles by program, made at the first start and readable by their owner only. */
export function rolePasswords(home) {
  const file = path.join(home, 'role-passwords.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const passwords = Object.fromEntries(
    Object.keys(PROGRAM_ROLES).map((program) => [program, randomBytes(24).toString('hex')]),
  );
  mkdirSync(home, { recursive: true });
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  chmodSync(file, 0o600);
  return passwords;
}

/** The same database, signed in to as the role of a program. */
export function addressFor(program, databaseUrl, passwords) {
  const url = new URL(databaseUrl);
  return Object.assign(url, { username: PROGRAM_ROLES[program].role, password: passwords[program] }).href;
}

/** What `liandu migrate` needs to let the roles sign in. */
export function passwordSettings(passwords) {
  return Object.fromEntries(
    Object.entries(PROGRAM_ROLES).map(([program, { setting }]) => [setting, passwords[program]]),
  );
}
