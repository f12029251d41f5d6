export { RECORDED_YEARS, recordedCalendar } from './calendar/recorded-calendar.js';
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
export {
  createMigratedDatabase,
  createTestDatabase,
  NoTestServerError,
  testServerUrl,
  type TestDatabase,
} from './database/test-database.js';
export { IllegalPlayError, openedPlay, played, refusalOf, type Answer, type Play } from './case-file/case-play.js';
export { aDuty, closureStep, inputs, plainStep, stepOf, type StepName } from './case-file/step-inputs.js';
export { TEST_KEYS } from './sealing/test-keys.js';
export { eventually, NeverHappenedError } from './temporal/eventually.js';
export { createTestNamespace, testTemporalAddress } from './temporal/test-namespace.js';
export { bundleWorkflows } from './temporal/workflow-bundle.js';
