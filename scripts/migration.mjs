// npm run migration -- add-task-note "Lets a holder write a note.": compares the tables in the code with a database that
// has every migration so far, and writes the migration that is missing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { bringUp, openScratch } from './levels/test-servers.mjs';
import { addedToList, migrationFile, nextNumber, wrongName } from './migration/migration-file.mjs';
import { printFailure } from './setup/problem.mjs';
import { openHouse } from './setup/running/house.mjs';
import { readSettings } from './setup/settings.mjs';
import { importSource } from './source/import-source.mjs';

const settings = readSettings();
const folder = path.join(settings.checkout, 'libs/persistence/src/migrations');
const [name = '', why = ''] = process.argv.slice(2);
const house = openHouse();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => void house.stop().then(() => process.exit(130)));

const wrong =
  wrongName(name) ?? (why === '' ? `${name}: say in one sentence why, e.g. "Lets a holder write a note."` : null);
if (wrong) {
  console.error(wrong);
  process.exit(2);
}
try {
  const { up, down } = await missingStatements();
  if (up.length === 0) console.log('没有改动 · no changes: the tables in the code are those of the migrations');
  else await write(migrationFile({ name, why, number: nextNumber(readdirSync(folder)), up, down }));
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
await house.stop();

async function missingStatements() {
  const scratch = await openScratch(house);
  // A server of its own, whatever DATABASE_URL says: the comparison must not meet real data.
  const { env } = await bringUp({
    needs: new Set(['postgres']),
    settings: { ...settings, databaseUrl: null },
    house,
    scratch,
  });
  const { openDatabase } = await importSource(settings.checkout, 'libs/persistence/src/index.ts');
  const database = await openDatabase({ url: env.DATABASE_URL, poolSize: 1 });
  try {
    await database.runMigrations({ transaction: 'each' });
    const { upQueries, downQueries } = await database.driver.createSchemaBuilder().log();
    const texts = (queries) => queries.map(({ query }) => query);
    return { up: texts(upQueries), down: texts(downQueries).reverse() };
  } finally {
    await database.destroy();
  }
}

async function write(migration) {
  const list = path.join(folder, 'index.ts');
  await writeFormatted(path.join(folder, migration.file), migration.text);
  await writeFormatted(list, addedToList(readFileSync(list, 'utf8'), migration));
  console.log(path.relative(settings.checkout, path.join(folder, migration.file)));
}

async function writeFormatted(file, text) {
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
