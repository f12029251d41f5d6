import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { waitForLock } from '../lock.mjs';
import { Problem } from '../problem.mjs';
import { step } from '../progress.mjs';
import { run } from '../processes/run.mjs';

/** Entry points of the built programs, relative to the checkout. */
export const PROGRAM = {
  api: 'dist/apps/api/apps/api/src/main.js',
  worker: 'dist/apps/worker/apps/worker/src/main.js',
  cli: 'dist/apps/cli/apps/cli/src/main.js',
};
const RESULTS = [...Object.values(PROGRAM), 'dist/web/index.html'];
const SOURCES = ['apps', 'libs', 'workflows', 'package-lock.json', 'tsconfig.json', 'nest-cli.json'];

/** Runs `npm run build` when a source changed since the last complete build; production and training share the build. */
export async function ensureBuild({ checkout, results = RESULTS, build = npmBuild }) {
  const home = path.join(checkout, '.liandu');
  const stamp = path.join(home, 'build.stamp');
  const lock = await waitForLock(path.join(home, 'build.lock'), () => {});
  try {
    const current = fingerprint(checkout);
    const isBuilt = results.every((file) => existsSync(path.join(checkout, file)));
    if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
    rmSync(stamp, { force: true });
    await step({ zh: '编译', en: 'building' }, (note) => build(checkout, note));
    mkdirSync(home, { recursive: true });
    writeFileSync(stamp, current);
  } finally {
    lock.release();
  }
}

/** Changes whenever a source that goes into the build is added, removed or edited; specs do not count. */
export function fingerprint(checkout) {
  const hash = createHash('sha256');
  for (const source of SOURCES) addTo(hash, path.join(checkout, source), source);
  return hash.digest('hex');
}

function addTo(hash, file, name) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat || /\.spec\.tsx?$/.test(name)) return;
  if (!stat.isDirectory()) return void hash.update(`${name} ${stat.size} ${stat.mtimeMs}\n`);
  for (const entry of readdirSync(file).sort()) addTo(hash, path.join(file, entry), `${name}/${entry}`);
}

function npmBuild(checkout, note) {
  const options = { cwd: checkout, shell: process.platform === 'win32', onLine: note };
  return run('npm', ['run', '-s', 'build'], options).catch((error) => {
    throw new Problem({
      zh: '编译失败。若没有改过源码，请删除 node_modules 和 dist 后重试。',
      en: 'The build failed. If you changed no source, delete node_modules and dist and try again.',
      cause: error,
    });
  });
}
