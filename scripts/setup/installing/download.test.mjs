import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { temporaryFolder } from '../../fixture/temporary.mjs';
import { webServer } from '../../fixture/web-server.mjs';
import { download } from './download.mjs';

const CONTENT = 'a'.repeat(100_000);
const sha256 = createHash('sha256').update(CONTENT).digest('hex');

describe('download', () => {
  test('stores a file whose checksum is right', async (t) => {
    const file = path.join(temporaryFolder(t), 'file');
    const url = await webServer(t, (_, answer) => answer.end(CONTENT));
    await download({ url, file, sha256 });
    assert.equal(readFileSync(file, 'utf8'), CONTENT);
  });

  test('refuses and removes a file with another checksum', async (t) => {
    await refuses(t, (_, answer) => answer.end('something else'), /checksum is/);
  });

  test('refuses and removes a file that is cut off', async (t) => {
    const cutOff = (_, answer) => {
      answer.writeHead(200, { 'content-length': CONTENT.length });
      answer.write(CONTENT.slice(0, 50_000), () => answer.destroy());
    };
    await refuses(t, cutOff, /terminated|aborted|closed/);
  });

  test('gives up when no answer comes in time', async (t) => {
    await refuses(t, () => {}, /no answer after 0\.1 s/, { firstByteMs: 100 });
  });

  test('gives up when the file is not whole in time', async (t) => {
    await refuses(t, (_, answer) => answer.write('a'), /not complete after 0\.2 s/, { totalMs: 200 });
  });

  test('says what the server answered', async (t) => {
    await refuses(t, (_, answer) => answer.writeHead(404).end(), /answered 404/);
  });
});

async function refuses(t, handler, message, limits = {}) {
  const file = path.join(temporaryFolder(t), 'file');
  const url = await webServer(t, handler);
  await assert.rejects(download({ url, file, sha256, ...limits }), message);
  assert.equal(existsSync(file), false);
}
