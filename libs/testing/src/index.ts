export {
  A_CASE,
  aSubject,
  anActor,
  BrokenFixtureError,
  day,
  moment,
  OFFICIALS,
  POWERS_OF,
  surroundings,
} from './case-file/case-builder.js';
export { createTestDatabase, NoTestServerError, testServerUrl, type TestDatabase } from './database/test-database.js';
