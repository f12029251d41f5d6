import { DUTIES } from '@app/contracts';

/** What the roles may do with a table. */
type Privileges = '' | 'SELECT' | 'SELECT, INSERT' | 'SELECT, INSERT, UPDATE' | 'SELECT, INSERT, UPDATE, DELETE';

const NOTHING = '';
const READ = 'SELECT';
const ADD = 'SELECT, INSERT';
const KEEP = 'SELECT, INSERT, UPDATE';
const ALL = 'SELECT, INSERT, UPDATE, DELETE';

/** How a table is walled. */
export interface TableWall {
  readonly api: Privileges;
  readonly worker: Privileges;
  /** SQL: which rows the viewer reads and changes; absent where a table holds no business data. */
  readonly seen?: string;
  /** SQL: which rows the viewer may add; no row where it is absent. */
  readonly added?: string;
  /** The same as `seen` for those who see every department and for the machine; every row where it is absent. */
  readonly overview?: string;
  /** The only columns that the worker reads. */
  readonly workerColumns?: readonly string[];
}

const MY_DEPARTMENT = `current_setting('liandu.department', true)`;
const IS_AT_WORK = `${MY_DEPARTMENT} <> ''`;
const NOBODY = 'false';
const EVERYBODY = 'true';
const IS_AUDITOR = `current_setting('liandu.role', true) IN (${DUTIES['read-the-trail'].map((role) => `'${role}'`).join(', ')})`;

/** SQL: a row of a case that is seen; the policy of `case_file` itself applies inside. */
function ofCase(table: string): string {
  return `EXISTS (SELECT FROM case_file c WHERE c.id = ${table}.case_file_id)`;
}

/** SQL: a row about the person behind a complaint that is seen; the policy of `complaint` itself applies inside. */
function ofPerson(column: string): string {
  return `EXISTS (SELECT FROM complaint k WHERE k.person_id = ${column})`;
}

/** SQL: a row that says what the viewer has done. */
function isMine(column: string): string {
  return `${column}::text = current_setting('liandu.account', true)`;
}

/** SQL: a row of the own department, or of a case that is seen; the cheap question first. */
function ofDepartmentOrCase(table: string): string {
  return `department_code = ${MY_DEPARTMENT} OR ${ofCase(table)}`;
}

/**
 * Every table of the database: what the API and the worker may do with it, and which rows a viewer sees. Whoever adds a
 * table adds a line here; a table without one stops `liandu migrate` and fails the specs.
 */
