import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { step } from '../progress.mjs';
import { run } from '../processes/run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * A browser for the tests: CHROMIUM_PATH, else one on the PATH, else Debian's package when we are root there.
 *
 * @returns `{ path }`, or `{ reason }` in words when there is none
 */
export async function ensureChromium({ chromiumPath, env = process.env }) {
  if (chromiumPath)
    return existsSync(chromiumPath)
      ? { path: chromiumPath }
      : { reason: `CHROMIUM_PATH ${chromiumPath} does not exist` };
  const present = onPath(env.PATH);
  if (present && (await hasChineseFont())) return { path: present };
  if (!canInstall(env.PATH))
    return present ? { path: present } : { reason: 'no Chromium: install it, or set CHROMIUM_PATH' };
  return install(env, present);
}

/** The first browser on a PATH, or null. */
export function onPath(searchPath = '') {
  const candidates = searchPath.split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...candidates, MAC].find(isExecutable) ?? null;
}

async function install(env, present) {
  const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  try {
    await step({ zh: '安装 Chromium 和中文字体', en: 'installing Chromium and a Chinese font' }, async (note) => {
      await run('apt-get', ['update', '-q'], { ...options, onLine: note });
      const packages = ['chromium', 'fonts-noto-cjk'];
      await run('apt-get', ['install', '-yq', '--no-install-recommends', ...packages], { ...options, onLine: note });
    });
  } catch (error) {
    if (present) return { path: present };
    return { reason: `apt-get could not install chromium: ${error.message}` };
  }
  return { path: onPath(env.PATH) };
}

function canInstall(searchPath = '') {
  const hasApt = searchPath.split(path.delimiter).some((folder) => isExecutable(path.join(folder, 'apt-get')));
  return hasApt && process.getuid?.() === 0;
}

/** Without one every Chinese text in a screenshot is boxes. Unknown counts as yes. */
async function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const fonts = await run('fc-list', [':lang=zh-cn']).catch(() => 'unknown');
  return fonts !== '';
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
