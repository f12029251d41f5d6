import { createHash } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Downloads a file and checks it. A file that is cut off, late or different is removed again.
 *
 * @param sha256 - in hexadecimal, or null when the caller checks the content itself
 * @param limits - `firstByteMs` until the answer begins, `totalMs` until it is whole
 * @throws Error whose message says which of these went wrong
 */
export async function download({ url, file, sha256, firstByteMs = 20_000, totalMs = 120_000, onProgress = () => {} }) {
  const total = AbortSignal.timeout(totalMs);
  try {
    const response = await answer(url, total, firstByteMs);
    const hash = createHash('sha256');
    const expected = Number(response.headers.get('content-length')) || null;
    await pipeline(response.body, counted(hash, expected, onProgress), createWriteStream(file));
    const actual = hash.digest('hex');
    if (sha256 !== null && actual !== sha256) throw new Error(`checksum is ${actual}, expected ${sha256}`);
  } catch (error) {
    rmSync(file, { force: true });
    throw new Error(`${url}: ${total.aborted ? `not complete after ${totalMs / 1_000} s` : reason(error)}`);
  }
}

async function answer(url, total, firstByteMs) {
  const first = new AbortController();
  const timer = setTimeout(() => first.abort(new Error(`no answer after ${firstByteMs / 1_000} s`)), firstByteMs);
  try {
    const response = await fetch(url, { signal: AbortSignal.any([total, first.signal]) });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return response;
  } finally {
    clearTimeout(timer);
  }
}

function counted(hash, expected, onProgress) {
  let bytes = 0;
  return new Transform({
    transform(chunk, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      onProgress(`${Math.round(bytes / 1e6)}${expected ? ` / ${Math.round(expected / 1e6)}` : ''} MB`);
      done(null, chunk);
    },
  });
}

/** fetch says only "fetch failed"; the cause has the words that help. */
const reason = (error) => [error.message, error.cause?.message].filter(Boolean).join(': ');
