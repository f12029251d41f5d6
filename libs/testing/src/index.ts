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
export { IllegalPlayError, openedPlay, played, refusalOf, type Answer, type Play } from './case-file/case-play.js';
export { closureStep, inputs, stepOf } from './case-file/step-inputs.js';
