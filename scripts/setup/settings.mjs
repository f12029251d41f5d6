import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';

const CHECKOUT = path.resolve(import.meta.dirname, '../..');

/** Everything that the set-up takes from outside, read once. Each name is explained in docs/guides/operate.md. */
export function readSettings(env = process.env, checkout = CHECKOUT) {
  const caches = env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  // Training has databases of its own, beside those of production.
  const isTraining = env.LIANDU_MODE === 'training';
  const suffix = isTraining ? '-training' : '';
  return {
    checkout,
    isTraining,
    home: path.join(checkout, `.liandu${suffix}`),
    outside: path.join('/var/lib/liandu', `${nameOf(checkout)}${suffix}`),
    cache: env.LIANDU_CACHE || path.join(caches, 'liandu'),
    databaseUrl: env.DATABASE_URL || null,
    temporalAddress: env.TEMPORAL_ADDRESS || null,
    keyFile: env.LIANDU_KEY_FILE || null,
    httpPort: env.HTTP_PORT ? Number(env.HTTP_PORT) : null,
    chromiumPath: env.CHROMIUM_PATH || null,
    isCi: Boolean(env.CI) && env.CI !== 'false',
  };
}

/** Two checkouts of the same name stay apart by the hash of their path. */
function nameOf(checkout) {
  return `${path.basename(checkout)}-${createHash('sha256').update(checkout).digest('hex').slice(0, 8)}`;
}
