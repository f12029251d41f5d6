import type { PersonalHoldingName } from '@app/contracts';

/** What the columns of a table hold: of a sort of personal data, or `none`. */
export type TableHoldings = Readonly<Partial<Record<PersonalHoldingName | 'none', readonly string[]>>>;

/**
 * Every column of text or JSON, by table: which personal data it holds, or that it holds none. Ids that point to a person
 * stand in columns of uuid and are as personal as the row that they point to. A column that nobody wrote down here fails
 * the specs.
 */
export const PERSONAL_COLUMNS: Readonly<Record<string, TableHoldings>> = {
  account: {
    official: ['account_name', 'display_name', 'role', 'certificate_number'],
    'sign-in': ['password_hash'],
    none: ['department_code'],
  },
  account_act: { 'house-acts': ['reason', 'done_by', 'role'], none: ['act', 'department_code'] },
  audit_checkpoint: { none: ['body', 'key', 'signature'] },
  audit_checkpoint_head: { none: ['chain', 'hash'] },
  audit_entry: {
    'audit-trail': ['actor_name', 'actor_role', 'actor_department', 'ip', 'session_hash', 'object_id', 'reason'],
    none: ['chain', 'action', 'object_kind', 'result', 'changes', 'request_id', 'previous_hash', 'hash'],
  },
  audit_head: { none: ['chain', 'hash'] },
  calendar_day: { none: ['kind', 'name'] },
  calendar_feed: { 'sign-in': ['token_hash'], none: ['scope', 'department_code', 'language'] },
  calendar_version: { none: ['scope', 'notice', 'notice_number', 'notice_url', 'version', 'days'] },
  calendar_year: { none: ['notice', 'version'] },
  case_command: { 'case-record': ['result'] },
  case_document: { 'case-record': ['name'], none: ['id', 'proceeding_id', 'service_mode', 'number'] },
  case_event: {
    'case-record': ['data', 'effects', 'actor_role', 'actor_department'],
    none: ['type', 'proceeding_id', 'previous_hash', 'hash'],
  },
  case_file: {
    'case-record': ['snapshot'],
    none: [
      ...['case_number', 'stage', 'received_by', 'lead_department', 'departments', 'kind', 'violation_codes'],
      ...['pack_hash', 'last_hash'],
    ],
  },
  clock_shift: { 'house-acts': ['reason'] },
  code_factor: { 'sign-in': ['sealed'], none: ['key_id'] },
  complaint: {
    'report-summary': ['facts', 'requests', 'source_note', 'duplicate_key'],
    none: [
      ...['receipt_number', 'kind', 'channel', 'received_by', 'platform_name', 'relation_class', 'violation_codes'],
      ...['parallel_procedure', 'signals', 'marks', 'status'],
    ],
  },
  deadline: {
    'case-record': ['ledger'],
    none: [
      ...['id', 'clock', 'proceeding_id', 'department_code', 'waits_for', 'status', 'calendar_version'],
      ...['period', 'rungs'],
    ],
  },
  decision_record: {
    'decision-facts': ['facts', 'outcome'],
    none: [
      ...['decision', 'proceeding_id', 'task_id', 'deadline_id', 'rung', 'pack_hash', 'evaluator', 'facts_hash'],
      ...['fired', 'near_misses'],
    ],
  },
  department: { none: ['code', 'name_zh', 'name_en', 'powers'] },
  deployment: { none: ['mode'] },
  enterprise: {
    respondent: ['name', 'name_key', 'credit_code', 'address', 'legal_person', 'phone'],
    none: ['credit_code_check', 'region', 'role', 'rating'],
  },
  erasure: { 'house-acts': ['reason'], none: ['department_code', 'kind', 'decision'] },
  external_identity: { 'sign-in': ['subject_hash'], none: ['issuer'] },
  import_batch: {
    'report-summary': ['file_name'],
    none: ['profile', 'file_hash', 'encoding', 'status', 'department_code'],
  },
  inbound_command: { 'case-record': ['body'], none: ['status', 'refusal'] },
  measure: {
    'case-record': ['base', 'ended_because'],
    none: ['proceeding_id', 'code', 'nature', 'department_code', 'status'],
  },
  notice: { 'case-record': ['reason'], none: ['department_code', 'event_type'] },
  number_sequence: { none: ['scope'] },
  outbox: { 'case-record': ['payload'], none: ['topic', 'departments'] },
  parked_opening_act: { 'house-acts': ['reason'], none: ['receipt_number', 'act'] },
  passkey: { 'sign-in': ['credential_id', 'public_key', 'transports', 'name'] },
  passkey_challenge: { 'sign-in': ['holder_hash', 'challenge'] },
  password_history: { 'sign-in': ['password_hash'] },
  pending_sign_in: { 'sign-in': ['token_hash'] },
  person_request: {
    'person-request': ['identity_check', 'identity_note', 'wish', 'basis', 'decision_note'],
    none: ['department_code', 'kind'],
  },
  privacy_period: { 'house-acts': ['basis', 'decision_note'], none: ['name', 'unit'] },
  proceeding: { 'case-record': ['facts'], none: ['id', 'kind', 'department_code', 'joiners', 'status', 'parent_id'] },
  recalculated_deadline: {
    none: ['deadline_id', 'case_number', 'department_code', 'clock', 'change', 'status', 'reason'],
  },
  recalculation: { 'house-acts': ['reason', 'withdrawal_reason'], none: ['status', 'compared_to'] },
  recovery_code: { 'sign-in': ['code_hash'] },
  reporter: {
    'reporter-particulars': ['name', 'phone', 'id_number', 'address', 'occupation', 'platform_account'],
  },
  retention_hold: { 'house-acts': ['reason'], none: ['department_code', 'act'] },
  rule_activation: { 'house-acts': ['activated_by', 'reason'], none: ['name', 'hash', 'kind', 'base_hash'] },
  rule_activation_revocation: { none: ['code'] },
  rule_approval: { 'house-acts': ['reason'], none: ['hash', 'words', 'words_hash', 'impact_hash', 'gates'] },
  rule_draft: { 'house-acts': ['title', 'intent'], none: ['base_hash', 'files', 'stage', 'pinned_hash'] },
  rule_draft_act: { 'house-acts': ['reason'], none: ['act', 'hash', 'path'] },
  rule_impact: { none: ['hash', 'base_hash', 'files', 'decision', 'state', 'counts', 'failure'] },
  rule_impact_flip: {
    'decision-facts': ['changes', 'responsible', 'after', 'otherwise'],
    none: ['department_code'],
  },
  rule_pack: { 'house-acts': ['loaded_by'], none: ['hash', 'name', 'title_zh', 'title_en', 'files'] },
  'sealed.break_glass': { looks: ['note', 'review_note'], none: ['reason'] },
  'sealed.field': { 'reporter-particulars': ['sealed', 'print'], none: ['name'] },
  'sealed.person': { 'reporter-particulars': ['kind', 'wrapped_key'], none: ['key_id', 'erasure_reason'] },
  'sealed.reveal': { looks: ['access', 'reason', 'note'], none: ['field'] },
  session: {
    'sign-in': ['token_hash', 'address', 'browser', 'system'],
    none: ['proven_by', 'provider_acr', 'provider_amr'],
  },
  sign_in_throttle: { 'sign-in': ['account_key', 'address'] },
  sign_on: { 'sign-in': ['token_hash', 'session_hash'], none: ['purpose'] },
  task: {
    'case-record': ['proposal'],
    none: [
      ...['id', 'duty', 'lane', 'proceeding_id', 'department_code', 'status', 'deadline_id', 'due_unit'],
      ...['standstills', 'last_rung'],
    ],
  },
};

/** The columns in which a sort of personal data is held, as `table.column`. */
export function columnsHolding(name: PersonalHoldingName): readonly string[] {
  return Object.entries(PERSONAL_COLUMNS).flatMap(([table, held]) =>
    (held[name] ?? []).map((column) => `${table}.${column}`),
  );
}
