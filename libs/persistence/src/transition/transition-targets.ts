/** Kinds of rows that a transition writes. */
export type RowKind =
  | 'caseFile'
  | 'event'
  | 'proceeding'
  | 'task'
  | 'deadline'
  | 'document'
  | 'measure'
  | 'decision'
  | 'notice'
  | 'opening'
  | 'outbox'
  | 'answer';

/** Where the rows of a kind go. */
export interface Target {
  readonly table: string;
  /** Column by field of the JSON row, with its type. */
  readonly columns: Readonly<Record<string, readonly [column: string, type: string]>>;
  /** Columns that identify a row; columns not listed under `keep` are replaced when it exists. */
  readonly key?: readonly string[];
  /** Columns that a transition sets once. */
  readonly keep?: readonly string[];
  /** How a column is replaced, where it is not simply overwritten. */
  readonly merge?: Readonly<Record<string, string>>;
  /** Column that takes the time of the database. */
  readonly now?: string;
  readonly returning?: string;
}

const CASE_KEY = ['case_file_id', 'id'] as const;

/** Tables and columns by kind of row. */
export const TARGETS: Readonly<Record<RowKind, Target>> = {
  caseFile: {
    table: 'case_file',
    key: ['id'],
    keep: ['case_number', 'opened_on', 'opened_at', 'received_by', 'pack_hash'],
    merge: { merged_into: 'COALESCE(excluded.merged_into, case_file.merged_into)' },
    columns: {
      id: ['id', 'uuid'],
      caseNumber: ['case_number', 'text'],
      epoch: ['epoch', 'int'],
      seq: ['seq', 'int'],
      stage: ['stage', 'text'],
      openedOn: ['opened_on', 'date'],
      openedAt: ['opened_at', 'timestamptz'],
      updatedAt: ['updated_at', 'timestamptz'],
      receivedBy: ['received_by', 'text'],
      leadDepartment: ['lead_department', 'text'],
      departments: ['departments', 'text[]'],
      enterpriseId: ['enterprise_id', 'uuid'],
      complaintId: ['complaint_id', 'uuid'],
      kind: ['kind', 'text'],
      violationCodes: ['violation_codes', 'text[]'],
      packHash: ['pack_hash', 'text'],
      snapshot: ['snapshot', 'jsonb'],
      lastHash: ['last_hash', 'text'],
      nextDueAt: ['next_due_at', 'timestamptz'],
      mergedInto: ['merged_into', 'uuid'],
    },
  },
  event: {
    table: 'case_event',
    columns: {
      caseFileId: ['case_file_id', 'uuid'],
      seq: ['seq', 'int'],
      epoch: ['epoch', 'int'],
      commandId: ['command_id', 'uuid'],
      type: ['type', 'text'],
      at: ['at', 'timestamptz'],
      onDay: ['on_day', 'date'],
      actorAccountId: ['actor_account_id', 'uuid'],
      actorDepartment: ['actor_department', 'text'],
      actorRole: ['actor_role', 'text'],
      proceedingId: ['proceeding_id', 'text'],
      data: ['data', 'jsonb'],
      effects: ['effects', 'jsonb'],
      previousHash: ['previous_hash', 'text'],
      hash: ['hash', 'text'],
    },
  },
  proceeding: {
    table: 'proceeding',
    key: CASE_KEY,
    keep: ['opened_on', 'parent_id', 'kind'],
    columns: {
      caseFileId: ['case_file_id', 'uuid'],
      id: ['id', 'text'],
      kind: ['kind', 'text'],
      departmentCode: ['department_code', 'text'],
      joiners: ['joiners', 'text[]'],
      status: ['status', 'text'],
      ended: ['ended', 'boolean'],
      openedOn: ['opened_on', 'date'],
      parentId: ['parent_id', 'text'],
      facts: ['facts', 'jsonb'],
    },
  },
  task: {
    table: 'task',
    key: CASE_KEY,
    keep: ['opened_at', 'duty', 'lane', 'proceeding_id'],
    merge: { last_rung_record_id: 'COALESCE(excluded.last_rung_record_id, task.last_rung_record_id)' },
    columns: {
      caseFileId: ['case_file_id', 'uuid'],
      id: ['id', 'text'],
      duty: ['duty', 'text'],
      lane: ['lane', 'text'],
      proceedingId: ['proceeding_id', 'text'],
      departmentCode: ['department_code', 'text'],
      status: ['status', 'text'],
      openedAt: ['opened_at', 'timestamptz'],
      deadlineId: ['deadline_id', 'text'],
      dueOn: ['due_on', 'date'],
      dueAt: ['due_at', 'timestamptz'],
      yellowAt: ['yellow_at', 'timestamptz'],
      redAt: ['red_at', 'timestamptz'],
      provisional: ['provisional', 'boolean'],
      dueUnit: ['due_unit', 'text'],
      standstills: ['standstills', 'jsonb'],
      endedBy: ['ended_by', 'uuid'],
      endedAt: ['ended_at', 'timestamptz'],
      proposal: ['proposal', 'jsonb'],
      lastRung: ['last_rung', 'text'],
      lastRungRecordId: ['last_rung_record_id', 'uuid'],
    },
  },
  deadline: {
    table: 'deadline',
    key: CASE_KEY,
    keep: ['clock', 'proceeding_id', 'start_on'],
    columns: {
      caseFileId: ['case_file_id', 'uuid'],
      id: ['id', 'text'],
      clock: ['clock', 'text'],
      proceedingId: ['proceeding_id', 'text'],
      departmentCode: ['department_code', 'text'],
      waitsFor: ['waits_for', 'text'],
      startOn: ['start_on', 'date'],
      status: ['status', 'text'],
      dueOn: ['due_on', 'date'],
      dueAt: ['due_at', 'timestamptz'],
      provisional: ['provisional', 'boolean'],
      calendarVersion: ['calendar_version', 'text'],
      recordId: ['record_id', 'uuid'],
      endedAt: ['ended_at', 'timestamptz'],
      period: ['period', 'jsonb'],
      rungs: ['rungs', 'jsonb'],
      ledger: ['ledger', 'jsonb'],
    },
  },
  document: {
    table: 'case_document',
    columns: {
      caseFileId: ['case_file_id', 'uuid'],
      id: ['id', 'text'],
      name: ['name', 'text'],
      proceedingId: ['proceeding_id', 'text'],
      drawnOn: ['drawn_on', 'date'],
      servedOn: ['served_on', 'date'],
      serviceMode: ['service_mode', 'text'],
      number: ['number', 'text'],
    },
  },
  measure: {
    table: 'measure',
    columns: {
      caseFileId: ['case_file_id', 'uuid'],
      proceedingId: ['proceeding_id', 'text'],
      code: ['code', 'text'],
      nature: ['nature', 'text'],
      departmentCode: ['department_code', 'text'],
      enterpriseId: ['enterprise_id', 'uuid'],
      startsOn: ['starts_on', 'date'],
      endsOn: ['ends_on', 'date'],
      endsAt: ['ends_at', 'timestamptz'],
      base: ['base', 'text'],
      status: ['status', 'text'],
      imposedAt: ['imposed_at', 'timestamptz'],
    },
  },
  decision: {
    table: 'decision_record',
    columns: {
      id: ['id', 'uuid'],
      caseFileId: ['case_file_id', 'uuid'],
      decision: ['decision', 'text'],
      proceedingId: ['proceeding_id', 'text'],
      taskId: ['task_id', 'text'],
      deadlineId: ['deadline_id', 'text'],
      rung: ['rung', 'text'],
      decidedAt: ['decided_at', 'timestamptz'],
      asOf: ['as_of', 'date'],
      packHash: ['pack_hash', 'text'],
      evaluator: ['evaluator', 'text'],
      facts: ['facts', 'jsonb'],
      factsHash: ['facts_hash', 'text'],
      outcome: ['outcome', 'jsonb'],
      fired: ['fired', 'jsonb'],
      nearMisses: ['near_misses', 'jsonb'],
      otherwiseUsed: ['otherwise_used', 'boolean'],
    },
  },
  notice: {
    table: 'notice',
    columns: {
      departmentCode: ['department_code', 'text'],
      caseFileId: ['case_file_id', 'uuid'],
      seq: ['seq', 'int'],
      eventType: ['event_type', 'text'],
      reason: ['reason', 'text'],
      at: ['at', 'timestamptz'],
    },
  },
  opening: {
    table: 'inbound_command',
    columns: {
      id: ['id', 'uuid'],
      caseFileId: ['case_file_id', 'uuid'],
      body: ['body', 'jsonb'],
      status: ['status', 'text'],
      createdAt: ['created_at', 'timestamptz'],
    },
  },
  outbox: {
    table: 'outbox',
    now: 'at',
    returning: 'id',
    columns: {
      topic: ['topic', 'text'],
      caseFileId: ['case_file_id', 'uuid'],
      seq: ['seq', 'int'],
      departments: ['departments', 'text[]'],
      payload: ['payload', 'jsonb'],
    },
  },
  answer: {
    table: 'case_command',
    now: 'at',
    columns: {
      caseFileId: ['case_file_id', 'uuid'],
      commandId: ['command_id', 'uuid'],
      firstSeq: ['first_seq', 'int'],
      seq: ['last_seq', 'int'],
      result: ['result', 'jsonb'],
    },
  },
};
