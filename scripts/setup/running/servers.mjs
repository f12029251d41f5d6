import path from 'node:path';
import { step } from '../progress.mjs';
import { supervise } from '../processes/supervise.mjs';
import { serverAccount } from '../postgres/account.mjs';
import { postgresBinaries } from '../postgres/binaries.mjs';
import { choosePostgresHome, ensureDataFolder } from '../postgres/data-folder.mjs';
import { FAST_STOP, launchPostgres, startPostgres } from '../postgres/server.mjs';
import { temporalPrograms } from '../temporal/binaries.mjs';
import { databaseServer, updateTemporalSchema } from '../temporal/schema.mjs';
import { launchTemporal, startTemporal } from '../temporal/server.mjs';

/**
 * Starts PostgreSQL, unless DATABASE_URL names one, and keeps it running.
 *
 * @param folders - `preferred`, `outside` (when the server's account cannot enter the first), `logs`
 * @param on - what `supervise` calls
 * @returns its address
 */
export async function bringPostgres({ settings, state, house, folders, on, serverSettings }) {
  if (settings.databaseUrl) return settings.databaseUrl;
  return step({ zh: '启动 PostgreSQL', en: 'starting PostgreSQL' }, async () => {
    const account = serverAccount();
    const binaries = postgresBinaries({ checkout: settings.checkout, copies: path.dirname(folders.outside), account });
    const home = choosePostgresHome({ preferred: folders.preferred, outside: folders.outside, account });
    await ensureDataFolder({ home, binaries, account });
    const how = { home, binaries, account, logs: folders.logs, settings: serverSettings };
    const { process, port, url } = await startPostgres({ ...how, port: state.get('postgres')?.port ?? null });
    state.set('postgres', { home, port });
    const kept = supervise(process, () => launchPostgres({ ...how, port }), on);
    await house.add({ name: 'postgres', stop: () => kept.stop(FAST_STOP) });
    return url;
  });
}

/** The programs of Temporal, unless TEMPORAL_ADDRESS makes them unnecessary (null). */
export async function bringTemporalPrograms({ settings }) {
  if (settings.temporalAddress) return null;
  const { checkout, cache } = settings;
  return step({ zh: '准备 Temporal', en: 'preparing Temporal' }, (note) => temporalPrograms({ checkout, cache, note }));
}

/** Starts Temporal on the PostgreSQL at `url`, unless TEMPORAL_ADDRESS names one, and keeps it running. */
export async function bringTemporal({ settings, programs, url, state, house, folders, on }) {
  if (settings.temporalAddress) return { address: settings.temporalAddress, httpPort: null };
  return step({ zh: '启动 Temporal', en: 'starting Temporal' }, async () => {
    const server = databaseServer(url);
    await updateTemporalSchema({ programs, server });
    const how = { programs, checkout: settings.checkout, server, logs: folders.logs };
    const { process, ports, address } = await startTemporal({ ...how, ports: state.get('temporal')?.ports ?? {} });
    state.set('temporal', { address, ports });
    const kept = supervise(process, () => launchTemporal({ ...how, ports }), on);
    await house.add({ name: 'temporal', stop: () => kept.stop() });
    return { address, httpPort: ports.FRONTEND_HTTP_PORT };
  });
}
