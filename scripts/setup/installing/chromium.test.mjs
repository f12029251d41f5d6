import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { temporaryFolder } from '../../fixture/temporary.mjs';
import { ensureChromium, onPath } from './chromium.mjs';

describe('ensureChromium', () => {
  test('takes the browser named in CHROMIUM_PATH', async () => {
    assert.deepEqual(await ensureChromium({ chromiumPath: process.execPath }), { path: process.execPath });
  });

  test('says so when that one does not exist, instead of taking another', async () => {
    assert.match((await ensureChromium({ chromiumPath: '/no/browser' })).reason, /does not exist/);
  });

  test('finds a browser on the PATH', (t) => {
    const folder = temporaryFolder(t);
    writeFileSync(path.join(folder, 'chromium'), '', { mode: 0o755 });
    assert.equal(onPath(`/nowhere${path.delimiter}${folder}`), path.join(folder, 'chromium'));
  });

  test(
    'installs with apt-get as root and takes what that brought',
    { skip: process.getuid?.() !== 0 && 'needs root' },
    async (t) => {
      const PATH = pathWithApt(t, (folder) => `touch ${folder}/chromium && chmod 755 ${folder}/chromium`);
      assert.deepEqual(await ensureChromium({ env: { PATH } }), { path: path.join(PATH.split(':')[0], 'chromium') });
    },
  );

  test('gives the words of apt-get when it fails', { skip: process.getuid?.() !== 0 && 'needs root' }, async (t) => {
    const PATH = pathWithApt(t, () => 'echo "Unable to fetch some archives" >&2; exit 100');
    assert.match((await ensureChromium({ env: { PATH } })).reason, /Unable to fetch/);
  });

  test('names the remedy where nothing can be installed', async () => {
    assert.match((await ensureChromium({ env: { PATH: '/nowhere' } })).reason, /CHROMIUM_PATH/);
  });
});

function pathWithApt(t, script) {
  const folder = temporaryFolder(t);
  const tools = temporaryFolder(t);
  writeFileSync(path.join(folder, 'apt-get'), `#!/bin/sh\nPATH=/usr/bin:/bin\n${script(folder)}\n`, { mode: 0o755 });
  return [folder, tools].join(':');
}
