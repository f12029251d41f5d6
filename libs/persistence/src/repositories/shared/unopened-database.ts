import { DataSource } from 'typeorm';
import { databaseOptions, type DatabaseSettings } from '../../database.js';

/** The database of a process; everything outside this library holds it without knowing its library. */
export type Database = DataSource;

/** A database that is not open yet, so that a program can be put together without reaching it. */
export function unopenedDatabase(settings: DatabaseSettings): Database {
  return new DataSource(databaseOptions(settings));
}
