import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { download } from '../installing/download.mjs';
import { zipEntries } from '../installing/zip.mjs';
import { run } from '../processes/run.mjs';

const OLDEST_GO = 21; // of Go 1; from it on, `go` fetches the version that go.mod names
const PROGRAMS = /^(bin|pkg\/tool)\//;

/**
 * The `go` command: the one on the PATH when it is recent enough, else the toolchain of the pinned version, which the
 * module proxy named in GOPROXY serves and whose hash must be the one in tools/temporal/go-toolchain.json.
 *
 * @param pathGo - name of the command on the PATH; given by tests
 */
export async function goCommand({ checkout, cache, note, env = process.env, pathGo = 'go' }) {
  if (await isRecent(pathGo)) return pathGo;
  const pinned = readPinned(checkout);
  const folder = path.join(cache, `go${pinned.version}.${pinned.platform}`);
  const go = path.join(folder, 'bin/go');
  if (!existsSync(go)) await fetchToolchain({ pinned, folder, note, proxies: proxiesOf(env) });
  return go;
}

/** Go's own hash of a module ("h1"): the SHA-256 of a sorted list of the SHA-256 of every file. */
export function moduleHash(entries) {
  const lines = entries.map(({ name, content }) => [name, `${sha256(content()).digest('hex')}  ${name}\n`]);
  const sorted = lines.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
  return `h1:${sha256(sorted.join('')).digest('base64')}`;
}

async function isRecent(command) {
  const answer = await run(command, ['version']).catch(() => '');
  return Number(/go1\.(\d+)/.exec(answer)?.[1] ?? 0) >= OLDEST_GO;
}

function readPinned(checkout) {
  const { version, h1 } = JSON.parse(readFileSync(path.join(checkout, 'tools/temporal/go-toolchain.json'), 'utf8'));
  const platform = `${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`;
  if (!h1[platform]) throw new Error(`Go build skipped: no \`go\` on the PATH and no pinned toolchain for ${platform}`);
  return { version, platform, sum: h1[platform] };
}

/** The proxies that the machine's owner named; which to trust is not for a program to decide. */
function proxiesOf({ GOPROXY = '' }) {
  return GOPROXY.split(/[,|]/).filter((proxy) => /^https?:/.test(proxy));
}

async function fetchToolchain({ pinned, folder, note, proxies }) {
  const draft = `${folder}.partial-${process.pid}`;
  const archive = `${draft}.zip`;
  const file = `golang.org/toolchain/@v/v0.0.1-go${pinned.version}.${pinned.platform}.zip`;
  mkdirSync(path.dirname(folder), { recursive: true });
  try {
    await firstOf(proxies, (proxy) =>
      download({ url: `${proxy}/${file}`, file: archive, sha256: null, totalMs: 900_000, onProgress: note }),
    );
    unpack(archive, draft, pinned);
    renameSync(draft, folder);
  } finally {
    for (const leftover of [draft, archive]) rmSync(leftover, { recursive: true, force: true });
  }
}

async function firstOf(proxies, attempt) {
  const refusals = [];
  for (const proxy of proxies) {
    try {
      return await attempt(proxy);
    } catch (error) {
      refusals.push(error.message);
    }
  }
  throw new Error(
    `Go build: no \`go\` on the PATH, and its toolchain could not be fetched (set GOPROXY to a Go module proxy, or install Go)\n${refusals.join('\n')}`,
  );
}

/** Writes the files only after the hash of all of them was found right. */
function unpack(archive, folder, { version, platform, sum }) {
  const entries = zipEntries(readFileSync(archive));
  const actual = moduleHash(entries);
  if (actual !== sum) throw new Error(`Go build: the toolchain has the hash ${actual}, expected ${sum}`);
  const prefix = `golang.org/toolchain@v0.0.1-go${version}.${platform}/`;
  for (const { name, content } of entries) {
    const place = name.slice(prefix.length);
    const file = path.join(folder, place);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content(), { mode: PROGRAMS.test(place) ? 0o755 : 0o644 });
  }
}

const sha256 = (content) => createHash('sha256').update(content);
