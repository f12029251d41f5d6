#!/usr/bin/env node
// The `liandu` command in a checkout. Given no database it takes the one of the running `npm start`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readAuditKey } from './setup/audit-key.mjs';
import { PROGRAM } from './setup/installing/build.mjs';
import { databaseUrl } from './setup/postgres/server.mjs';
import { readSettings } from './setup/settings.mjs';
import { openState } from './setup/running/state.mjs';

const { checkout, home } = readSettings();
const keyFile = path.join(home, 'keys.json');
const program = path.join(checkout, PROGRAM.cli);
if (!existsSync(program)) {
  console.error(
    '尚未编译。请先运行 npm start 或 npm run build。\n  Not built yet. Run `npm start` or `npm run build` first.',
  );
  process.exit(1);
}
const child = spawn(process.execPath, [program, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...running(), ...process.env },
});
child.on('exit', (code, signal) => (process.exitCode = signal ? 1 : code));

function running() {
  const state = openState(path.join(home, 'state.json'));
  const [postgres, temporal, address] = ['postgres', 'temporal', 'address'].map(state.get);
  return {
    TZ: 'UTC',
    LIANDU_STATE_DIR: home,
    ...(readAuditKey(home) ? { LIANDU_AUDIT_KEY: readAuditKey(home) } : {}),
    ...(existsSync(keyFile) ? { LIANDU_KEY_FILE: keyFile } : {}),
    ...(postgres ? { DATABASE_URL: databaseUrl(postgres.home, postgres.port) } : {}),
    ...(temporal ? { TEMPORAL_ADDRESS: temporal.address } : {}),
    ...(address ? { LIANDU_URL: address } : {}),
  };
}
