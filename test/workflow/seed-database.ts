import type { Instant } from '@app/domain';
import {
  AccountSeed,
  DepartmentSeed,
  newId,
  RulePackActivation,
  type Database,
  type NewAccount,
} from '@app/persistence';
import { loadPack } from '@app/rules';
import { moment, POWERS_OF } from '@app/testing';
import { packFiles, sha256 } from '../rules/pack-files.js';

const PACK = 'platform-labour';

/** Puts the default rule pack into force, as `liandu rules load` does, if asked under another version; answers its hash. */
export async function activateRules(
  database: Database,
  { version, at }: { readonly version?: string; readonly at: Instant } = { at: moment('2026-01-01T00:00:00.000Z') },
): Promise<string> {
  const files = new Map(packFiles(PACK));
  if (version !== undefined) files.set('pack.json', withVersion(files.get('pack.json') ?? '', version));
  const loading = loadPack(files, { sha256 });
  if (!loading.ok) throw new TypeError('the default pack does not load');
  const { hash, id: name, title, ruleCount } = loading.value;
  await new RulePackActivation(database).putInForce({ hash, name, title, files, ruleCount }, { at, by: 'test' });
  return hash;
}

function withVersion(text: string, version: string): string {
  return text.replace(/"version": "[^"]+"/, `"version": "${version}"`);
}

/** The department of the tests in which nobody can sign in. */
export const WITHOUT_DESK = 'UNION';

/** Gives the database the departments of the tests, with a person each but one: the engine looks both up. */
export async function addDepartments(database: Database): Promise<void> {
  const departments = Object.entries(POWERS_OF).map(([code, powers]) => ({
    code,
    name: { zh: code, en: code },
    powers: [...powers],
    external: false,
  }));
  await new DepartmentSeed(database).addMissing(departments);
  const people = departments.filter(({ code }) => code !== WITHOUT_DESK).map(({ code }) => leadOf(code));
  await new AccountSeed(database).addMissing(people, 'test');
}

function leadOf(code: string): NewAccount {
  const createdAt = moment('2026-01-01T00:00:00.000Z');
  return {
    ...{ id: newId(createdAt), accountName: code.toLowerCase(), displayName: code, departmentCode: code, role: 'lead' },
    ...{ passwordHash: '', certificateNumber: null, isDemo: true, createdAt },
  };
}
