import type { DataSource, EntityManager } from 'typeorm';
import {
  subjectOfComplaint,
  type CaseFileId,
  type CaseSubject,
  type DepartmentCode,
  type Instant,
  type SubjectSource,
} from '@app/domain';
import type { Clue } from '@app/contracts';
import { forPurpose } from '../../wall/viewing.js';
import { anywhere } from '../shared/conditions.js';
import { limitOf, pageFrom, readCursor, type Page, type PageQuestion } from '../shared/cursor.js';
import { addInboundCommands } from './inbound-command.repository.js';

/** Which part of the pool is asked for. */
export interface ClueQuery {
  /** The department whose clues are meant; `null` for those of all departments. */
  readonly department: DepartmentCode | null;
  readonly status: 'received' | 'opened' | 'withdrawn' | null;
  readonly batchId: string | null;
  readonly search: string | null;
}

/** A clue that is to open a case. */
export interface ClueOpening {
  readonly complaintId: string;
  readonly commandId: string;
  readonly caseFileId: CaseFileId;
  readonly envelope: (clue: { readonly subject: CaseSubject; readonly receivedBy: DepartmentCode }) => unknown;
}

/** What became of one clue. */
export type ClueOpened =
  | { readonly complaintId: string; readonly caseFileId: CaseFileId }
  | { readonly complaintId: string; readonly code: 'clue.unknown' | 'clue.case-opened' | 'clue.withdrawn' };

/** The pool of clues. */
export class ClueRepository {
  constructor(private readonly database: DataSource) {}

  /** One page of clues, the latest received first. @throws CursorError */
  async list(query: ClueQuery, page: PageQuestion): Promise<Page<Clue>> {
    const limit = limitOf(page);
    const [receivedOn, complaintId] = page.after === undefined ? [null, null] : readCursor(page.after, 2);
    const clues: Clue[] = await this.database.query(LIST, [
      query.department,
      query.status === null ? null : STATUSES[query.status],
      query.batchId,
      query.search === null ? null : anywhere(query.search),
      receivedOn,
      complaintId,
      limit + 1,
    ]);
    const key = (clue: Clue): readonly string[] => [clue.receivedOn, clue.complaintId];
    return pageFrom(clues, limit, { item: (clue) => clue, key });
  }

  /** Opens a case from each clue that is still in the pool; a clue opens at most one, however often it is asked. */
  async open(
    openings: readonly ClueOpening[],
    department: DepartmentCode | null,
    at: Instant,
  ): Promise<readonly ClueOpened[]> {
    return this.database.transaction(async (manager) => {
      const ids = openings.map(({ complaintId }) => complaintId);
      const clues: StoredClue[] = await manager.query(LOCK_CLUES, [ids, department]);
      const commands = openings.map(({ commandId }) => commandId);
      const sent: { case_file_id: CaseFileId }[] = await forPurpose('carry-commands', async () =>
        manager.query('SELECT case_file_id FROM inbound_command WHERE id = ANY($1::uuid[])', [commands]),
      );
      const mine = new Set(sent.map((row) => row.case_file_id));
      const clueById = new Map(clues.map((clue) => [clue.complaintId, clue]));
      const answers = openings.map((opening) => answerTo(opening, clueById.get(opening.complaintId), mine));
      await openClues(
        manager,
        answers.flatMap(({ begun }) => begun ?? []),
        at,
      );
      return answers.map(({ answer }) => answer);
    });
  }
}

/** What the list calls opened includes what is about to open. */
const STATUSES = { received: ['received'], opened: ['opening', 'opened'], withdrawn: ['withdrawn'] } as const;

interface StoredClue {
  readonly complaintId: string;
  readonly status: 'received' | 'opening' | 'opened' | 'withdrawn';
  readonly caseFileId: CaseFileId | null;
  readonly enterpriseId: string;
  readonly receivedBy: DepartmentCode;
  readonly draft: Omit<SubjectSource, 'respondent'>;
  readonly respondentName: string;
}

interface Begun {
  readonly opening: ClueOpening;
  readonly clue: StoredClue;
}

