export { databaseOptions, openDatabase, type DatabaseSettings } from './database.js';
export { bringSchemaUpToDate, schemaState, type SchemaState } from './schema.js';
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
export {
  ClueRepository,
  type ClueOpened,
  type ClueOpening,
  type ClueQuery,
} from './repositories/intake/clue.repository.js';
export {
  ComplaintRepository,
  type ReusedKeyRefusal,
  type SimilarComplaint,
  type SubmittedComplaint,
  type SubmittedRequest,
} from './repositories/intake/complaint.repository.js';
export {
  ImportBatchMissingError,
  ImportBatchRepository,
  type BatchScope,
  type ImportBatch,
  type ImportBatchRefusal,
  type NewImportBatch,
  type StoredBatch,
} from './repositories/intake/import-batch.repository.js';
export {
  InboundCommandRepository,
  type HeldCommand,
  type InboundCommand,
  type RelayOutcome,
  type SendCommand,
} from './repositories/intake/inbound-command.repository.js';
export { newId } from './repositories/intake/new-id.js';
export type { NewComplaintRecord, Opening, TakenIn, TakingIn } from './repositories/intake/take-in-complaints.js';
export { AccountRepository, type NewAccount } from './repositories/account.repository.js';
export {
  CalendarRepository,
  type CalendarYear,
  type ImportedYear,
  type NoticeDay,
} from './repositories/calendar.repository.js';
export { DepartmentRepository } from './repositories/department.repository.js';
