import { randomUUID } from 'node:crypto';
import { openedPlay, type Play } from '@app/testing';
import type { ApiHouse } from '../api/api-house.js';
import { recordPlay } from '../record-play.js';

/** What a department has, by the parameter of a path that names it, and the texts by which its data is known anywhere. */
export interface Belongings {
  readonly departmentCode: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly signs: readonly string[];
}

/** Records a case of a department with everything that can hang on one, each text of it unique. */
export async function furnish(house: ApiHouse, departmentCode: string, accountId: string): Promise<Belongings> {
  const sign = `${departmentCode} ${randomUUID()}`;
  const caseFileId = await recordPlay(house.databaseUrl, playOf(departmentCode));
  const ids = Object.fromEntries(NAMED.map((name) => [name, randomUUID()])) as NamedIds;
  for (const [statement, values] of rowsOf({ ...ids, caseFileId, accountId, departmentCode, sign }))
    await house.sql.query(statement, [...values]);
  const found = await house.sql.query<Record<string, string>>(FOUND, [caseFileId]);
  const named = { ...ids, caseFileId, ...found.rows[0] };
  return { departmentCode, ids: named, signs: [sign, caseFileId, found.rows[0]?.['caseNumber'] ?? sign] };
}

const NAMED = [
  'enterpriseId',
  'complaintId',
  'clueId',
  'batchId',
  'feedId',
  'recordId',
  'periodId',
  'erasureId',
  'requestId',
] as const;
type NamedIds = Readonly<Record<(typeof NAMED)[number], string>>;

interface Furnishing extends NamedIds {
  readonly caseFileId: string;
  readonly accountId: string;
  readonly departmentCode: string;
  readonly sign: string;
}

type Row = readonly [statement: string, values: readonly unknown[]];

function rowsOf(furnishing: Furnishing): readonly Row[] {
  return [...intakeRows(furnishing), ...caseRows(furnishing), ...privacyRows(furnishing)];
}

function intakeRows(furnishing: Furnishing): readonly Row[] {
  const { enterpriseId, batchId, complaintId, clueId, caseFileId, accountId, departmentCode, sign } = furnishing;
  return [
    [
      `INSERT INTO enterprise (id, name, name_key, credit_code, address, created_at) VALUES ($1, $2, $2, $3, $2, now())`,
      [enterpriseId, `firm ${sign}`, `code ${sign}`],
    ],
    [
      `INSERT INTO import_batch (id, profile, file_name, file_hash, encoding, rows, accepted, duplicates, refused, status,
         imported_by, imported_at, department_code) VALUES ($1, 'p', $2, $2, 'utf-8', 1, 1, 0, 0, 'stored', $3, now(), $4)`,
      [batchId, `file ${sign}`, accountId, departmentCode],
    ],
    [
      COMPLAINT,
      [complaintId, `receipt ${sign}`, departmentCode, enterpriseId, null, `facts ${sign}`, 'opened', caseFileId],
    ],
    [COMPLAINT, [clueId, `clue ${sign}`, departmentCode, enterpriseId, batchId, `rumour ${sign}`, 'received', null]],
  ];
}

function caseRows(furnishing: Furnishing): readonly Row[] {
  const { caseFileId, enterpriseId, complaintId, recordId, feedId, accountId, departmentCode, sign } = furnishing;
  return [
    [
      `UPDATE case_file SET enterprise_id = $2, complaint_id = $3 WHERE id = $1`,
      [caseFileId, enterpriseId, complaintId],
    ],
    [DECISION, [recordId, caseFileId, JSON.stringify({ fact: `decided ${sign}` })]],
    [
      `INSERT INTO notice (department_code, case_file_id, seq, event_type, reason, at) VALUES ($1, $2, 1, 'CaseOpened', $3, now())`,
      [departmentCode, caseFileId, `copy ${sign}`],
    ],
    [
      `INSERT INTO measure (case_file_id, proceeding_id, code, nature, department_code, enterprise_id, starts_on, base, status,
         imposed_at) SELECT $1, id, $2, 'punishment', $3, $4, '2026-03-02', $2, 'in-force', now() FROM proceeding
       WHERE case_file_id = $1 LIMIT 1`,
      [caseFileId, `measure ${sign}`, departmentCode, enterpriseId],
    ],
    [
      `INSERT INTO calendar_feed (id, token_hash, account_id, scope, department_code, language, created_at)
       VALUES ($1, $2, $3, 'person', $4, 'zh', now())`,
      [feedId, `token ${sign}`, accountId, departmentCode],
    ],
  ];
}

function privacyRows(furnishing: Furnishing): readonly Row[] {
  const { periodId, erasureId, requestId, complaintId, accountId, departmentCode, sign } = furnishing;
  return [
    [
      `INSERT INTO privacy_period (id, name, amount, unit, basis, proposed_by, proposed_at)
       VALUES ($1, 'informant', 1, 'year', 'b', $2, now())`,
      [periodId, accountId],
    ],
    [
      `INSERT INTO erasure (id, complaint_id, department_code, kind, closed_on, ended_on, period_id, proposed_at)
       VALUES ($1, $2, $3, 'informant', '2026-03-02', '2026-03-02', $4, now())`,
      [erasureId, complaintId, departmentCode, periodId],
    ],
    [
      `INSERT INTO person_request (id, complaint_id, department_code, kind, identity_check, identity_note, wish,
         received_on, recorded_by, recorded_at)
       VALUES ($1, $2, $3, 'access', 'document-seen', $4, $4, '2026-03-02', $5, now())`,
      [requestId, complaintId, departmentCode, `wish ${sign}`, accountId],
    ],
  ];
}

function playOf(departmentCode: string): Play {
  return JSON.parse(JSON.stringify(openedPlay()).replaceAll('HRSS-LI', departmentCode)) as Play;
}

const COMPLAINT = `INSERT INTO complaint (id, receipt_number, kind, channel, received_on, received_at, received_by, confidential,
    urgent, enterprise_id, relation_class, parallel_procedure, batch_id, batch_line, facts, duplicate_key, status, case_file_id)
  VALUES ($1, $2, 'complaint', 'walk-in', '2026-03-02', now(), $3, false, false, $4, 'labour', 'none', $5,
    CASE WHEN $5::uuid IS NULL THEN NULL ELSE 1 END, $6, $2, $7, $8)`;

const DECISION = `INSERT INTO decision_record (id, case_file_id, decision, proceeding_id, decided_at, as_of, pack_hash, evaluator,
    facts, facts_hash, outcome, fired, near_misses, otherwise_used)
  VALUES ($1, $2, 'routing', 'P1', now(), '2026-03-02', 'h', 'e', $3, 'f', '{}', '[]', '[]', false)`;

/** What the case was recorded with. */
const FOUND = `SELECT c.case_number AS "caseNumber", (SELECT id FROM task WHERE case_file_id = c.id LIMIT 1) AS "taskId",
    (SELECT id FROM deadline WHERE case_file_id = c.id LIMIT 1) AS "deadlineId",
    (SELECT id FROM proceeding WHERE case_file_id = c.id LIMIT 1) AS "proceedingId",
    (SELECT command_id::text FROM case_command WHERE case_file_id = c.id LIMIT 1) AS "commandId",
    (SELECT id::text FROM notice WHERE case_file_id = c.id LIMIT 1) AS "noticeId"
  FROM case_file c WHERE c.id = $1`;
