export { databaseOptions, openDatabase, type DatabaseSettings } from './database.js';
export { canonicalJson } from './transition/canonical-json.js';
export { firstHash, hashOfEvent, sha256, type EventPlace } from './transition/event-hash.js';
export { readEvents, type RecordedEvent } from './transition/event-reader.js';
export { MeasureLedger } from './transition/measure-ledger.js';
export {
  FencedTransitionError,
  RefusedTransitionError,
  StaleTransitionError,
  type EnterpriseHistory,
  type NewDecisionRecord,
  type RecordedEvents,
  type Settle,
  type Settled,
  type Settling,
  type TransitionRequest,
} from './transition/transition-request.js';
export { TransitionStore } from './transition/transition-store.js';
export { CalendarReader } from './repositories/calendar-reader.repository.js';
export { RulePackReader } from './repositories/rule-pack-reader.repository.js';
