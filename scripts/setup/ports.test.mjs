import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, test } from 'node:test';
import { freePorts, isFree } from './ports.mjs';
import { afterTest } from '../fixture/after.mjs';

describe('freePorts', () => {
  test('keeps a preferred port that is free', async () => {
    const [port] = await freePorts([null]);
    assert.deepEqual(await freePorts([port]), [port]);
  });

  test('replaces a preferred port that is taken', async (t) => {
    const server = createServer().listen(0, '127.0.0.1');
    afterTest(t, () => server.close());
    await once(server, 'listening');
    const { port } = server.address();
    assert.equal(await isFree(port), false);
    assert.notEqual((await freePorts([port]))[0], port);
  });

  test('never gives one port twice', async () => {
    const [port] = await freePorts([null]);
    assert.equal(new Set(await freePorts([port, port, port])).size, 3);
  });
});
