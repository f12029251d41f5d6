import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../problem.mjs';
import { step } from '../progress.mjs';
import { run } from '../processes/run.mjs';

const OLDEST_NODE = [20, 19];

/** Refuses a Node that is too old, before anything else is tried. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Problem({
    zh: `Node.js ${version} 太旧，需要 ${OLDEST_NODE.join('.')} 以上，推荐 24。请从 https://nodejs.org 安装（或 nvm install 24）。`,
    en: `Node.js ${version} is too old; ${OLDEST_NODE.join('.')} or later is needed, 24 is best. Install it from https://nodejs.org (or: nvm install 24).`,
  });
}

/** Runs `npm ci` when what is installed is not what package-lock.json asks for. */
export async function ensurePackages(checkout) {
  if (isInstalled(checkout)) return;
  await step({ zh: '安装依赖包', en: 'installing packages' }, (note) =>
    run('npm', ['ci', '--include=dev', '--no-progress'], {
      cwd: checkout,
      shell: process.platform === 'win32',
      onLine: note,
    }).catch(explain),
  );
}

/**
 * Compares the lock file with the one that npm leaves in node_modules when an installation is complete. By content
 * and not by time, so that a `git checkout` does not cause a new installation.
 */
export function isInstalled(checkout) {
  const wanted = packagesIn(path.join(checkout, 'package-lock.json'));
  const present = packagesIn(path.join(checkout, 'node_modules/.package-lock.json'));
  if (present === null || wanted === null) return false;
  const missing = Object.entries(wanted).filter(([place, entry]) => place !== '' && !entry.optional && !present[place]);
  const different = Object.entries(present).filter(([place, entry]) => wanted[place]?.version !== entry.version);
  return missing.every(([, entry]) => entry.peer || entry.devOptional) && different.length === 0;
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

function explain(error) {
  if (error.code === 'ENOENT') {
    throw new Problem({
      zh: '找不到 npm。请安装带 npm 的 Node.js（https://nodejs.org）。',
      en: 'There is no npm. Install Node.js with npm (https://nodejs.org).',
    });
  }
  if (/ENOSPC/.test(error.message)) {
    throw new Problem({
      zh: '磁盘已满，依赖包约需 1 GB。请腾出空间后重试。',
      en: 'The disk is full; the packages need about 1 GB. Free some space and try again.',
    });
  }
  throw new Problem({
    zh: '依赖包没有装好。若是网络问题，可换镜像：npm config set registry <镜像地址>，然后重试。',
    en: 'The packages were not installed. If the network is the reason, choose a mirror (npm config set registry …) and try again.',
    cause: error,
  });
}
