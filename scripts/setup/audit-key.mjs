import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The key with which this deployment signs its audit trail: made at the first start, kept beside the database. */
export function ensureAuditKey(home) {
  const file = path.join(home, 'audit-key');
  return readAuditKey(home) ?? makeAuditKey(file);
}

/** The key of the deployment; `null` before its first start. */
export function readAuditKey(home) {
  try {
    return readFileSync(path.join(home, 'audit-key'), 'utf8').trim();
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Written only where there is none: a key that is lost leaves checkpoints that nobody can verify. */
function makeAuditKey(file) {
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}
