import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { ensureAuditKey, readAuditKey } from './audit-key.mjs';

test('a deployment makes its key once, for nobody else to read', (t) => {
  const home = mkdtempSync(path.join(tmpdir(), 'liandu-key-'));
  t.after(() => rmSync(home, { recursive: true }));
  assert.equal(readAuditKey(home), null);
  const key = ensureAuditKey(home);
  assert.deepEqual([ensureAuditKey(home), readAuditKey(home)], [key, key]);
  assert.equal(statSync(path.join(home, 'audit-key')).mode & 0o777, 0o600);
});
