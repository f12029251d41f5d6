import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { temporaryFolder } from '../../fixture/temporary.mjs';
import { webServer } from '../../fixture/web-server.mjs';
import { PROGRAMS, readRelease, temporalPrograms } from './binaries.mjs';
import { buildWithGo } from './go-build.mjs';
import { unpackRelease } from './release-archive.mjs';

const checkout = path.resolve(import.meta.dirname, '../../..');
const { version, platform } = readRelease(checkout);
const NAME = `temporal-${version}-${platform}`;

describe('temporalPrograms', () => {
  test('fills the cache once and then takes from it', async (t) => {
    const cache = temporaryFolder(t);
    const folder = await temporalPrograms({ checkout, cache, sources: [goodSource] });
    assert.equal(folder, path.join(cache, NAME));
    await temporalPrograms({ checkout, cache, sources: [failingSource] });
    assert.deepEqual(readdirSync(cache), [NAME]);
  });

  test('makes a half-written program in the cache anew', async (t) => {
    const cache = temporaryFolder(t);
    const folder = path.join(cache, NAME);
    writePrograms(folder, '');
    await temporalPrograms({ checkout, cache, sources: [goodSource] });
    assert.match(readFileSync(path.join(folder, 'temporal-server'), 'utf8'), /echo/);
  });

  test('makes a program of another version anew', async (t) => {
    const cache = temporaryFolder(t);
    writePrograms(path.join(cache, NAME), program('1.0.0'));
    await temporalPrograms({ checkout, cache, sources: [goodSource] });
    assert.match(readFileSync(path.join(cache, NAME, 'temporal-server'), 'utf8'), new RegExp(version));
  });

  test('removes what a stopped set-up left half done', async (t) => {
    const cache = temporaryFolder(t);
    writePrograms(path.join(cache, `${NAME}.partial-1`), program(version));
    await temporalPrograms({ checkout, cache, sources: [goodSource] });
    assert.deepEqual(readdirSync(cache), [NAME]);
  });

  test('goes on to the next source when one fails or yields a program that does not run', async (t) => {
    const broken = async ({ folder }) => writePrograms(folder, '');
    const cache = temporaryFolder(t);
    await temporalPrograms({ checkout, cache, sources: [failingSource, broken, goodSource] });
    assert.deepEqual(readdirSync(cache), [NAME]);
  });

  test('names every reason and the remedies when no source works, and leaves nothing', async (t) => {
    const cache = temporaryFolder(t);
    const failure = await temporalPrograms({ checkout, cache, sources: [failingSource] }).catch((error) => error);
    assert.match(failure.message, /install Go.*TEMPORAL_ADDRESS/);
    assert.match(failure.cause.message, /cut off/);
    assert.deepEqual(readdirSync(cache), []);
  });

  test('prepares the programs once when two set-ups ask at the same time', async (t) => {
    const cache = temporaryFolder(t);
    let calls = 0;
    const counted = (how) => ((calls += 1), goodSource(how));
    const ask = () => temporalPrograms({ checkout, cache, sources: [counted] });
    await Promise.all([ask(), ask()]);
    assert.equal(calls, 1);
  });
});

describe('unpackRelease', () => {
  test('downloads nothing when no checksum is pinned', async (t) => {
    const release = { platform, url: 'http://127.0.0.1:1/', sha256: null };
    await assert.rejects(unpackRelease({ folder: temporaryFolder(t), release, note() {} }), /no checksum for/);
  });

  test('unpacks an archive whose checksum is right', async (t) => {
    const { url, sha256 } = await archiveServer(t);
    const folder = temporaryFolder(t);
    await unpackRelease({ folder, release: { platform, url, sha256 }, note() {} });
    assert.deepEqual(readdirSync(folder).sort(), [...PROGRAMS].sort());
  });

  test('refuses an archive that was changed', async (t) => {
    const { url } = await archiveServer(t);
    const folder = temporaryFolder(t);
    const release = { platform, url, sha256: '0'.repeat(64) };
    await assert.rejects(unpackRelease({ folder, release, note() {} }), /checksum/);
    assert.deepEqual(readdirSync(folder), []);
  });
});

describe('buildWithGo', () => {
  const build = (go, folder) => buildWithGo({ folder, checkout, note() {}, go });

  test('says that the disk is full', async (t) => {
    await assert.rejects(build(fakeGo(t, 'no space left on device'), temporaryFolder(t)), /disk is full/);
  });

  test('names a module mirror when the network fails', async (t) => {
    await assert.rejects(build(fakeGo(t, 'dial tcp: lookup proxy'), temporaryFolder(t)), /GOPROXY=/);
  });
});

const goodSource = async ({ folder }) => writePrograms(folder, program(version));

const failingSource = async ({ folder }) => {
  writePrograms(folder, program(version));
  throw new Error('the download was cut off');
};

const program = (answer) => `#!/bin/sh\necho version ${answer}\n`;

function writePrograms(folder, text) {
  mkdirSync(folder, { recursive: true });
  for (const name of PROGRAMS) writeFileSync(path.join(folder, name), text, { mode: 0o755 });
}

async function archiveServer(t) {
  const folder = temporaryFolder(t);
  writePrograms(folder, program(version));
  execFileSync('tar', ['-czf', path.join(folder, 'release.tar.gz'), '-C', folder, ...PROGRAMS]);
  const archive = readFileSync(path.join(folder, 'release.tar.gz'));
  const url = await webServer(t, (_, answer) => answer.end(archive));
  return { url, sha256: createHash('sha256').update(archive).digest('hex') };
}

function fakeGo(t, complaint) {
  const file = path.join(temporaryFolder(t), 'go');
  writeFileSync(file, `#!/bin/sh\necho "${complaint}" >&2\nexit 1\n`, { mode: 0o755 });
  return file;
}