export const TABLE_WALLS: Readonly<Record<string, TableWall>> = {
  account: {
    api: KEEP,
    worker: NOTHING,
    workerColumns: ['id', 'display_name', 'department_code', 'role', 'certificate_number', 'disabled_at'],
  },
  account_act: { api: ADD, worker: NOTHING },
  audit_checkpoint: { api: READ, worker: ADD },
  audit_checkpoint_head: { api: READ, worker: ADD, seen: IS_AUDITOR, overview: IS_AUDITOR },
  audit_entry: { api: ADD, worker: ADD, seen: IS_AUDITOR, overview: IS_AUDITOR, added: EVERYBODY },
  audit_head: { api: KEEP, worker: KEEP },
  calendar_day: { api: ALL, worker: READ },
  calendar_feed: {
    api: KEEP,
    worker: NOTHING,
    seen: `account_id::text = current_setting('liandu.account', true)`,
    added: `account_id::text = current_setting('liandu.account', true)`,
  },
  calendar_version: { api: ADD, worker: READ },
  calendar_year: { api: ALL, worker: READ },
  case_command: { api: READ, worker: ADD, seen: ofCase('case_command') },
  case_document: { api: READ, worker: KEEP, seen: ofCase('case_document') },
  case_event: { api: READ, worker: ADD, seen: ofCase('case_event') },
  case_file: { api: READ, worker: KEEP, seen: `departments @> ARRAY[${MY_DEPARTMENT}]` },
  clock_shift: { api: ADD, worker: READ },
  code_factor: { api: ALL, worker: NOTHING },
  complaint: {
    api: KEEP,
    worker: KEEP,
    seen: `received_by = ${MY_DEPARTMENT} OR current_setting('liandu.clues', true) = 'every-department'
      OR ${ofCase('complaint')}`,
    added: IS_AT_WORK,
  },
  deadline: { api: READ, worker: KEEP, seen: ofDepartmentOrCase('deadline') },
  decision_record: { api: READ, worker: ADD, seen: ofCase('decision_record') },
  department: { api: READ, worker: READ },
  deployment: { api: ADD, worker: ADD },
  enterprise: { api: KEEP, worker: READ, seen: IS_AT_WORK, added: IS_AT_WORK },
  erasure: {
    api: KEEP,
    worker: ADD,
    seen: `department_code = ${MY_DEPARTMENT}`,
  },
  external_identity: { api: ALL, worker: NOTHING },
  import_batch: {
    api: KEEP,
    worker: NOTHING,
    seen: `department_code = ${MY_DEPARTMENT} OR current_setting('liandu.clues', true) = 'every-department'`,
    added: IS_AT_WORK,
  },
  inbound_command: { api: KEEP, worker: KEEP, seen: NOBODY, added: IS_AT_WORK },
  measure: { api: READ, worker: KEEP, seen: ofDepartmentOrCase('measure') },
  notice: { api: KEEP, worker: ADD, seen: ofDepartmentOrCase('notice') },
  number_sequence: { api: KEEP, worker: KEEP },
  outbox: { api: ADD, worker: ADD, seen: `departments @> ARRAY[${MY_DEPARTMENT}]`, added: IS_AT_WORK },
  parked_opening_act: { api: ADD, worker: NOTHING, seen: NOBODY },
  passkey: { api: ALL, worker: NOTHING },
  passkey_challenge: { api: ALL, worker: NOTHING },
  password_history: { api: ALL, worker: NOTHING },
  pending_sign_in: { api: ALL, worker: NOTHING },
  person_request: {
    api: KEEP,
    worker: NOTHING,
    workerColumns: ['id', 'complaint_id', 'kind', 'granted', 'fulfilled_at'],
    seen: `department_code = ${MY_DEPARTMENT}`,
    added: `department_code = ${MY_DEPARTMENT}`,
  },
  privacy_period: { api: KEEP, worker: READ },
  proceeding: { api: READ, worker: KEEP, seen: ofDepartmentOrCase('proceeding') },
  recalculated_deadline: { api: KEEP, worker: ALL, seen: NOBODY },
  recalculation: { api: KEEP, worker: KEEP },
  recovery_code: { api: ALL, worker: NOTHING },
  reporter: { api: READ, worker: NOTHING, seen: NOBODY, overview: NOBODY },
  retention_hold: {
    api: ADD,
    worker: READ,
    seen: `department_code = ${MY_DEPARTMENT}`,
    added: `department_code = ${MY_DEPARTMENT}`,
  },
  rule_activation: { api: ADD, worker: READ },
  rule_activation_revocation: { api: ADD, worker: READ },
  rule_approval: { api: ADD, worker: NOTHING },
  rule_draft: { api: KEEP, worker: NOTHING },
  rule_draft_act: { api: ADD, worker: NOTHING },
  rule_impact: { api: ALL, worker: NOTHING },
  rule_impact_flip: { api: ALL, worker: NOTHING, seen: NOBODY },
  rule_pack: { api: ADD, worker: READ },
  schema_migration: { api: READ, worker: READ },
  'sealed.break_glass': { api: KEEP, worker: NOTHING, seen: isMine('requested_by'), added: isMine('requested_by') },
  'sealed.field': { api: KEEP, worker: NOTHING, seen: ofPerson('field.person_id'), added: IS_AT_WORK },
  'sealed.person': { api: KEEP, worker: NOTHING, seen: ofPerson('person.id'), added: IS_AT_WORK },
  'sealed.reveal': { api: ADD, worker: NOTHING, seen: isMine('account_id'), added: isMine('account_id') },
  session: { api: ALL, worker: NOTHING },
  sign_in_throttle: { api: ALL, worker: NOTHING },
  sign_on: { api: ALL, worker: NOTHING },
  task: { api: KEEP, worker: KEEP, seen: ofDepartmentOrCase('task') },
};
