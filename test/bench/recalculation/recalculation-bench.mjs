import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { PROGRAM } from '../../../scripts/setup/installing/build.mjs';
import { cpuSeconds } from '../cost.mjs';
import { rounded } from '../sample.mjs';

const run = promisify(execFile);
const DEADLINES = 100_000;
const MOST_CPU_SECONDS = 60;
const AT = '2025-12-01T01:00:00.000Z';
/** Clocks start on these many days before the year whose notice arrives. */
const START_DAYS = 120;
const LONGEST_DAYS = 60;

const CASES = `INSERT INTO case_file (id, case_number, epoch, seq, stage, opened_on, opened_at, updated_at, received_by,
    kind, pack_hash, snapshot, last_hash)
  SELECT gen_random_uuid(), 'BENCH-' || n, 1, 1, 'triage', '2025-12-01', now(), now(), 'HRSS-LI', 'complaint', '', '{}', ''
  FROM generate_series(1, ${DEADLINES}) n`;
const PROCEEDINGS = `INSERT INTO proceeding (case_file_id, id, kind, department_code, joiners, status, ended, opened_on, facts)
  SELECT id, 'P1', 'triage', 'HRSS-LI', '{}', 'received', false, '2025-12-01', '{}' FROM case_file`;
const CLOCKS = `INSERT INTO deadline (case_file_id, id, clock, proceeding_id, department_code, waits_for, start_on, status,
    due_on, due_at, provisional, calendar_version, period, rungs, ledger)
  SELECT c.id, 'D1', 'acceptance', 'P1', 'HRSS-LI', given."waitsFor", given."startOn", 'running', given."dueOn",
    given."dueOn"::timestamptz, given.provisional, '', given.period, '[]', given.ledger
  FROM (SELECT id, row_number() OVER () AS n FROM case_file) c
  JOIN jsonb_to_recordset($1::jsonb) AS given (place int, "waitsFor" text, "startOn" date, "dueOn" date,
    provisional boolean, period jsonb, ledger jsonb) ON given.place = c.n % $2`;

/** Compares 100,000 open deadlines of a database with a notice that has just come; CPU of both sides. */
export async function recalculationBench({ env: servers, checkout, note }) {
  const { url, drop } = await createDatabase(servers.DATABASE_URL);
  const built = async (library) =>
    import(pathToFileURL(path.join(checkout, `dist/apps/worker/libs/${library}/src/index.js`)).href);
  const [core, store] = [await built('domain'), await built('persistence')];
  await run(process.execPath, [PROGRAM.cli, 'migrate', '--database-only'], {
    cwd: checkout,
    env: { ...process.env, TZ: 'UTC', DATABASE_URL: url },
  });
  const database = await store.openDatabase({ url, poolSize: 2 });
  try {
    await fill(database, openClocks(core, checkout));
    const register = new store.CalendarRegister(database);
    for (const year of [2025, 2026]) await importYear(register, checkout, year);
    note('recalculation: 100,000 open deadlines are in');
    return result(await compared(database, store));
  } finally {
    await database.destroy();
    await drop();
  }
}

async function compared(database, { RecalculationPlanner, RecalculationRepository }) {
  const register = new RecalculationRepository(database);
  const planner = new RecalculationPlanner(database);
  const recalculationId = randomUUID();
  await register.begin({ recalculationId, accountId: randomUUID(), at: AT });
  await Promise.all([database.query('SELECT pg_sleep(0.1)'), database.query('SELECT pg_sleep(0.1)')]); // both connections
  const backends = await database.query('SELECT pid FROM pg_stat_activity WHERE datname = current_database()');
  const serverSeconds = () => backends.reduce((sum, { pid }) => sum + cpuSeconds(pid), 0);
  const before = { own: process.cpuUsage(), server: serverSeconds(), at: performance.now() };
  let batches = 1;
  while (await planner.planBatch(recalculationId, AT)) batches += 1;
  const { user, system } = process.cpuUsage(before.own);
  const own = (user + system) / 1e6;
  const server = serverSeconds() - before.server;
  const seconds = (performance.now() - before.at) / 1_000;
  return { view: await register.find(recalculationId), batches, own, server, seconds };
}

function result({ view, batches, own, server, seconds }) {
  const { later, earlier, confirmed, held } = view.changes;
  const figures = {
    'deadlines compared': view.compared,
    'later, earlier, confirmed, held': `${later}, ${earlier}, ${confirmed}, ${held}`,
    'deadlines left out': DEADLINES - view.compared,
    batches,
    'CPU seconds of the program': rounded(own, 2),
    'CPU seconds of the database': rounded(server, 2),
    'CPU seconds together': rounded(own + server, 2),
    seconds: rounded(seconds, 2),
  };
  return { figures, bars: { 'CPU seconds together': MOST_CPU_SECONDS, 'deadlines left out': 0 } };
}

async function fill(database, clocks) {
  await database.query(CASES);
  await database.query(PROCEEDINGS);
  await database.query(CLOCKS, [JSON.stringify(clocks), clocks.length]);
  await database.query('ANALYZE');
}

/** Clocks as they were entered when only the weekends of 2026 were known. */
function openClocks({ addCalendarDays, dueByLedger }, checkout) {
  const { days } = noticeOf(checkout, 2025);
  const dates = (isOffDay) => new Set(days.filter((one) => one.isOffDay === isOffDay).map(({ date }) => date));
  const calendar = { version: '', daysOff: dates(true), makeUpDays: dates(false), publishedYears: new Set([2025]) };
  return Array.from({ length: START_DAYS * 8 + 1 }, (_, place) => {
    const startOn = addCalendarDays('2025-09-01', place % START_DAYS);
    const period = { amount: 1 + (place % LONGEST_DAYS), unit: place % 3 === 0 ? 'calendar-day' : 'working-day' };
    const waitsFor = place % 2 === 0 ? 'party' : 'department';
    const started = { entry: 'started', on: startOn, period, dueOn: null, reason: null, by: null };
    const { dueOn, provisional } = dueByLedger({ startOn, waitsFor, ledger: [started] }, calendar);
    return { place, waitsFor, startOn, dueOn, provisional, period, ledger: [{ ...started, dueOn }] };
  });
}

const noticeOf = (checkout, year) => JSON.parse(readFileSync(noticeFile(checkout, year), 'utf8'));
const noticeFile = (checkout, year) => path.join(checkout, `test/data/holiday-notices/${year}.json`);

async function importYear(register, checkout, year) {
  const content = readFileSync(noticeFile(checkout, year), 'utf8');
  const imported = await register.import(
    { content, scope: 'national', year: null, notice: null },
    { accountId: null, at: AT },
  );
  if (!imported.ok) throw new Error(`${year}: ${imported.refusal.code}`);
}

async function createDatabase(server) {
  const name = `liandu_bench_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  return { url, drop: async () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function onServer(connectionString, statement) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
