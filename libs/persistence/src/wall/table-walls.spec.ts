import { describe, expect, it } from '@jest/globals';
import { getMetadataArgsStorage } from 'typeorm';
import { TABLES } from '../table-catalogue.js';
import { TABLE_WALLS } from './table-walls.js';

const names = getMetadataArgsStorage()
  .tables.filter(({ target }) => TABLES.includes(target as (typeof TABLES)[number]))
  .map(nameOf);

/** A table as the database names it; those of the compartment lie in a schema of their own. */
function nameOf({
  name = '',
  schema,
}: {
  readonly name?: string | undefined;
  readonly schema?: string | undefined;
}): string {
  return schema === undefined ? name : `${schema}.${name}`;
}

/** Columns that say which case or department a row belongs to: a table that has one holds business data. */
const TELLING = ['case_file_id', 'department_code', 'received_by', 'enterprise_id', 'complaint_id'];
/** Tables of people and of rules that bear such a column and no business: who works where, and what is tried out. */
const HOUSE = ['account', 'account_act', 'rule_impact'];

describe('TABLE_WALLS', () => {
  it('says of every table how it is walled', () => {
    expect(names.filter((name) => !(name in TABLE_WALLS))).toEqual([]);
  });

  it('leaves no table open that says of a row which case or department it belongs to', () => {
    const telling = getMetadataArgsStorage().columns.filter(({ options }) => TELLING.includes(options.name ?? ''));
    const tables = getMetadataArgsStorage().tables.filter(({ target }) => telling.some((one) => one.target === target));
    const open = tables.map(nameOf).filter((name) => TABLE_WALLS[name]?.seen === undefined);
    expect(open.filter((name) => !HOUSE.includes(name))).toEqual([]);
  });

  it('lets nobody change or remove what is append-only', () => {
    const kept = [
      'case_event',
      'case_command',
      'decision_record',
      'rule_pack',
      'rule_activation',
      'account_act',
      'sealed.reveal',
    ];
    const privileges = kept.flatMap((name) => [TABLE_WALLS[name]?.api ?? '', TABLE_WALLS[name]?.worker ?? '']);
    expect(privileges.filter((one) => /UPDATE|DELETE/.test(one))).toEqual([]);
  });
});
