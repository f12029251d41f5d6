import { describe, expect, it } from '@jest/globals';
import { getMetadataArgsStorage } from 'typeorm';
import { PERSONAL_HOLDINGS, type PersonalHoldingName } from '@app/contracts';
import { TABLES } from '../table-catalogue.js';
import { columnsHolding, PERSONAL_COLUMNS } from './personal-columns.js';

/** Kinds of column in which words about somebody can stand. */
const TELLING = ['text', 'json', 'jsonb', 'varchar', 'character varying', 'inet', 'bytea', 'citext'];

const { tables, columns } = getMetadataArgsStorage();

/** Every column of the catalogue that can hold words, as `table.column`. */
const present = tables
  .filter(({ target }) => TABLES.includes(target as (typeof TABLES)[number]))
  .flatMap(({ target, schema, name }) =>
    columns
      .filter((column) => column.target === target && TELLING.includes(String(column.options.type)))
      .map(({ options }) => `${schema === undefined ? '' : `${schema}.`}${name ?? ''}.${options.name ?? ''}`),
  );

const registered = Object.entries(PERSONAL_COLUMNS).flatMap(([table, held]) =>
  Object.values(held).flatMap((names) => names.map((column) => `${table}.${column}`)),
);

function unregistered(found: readonly string[]): readonly string[] {
  return found.filter((column) => !registered.includes(column));
}

describe('PERSONAL_COLUMNS', () => {
  it('says of every column of text or JSON which personal data it holds, or that it holds none', () => {
    expect(present.length).toBeGreaterThan(200);
    expect(unregistered(present)).toEqual([]);
  });

  it('finds a column that nobody wrote down', () => {
    expect(unregistered([...present, 'case_file.nickname'])).toEqual(['case_file.nickname']);
  });

  it('names no column that is not there, and none twice', () => {
    expect(registered.filter((column) => !present.includes(column))).toEqual([]);
    expect(registered.filter((column, place) => registered.indexOf(column) !== place)).toEqual([]);
  });

  it.each(Object.keys(PERSONAL_HOLDINGS) as PersonalHoldingName[])('knows where %s is held', (name) => {
    expect(columnsHolding(name)).not.toEqual([]);
  });
});
