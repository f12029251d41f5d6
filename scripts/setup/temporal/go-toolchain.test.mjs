import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { temporaryFolder } from '../../fixture/temporary.mjs';
import { webServer } from '../../fixture/web-server.mjs';
import { zipOf } from '../../fixture/zip.mjs';
import { zipEntries } from '../installing/zip.mjs';
import { run } from '../processes/run.mjs';
import { goCommand, moduleHash } from './go-toolchain.mjs';

const PLATFORM = `${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`;
const PREFIX = `golang.org/toolchain@v0.0.1-go1.99.0.${PLATFORM}/`;
const TOOLCHAIN = zipOf({ [`${PREFIX}bin/go`]: '#!/bin/sh\necho fetched\n', [`${PREFIX}VERSION`]: 'go1.99.0' });

describe('goCommand', () => {
  test('takes the command on the PATH when it is recent', async (t) => {
    const pathGo = fakeGo(t, 'go version go1.22.0 linux/amd64');
    assert.equal(await goCommand({ pathGo }), pathGo);
  });

  test('fetches the pinned toolchain when there is none or an old one', async (t) => {
    const { setup, cache } = await desk(t, moduleHash(zipEntries(TOOLCHAIN)));
    for (const pathGo of ['no-such-go', fakeGo(t, 'go version go1.19.8 linux/amd64')]) {
      const go = await goCommand({ ...setup, pathGo });
      assert.equal(await run(go, []), 'fetched');
    }
    assert.deepEqual(readdirSync(cache), [`go1.99.0.${PLATFORM}`]);
    assert.equal(statSync(path.join(cache, `go1.99.0.${PLATFORM}/VERSION`)).mode & 0o111, 0);
  });

  test('refuses a toolchain of another hash and leaves nothing of it', async (t) => {
    const { setup, cache } = await desk(t, 'h1:another');
    await assert.rejects(goCommand(setup), /expected h1:another/);
    assert.deepEqual(readdirSync(cache), []);
  });

  test('names the mirror setting when no proxy answers', async (t) => {
    const { setup } = await desk(t, 'h1:any');
    await assert.rejects(goCommand({ ...setup, env: { GOPROXY: 'http://127.0.0.1:1' } }), /set GOPROXY/);
  });

  test('tries the next proxy when one fails', async (t) => {
    const { setup } = await desk(t, moduleHash(zipEntries(TOOLCHAIN)));
    const env = { GOPROXY: `http://127.0.0.1:1,${setup.env.GOPROXY}` };
    assert.equal(await run(await goCommand({ ...setup, env }), []), 'fetched');
  });
});

describe('moduleHash', () => {
  test('agrees with what Go computes, whatever the order of the files', () => {
    // Computed with golang.org/x/mod/sumdb/dirhash for these two files.
    const sum = 'h1:QioaE1iy6ZDvqZamf7vDXvT1moS1nWAooMrZ8QpmCNU=';
    assert.equal(moduleHash(zipEntries(zipOf({ 'm@v1/b': 'two', 'm@v1/a': 'one' }))), sum);
    assert.equal(moduleHash(zipEntries(zipOf({ 'm@v1/a': 'one', 'm@v1/b': 'two' }))), sum);
  });
});

async function desk(t, sum) {
  const checkout = temporaryFolder(t);
  const cache = temporaryFolder(t);
  mkdirSync(path.join(checkout, 'tools/temporal'), { recursive: true });
  const pinned = JSON.stringify({ version: '1.99.0', h1: { [PLATFORM]: sum } });
  writeFileSync(path.join(checkout, 'tools/temporal/go-toolchain.json'), pinned);
  const GOPROXY = await webServer(t, (_, answer) => answer.end(TOOLCHAIN));
  return { cache, setup: { checkout, cache, note() {}, env: { GOPROXY }, pathGo: 'no-such-go' } };
}

function fakeGo(t, answer) {
  const file = path.join(temporaryFolder(t), 'go');
  writeFileSync(file, `#!/bin/sh\necho "${answer}"\n`, { mode: 0o755 });
  return file;
}