function answerTo(
  opening: ClueOpening,
  clue: StoredClue | undefined,
  mine: ReadonlySet<CaseFileId>,
): { readonly answer: ClueOpened; readonly begun?: Begun } {
  const { complaintId, caseFileId } = opening;
  if (clue === undefined) return { answer: { complaintId, code: 'clue.unknown' } };
  if (clue.status === 'withdrawn') return { answer: { complaintId, code: 'clue.withdrawn' } };
  if (clue.caseFileId === null) return { answer: { complaintId, caseFileId }, begun: { opening, clue } };
  if (mine.has(clue.caseFileId)) return { answer: { complaintId, caseFileId: clue.caseFileId } };
  return { answer: { complaintId, code: 'clue.case-opened' } };
}

async function openClues(manager: EntityManager, begun: readonly Begun[], at: Instant): Promise<void> {
  for (const { opening } of begun) {
    await manager.query(
      `UPDATE complaint SET status = 'opening', case_file_id = $2 WHERE id = $1 AND status = 'received'`,
      [opening.complaintId, opening.caseFileId],
    );
  }
  const commands = begun.map(({ opening, clue }) => ({
    id: opening.commandId,
    caseFileId: opening.caseFileId,
    body: opening.envelope({ subject: subjectOf(clue), receivedBy: clue.receivedBy }),
  }));
  await addInboundCommands(manager, commands, at);
}

function subjectOf({ draft, complaintId, enterpriseId, respondentName }: StoredClue): CaseSubject {
  return subjectOfComplaint({ ...draft, respondent: { name: respondentName } }, { complaintId, enterpriseId });
}

const LOCK_CLUES = `SELECT c.id AS "complaintId", c.status, c.case_file_id AS "caseFileId",
    c.enterprise_id AS "enterpriseId", c.received_by AS "receivedBy", e.name AS "respondentName",
    jsonb_build_object('kind', c.kind, 'channel', c.channel, 'confidential', c.confidential, 'urgent', c.urgent,
      'receivedOn', c.received_on, 'violationCodes', c.violation_codes, 'relationClass', c.relation_class,
      'workersAffected', c.workers_affected, 'amountClaimedFen', c.amount_claimed_fen, 'monthsUnpaid', c.months_unpaid,
      'violationOn', c.violation_on, 'ongoing', c.ongoing, 'parallelProcedure', c.parallel_procedure,
      'signals', c.signals, 'peopleGathered', c.people_gathered, 'marks', c.marks) AS draft
  FROM complaint c JOIN enterprise e ON e.id = c.enterprise_id
  WHERE c.id = ANY($1::uuid[]) AND ($2::text IS NULL OR c.received_by = $2) ORDER BY c.id FOR UPDATE OF c`;

const LIST = `SELECT c.id AS "complaintId", c.receipt_number AS "receiptNumber", c.kind, c.received_on::text AS "receivedOn",
    e.name AS "respondentName", e.credit_code AS "creditCode", e.credit_code_check AS "creditCodeCheck", e.region,
    c.violation_codes AS "violationCodes", c.amount_claimed_fen::float8 AS "amountClaimedFen",
    c.workers_affected AS "workersAffected", c.marks, c.batch_id AS "batchId", c.source_note AS "sourceNote", c.status,
    c.case_file_id AS "caseFileId", (SELECT f.waiting_clues FROM enterprise_figures f
      WHERE f.enterprise_id = c.enterprise_id) AS "sameRespondent"
  FROM complaint c JOIN enterprise e ON e.id = c.enterprise_id
  WHERE ($1::text IS NULL OR c.received_by = $1) AND ($2::text[] IS NULL OR c.status = ANY($2))
    AND ($3::uuid IS NULL OR c.batch_id = $3)
    AND ($4::text IS NULL OR e.name ILIKE $4 OR c.receipt_number ILIKE $4 OR e.credit_code ILIKE $4)
    AND ($5::date IS NULL OR (c.received_on, c.id) < ($5::date, $6::uuid))
  ORDER BY c.received_on DESC, c.id DESC LIMIT $7`;
