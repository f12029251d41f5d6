export { databaseOptions, openDatabase, type DatabaseSettings } from './database.js';
