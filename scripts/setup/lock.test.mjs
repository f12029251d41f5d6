import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { temporaryFolder } from '../fixture/temporary.mjs';
import { tryLock, waitForLock } from './lock.mjs';
import { processIdentity } from './processes/identity.mjs';
import { afterTest } from '../fixture/after.mjs';

describe('tryLock', () => {
  test('is refused while a living process holds the lock', (t) => {
    const { file, holder } = lockOfAnother(t);
    assert.deepEqual(tryLock(file), { holder: holder.pid });
  });

  test('takes over the lock of a dead process', async (t) => {
    const { file, holder } = lockOfAnother(t);
    holder.kill('SIGKILL');
    await new Promise((resolve) => holder.on('exit', resolve));
    assert.ok(tryLock(file).release);
  });

  test('takes over a lock whose process id belongs to a later process', (t) => {
    const file = path.join(temporaryFolder(t), 'lock');
    writeFileSync(file, JSON.stringify({ pid: process.pid, identity: `${process.pid}@another start` }));
    assert.ok(tryLock(file).release);
  });

  test('takes over a lock file that was cut off', (t) => {
    const file = path.join(temporaryFolder(t), 'lock');
    writeFileSync(file, '{"pid":');
    assert.ok(tryLock(file).release);
  });

  test('leaves nothing behind after the release', (t) => {
    const file = path.join(temporaryFolder(t), 'lock');
    tryLock(file).release();
    assert.equal(existsSync(file), false);
  });
});

describe('waitForLock', () => {
  test('waits for the holder, names it, and takes the lock when the holder ends', async (t) => {
    const { file, holder } = lockOfAnother(t);
    const lock = await waitForLock(file, (pid) => {
      assert.equal(pid, holder.pid);
      holder.kill('SIGKILL');
    });
    assert.ok(lock.release);
  });
});

function lockOfAnother(t) {
  const file = path.join(temporaryFolder(t), 'lock');
  const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  afterTest(t, () => holder.kill('SIGKILL'));
  writeFileSync(file, JSON.stringify({ pid: holder.pid, identity: processIdentity(holder.pid) }));
  return { file, holder };
}
