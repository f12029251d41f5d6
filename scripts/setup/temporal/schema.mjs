import path from 'node:path';
import { Problem } from '../problem.mjs';
import { run } from '../processes/run.mjs';

/** The two databases of Temporal and the folder of their schema inside temporal-sql-tool. */
export const TEMPORAL_DATABASES = {
  temporal: 'postgresql/v12/temporal',
  temporal_visibility: 'postgresql/v12/visibility',
};

/** Commands of temporal-sql-tool that bring one database to the schema of its version; harmless when repeated. */
export function schemaCommands(database) {
  const on = ['--plugin', 'postgres12', '--db', database];
  return [
    [...on, 'create'],
    [...on, 'setup-schema', '-v', '0.0'],
    [...on, 'update-schema', '--schema-name', TEMPORAL_DATABASES[database]],
  ];
}

/** Creates what is missing of Temporal's databases and brings their schema up to date. */
export async function updateTemporalSchema({ programs, server }) {
  const env = {
    ...process.env,
    SQL_HOST: server.host,
    SQL_PORT: server.port,
    SQL_USER: server.user,
    SQL_PASSWORD: server.password,
  };
  const tool = path.join(programs, 'temporal-sql-tool');
  const one = async (database) => {
    for (const args of schemaCommands(database)) await run(tool, args, { env }).catch(explain);
  };
  await Promise.all(Object.keys(TEMPORAL_DATABASES).map(one));
}

/** Host, port, user and password out of a PostgreSQL address. */
export function databaseServer(url) {
  const { hostname, port, username, password } = new URL(url);
  return {
    host: hostname,
    port: port || '5432',
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}

function explain(error) {
  throw new Problem({
    zh: '无法在该 PostgreSQL 上建立 Temporal 的数据库。DATABASE_URL 的用户需要 CREATEDB 权限；需要 TLS 的服务器请同时给出 TEMPORAL_ADDRESS。',
    en: 'The databases of Temporal could not be made. The user in DATABASE_URL needs CREATEDB; for a server that wants TLS give TEMPORAL_ADDRESS too.',
    cause: error,
  });
}
