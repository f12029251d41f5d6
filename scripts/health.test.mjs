import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { webServer } from './fixture/web-server.mjs';
import { run } from './setup/processes/run.mjs';

const health = (address) => run(process.execPath, [path.join(import.meta.dirname, 'health.mjs'), address]);

describe('health', () => {
  test('exits 0 when the address answers with success', async (t) => {
    await health(await webServer(t, (_, answer) => answer.end('ok')));
  });

  test('exits 1 when the address answers that it is not ready', async (t) => {
    const address = await webServer(t, (_, answer) => answer.writeHead(503).end());
    await assert.rejects(health(address), /answered 503/);
  });

  test('exits 1 when nothing listens', async () => {
    await assert.rejects(health('http://127.0.0.1:1'), /→ 1/);
  });
});
