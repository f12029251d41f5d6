import type { Instant } from '@app/domain';
import {
  CalendarImport,
  databaseState,
  DepartmentSeed,
  recordedMode,
  RulePackActivation,
  schemaState,
  type Database,
} from '@app/persistence';
import { LegalClock } from '@app/platform';
import { CommandError } from '../command/command-error.js';
import type { CliEnvironment } from '../config/environment.js';
import { deploymentClock } from '../database/deployment-clock.js';
import { withDatabase } from '../database/with-database.js';
import { amiss, fine, type Finding } from './finding.js';

const MEBIBYTE = 1024 * 1024;
/** More than this between two clocks puts events out of order. */
const CLOCK_TOLERANCE_MS = 5_000;

/** Database, schema, first data, calendar and clock. */
export async function examineDatabase(environment: CliEnvironment): Promise<readonly Finding[]> {
  try {
    return await withDatabase(environment, async (database) => examine(database, environment));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return [{ part: 'doctor.database', verdict: 'problem', what: error.bilingual, remedy: null }];
  }
}

async function examine(database: Database, environment: CliEnvironment): Promise<readonly Finding[]> {
  const clock = new LegalClock(environment.DEPLOYMENT_ZONE);
  const { serverVersion, now, sizeBytes } = await databaseState(database);
  const size = Math.round(sizeBytes / MEBIBYTE);
  const { applied, pending } = await schemaState(database);
  const found = [
    fine('doctor.database', 'doctor.postgres', { version: serverVersion, size }),
    clockFinding(clock, now),
  ];
  if (pending.length > 0) {
    const values = { pending: pending.join(' ') };
    return [
      ...found,
      amiss('problem', 'doctor.schema', { what: 'doctor.pending', remedy: 'doctor.run-migrate', values }),
    ];
  }
  return [
    ...found,
    fine('doctor.schema', 'doctor.applied', { count: applied.length }),
    await modeFinding(database, environment),
    await departmentFinding(database),
    await packFinding(database, (await deploymentClock(database, environment)).now()),
    await calendarFinding(database, Number(clock.today().slice(0, 4))),
  ];
}

function clockFinding(clock: LegalClock, databaseNow: string): Finding {
  const values = { zone: clock.zone, today: clock.today() };
  const apart = Math.abs(Date.parse(databaseNow) - Date.parse(clock.now()));
  if (apart <= CLOCK_TOLERANCE_MS) return fine('doctor.clock', 'doctor.clock-fine', values);
  const seconds = Math.round(apart / 1000);
  return amiss('problem', 'doctor.clock', {
    what: 'doctor.clocks-apart',
    remedy: 'doctor.set-clocks',
    values: { seconds },
  });
}

async function modeFinding(database: Database, { LIANDU_MODE: wanted }: CliEnvironment): Promise<Finding> {
  const recorded = await recordedMode(database);
  if (recorded === wanted) return fine('doctor.mode', 'doctor.mode-is', { mode: recorded });
  const values = { recorded, wanted };
  return amiss('problem', 'doctor.mode', { what: 'doctor.mode-differs', remedy: 'doctor.set-mode', values });
}

async function departmentFinding(database: Database): Promise<Finding> {
  const count = await new DepartmentSeed(database).count();
  if (count > 0) return fine('doctor.departments', 'doctor.departments-there', { count });
  return amiss('problem', 'doctor.departments', { what: 'doctor.no-departments', remedy: 'doctor.run-seed' });
}

async function packFinding(database: Database, at: Instant): Promise<Finding> {
  const pack = await new RulePackActivation(database).current(at);
  if (pack === null) return amiss('problem', 'doctor.rules', { what: 'doctor.no-pack', remedy: 'doctor.run-seed' });
  const { name, hash, ruleCount, activatedAt } = pack;
  return fine('doctor.rules', 'doctor.pack', { name, hash, ruleCount, activatedAt });
}

async function calendarFinding(database: Database, year: number): Promise<Finding> {
  const years = await new CalendarImport(database).publishedYears();
  const values = { first: years[0] ?? '—', last: years.at(-1) ?? '—', year, next: year + 1 };
  if (!years.includes(year))
    return amiss('problem', 'doctor.calendar', {
      what: 'doctor.year-unpublished',
      remedy: 'doctor.import-year',
      values,
    });
  if (years.includes(year + 1)) return fine('doctor.calendar', 'doctor.years', values);
  return amiss('note', 'doctor.calendar', { what: 'doctor.next-unpublished', remedy: 'doctor.import-next', values });
}
