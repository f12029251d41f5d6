import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { waitForLock } from '../lock.mjs';
import { Problem } from '../problem.mjs';
import { run } from '../processes/run.mjs';
import { buildWithGo } from './go-build.mjs';
import { unpackRelease } from './release-archive.mjs';

/** The programs of the Temporal server that we use. */
export const PROGRAMS = ['temporal-server', 'temporal-sql-tool'];

const SOURCES = [unpackRelease, buildWithGo];

/**
 * The folder with the two programs: from the cache, else the official release archive, else built with Go.
 * Whatever makes them writes into a folder of a temporary name, which is checked and then renamed; a lock makes two
 * set-ups at once wait for each other.
 *
 * @param sources - tried in order; each fills a folder or throws; given by tests
 */
export async function temporalPrograms({ checkout, cache, note = () => {}, sources = SOURCES }) {
  const release = readRelease(checkout);
  const folder = path.join(cache, `temporal-${release.version}-${release.platform}`);
  if (await works(folder, release.version)) return folder;
  const lock = await waitForLock(`${folder}.lock`, (pid) => note(`waiting for process ${pid}, which prepares it too`));
  try {
    if (!(await works(folder, release.version))) await make({ folder, release, checkout, cache, note, sources });
    return folder;
  } finally {
    lock.release();
  }
}

/** The pinned release and the name of this platform in it. */
export function readRelease(checkout) {
  const file = path.join(checkout, 'tools/temporal/checksums.json');
  const { version, source, sha256 } = JSON.parse(readFileSync(file, 'utf8'));
  const platform = `${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`;
  const url = source.replaceAll('{version}', version).replace('{platform}', platform);
  return { version, platform, url, sha256: sha256[platform] ?? null };
}

async function make({ folder, release, checkout, cache, note, sources }) {
  removeDrafts(folder);
  const refusals = [];
  for (const source of sources) {
    const draft = `${folder}.partial-${process.pid}`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    try {
      await source({ folder: draft, release, checkout, cache, note });
      if (!(await works(draft, release.version))) throw new Error('the programs do not run or are of another version');
      rmSync(folder, { recursive: true, force: true });
      return renameSync(draft, folder);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      refusals.push(error.message);
      note(error.message.split('\n')[0]);
    }
  }
  throw explain(refusals);
}

/** Runs each program once: a half-written or damaged one does not answer its version. */
async function works(folder, version) {
  const answers = PROGRAMS.map(async (program) => {
    const file = path.join(folder, program);
    if (!existsSync(file)) return false;
    const answer = await run(file, ['--version']).catch(() => '');
    return answer.includes(version);
  });
  return (await Promise.all(answers)).every(Boolean);
}

function removeDrafts(folder) {
  for (const name of readdirSync(path.dirname(folder))) {
    if (!name.startsWith(`${path.basename(folder)}.partial-`)) continue;
    rmSync(path.join(path.dirname(folder), name), { recursive: true, force: true });
  }
}

function explain(refusals) {
  return new Problem({
    zh: '没有得到 Temporal 服务器。请任选其一：检查网络或设置 GOPROXY 镜像；安装 Go 1.21 以上（https://go.dev/dl）；或用 TEMPORAL_ADDRESS 指定已有的 Temporal。',
    en: 'The Temporal server could not be had. Check the network or set GOPROXY to a mirror, or install Go 1.21 or later (https://go.dev/dl), or name a running Temporal in TEMPORAL_ADDRESS.',
    cause: new Error(refusals.join('\n')),
  });
}
