import { DepartmentSeed, RulePackActivation, type Database } from '@app/persistence';
import { moment, POWERS_OF } from '@app/testing';
import { loadedPack, packFiles } from '../rules/pack-files.js';

const PACK = 'platform-labour';

/** Puts the default rule pack into force, as `liandu rules load` does. */
export async function activateRules(database: Database): Promise<void> {
  const { hash, id, title, ruleCount } = loadedPack(PACK);
  await new RulePackActivation(database).putInForce(
    { hash, name: id, title, files: packFiles(PACK), ruleCount },
    { at: moment('2026-01-01T00:00:00.000Z'), by: 'test' },
  );
}

/** Gives the database the departments of the tests: the engine looks their powers up. */
export async function addDepartments(database: Database): Promise<void> {
  const departments = Object.entries(POWERS_OF).map(([code, powers]) => ({
    code,
    name: { zh: code, en: code },
    powers: [...powers],
    external: false,
  }));
  await new DepartmentSeed(database).addMissing(departments);
}
