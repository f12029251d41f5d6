import type { DataSource, EntityManager } from 'typeorm';
import {
  countVerdicts,
  settleDuplicates,
  type DepartmentCode,
  type FileComplaint,
  type Instant,
  type JudgedFile,
  type Outcome,
  type RowJudgement,
  type VerdictCounts,
} from '@app/domain';
import { receiptsByKey, type ReusedKeyRefusal } from './complaint.repository.js';
import { lockIntake, takeInComplaints, type NewComplaintRecord, type TakingIn } from './take-in-complaints.js';

/** One imported file, as far as it is kept: never the content of a refused row. */
export interface ImportBatch extends VerdictCounts {
  readonly batchId: string;
  readonly profile: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly encoding: string;
  readonly status: 'stored' | 'undone';
  readonly importedAt: Instant;
  readonly departmentCode: DepartmentCode;
  /** Complaints of the batch that have opened a case, or are about to. */
  readonly openedCases: number;
}

/** A judged file that is to be stored. */
export interface NewImportBatch {
  readonly batchId: string;
  readonly profile: string;
  readonly fileName: string;
  /** SHA-256 of the bytes, hex. */
  readonly fileHash: string;
  readonly encoding: string;
  readonly departmentCode: DepartmentCode;
  readonly judged: JudgedFile;
  readonly recordOf: (complaint: FileComplaint) => NewComplaintRecord;
}

/** Why a file is not stored. */
export type ImportBatchRefusal =
  | ReusedKeyRefusal
  | {
      readonly code: 'import.same-file';
      readonly batchId: string;
      readonly fileName: string;
      readonly importedAt: Instant;
    };

/** A stored batch with the verdicts of its rows. */
export interface StoredBatch {
  readonly batch: ImportBatch;
  readonly judgements: readonly RowJudgement[];
}

/** Who may see a batch: the department that imported it; `null` sees all. */
export type BatchScope = DepartmentCode | null;

/** Imported files and the complaints that came with them. */
export class ImportBatchRepository {
  constructor(private readonly database: DataSource) {}

  /**
   * Stores every accepted row of a file, or nothing. The same batch id gives the same batch again; a file that is
   * stored and not undone is not stored twice.
   */
  async store(request: NewImportBatch, taking: TakingIn): Promise<Outcome<StoredBatch, ImportBatchRefusal>> {
    return this.database.transaction(async (manager) => {
      await lockIntake(manager);
      const earlier = await earlierImport(manager, request);
      if (earlier.kind === 'refused') return { ok: false, refusal: earlier.refusal };
      const judgements =
        earlier.kind === 'known'
          ? await storedJudgements(manager, request.batchId)
          : await storeRows(manager, request, taking);
      return { ok: true, value: { batch: await batchOf(manager, request.batchId), judgements } };
    });
  }

  /** Batches, the latest first, at most 200. */
  async list(scope: BatchScope): Promise<readonly ImportBatch[]> {
    return readBatches(this.database.manager, '$1::text IS NULL OR b.department_code = $1', [scope]);
  }

  /** One batch with the verdicts on its accepted rows; `null` when there is none in the scope. */
  async find(batchId: string, scope: BatchScope): Promise<StoredBatch | null> {
    const batches = await readBatches(
      this.database.manager,
      'b.id = $2 AND ($1::text IS NULL OR b.department_code = $1)',
      [scope, batchId],
    );
    const [batch] = batches;
    if (batch === undefined) return null;
    return { batch, judgements: await storedJudgements(this.database.manager, batchId) };
  }

  /** Withdraws the complaints of a batch that opened no case; doing it again changes nothing. */
  async undo(batchId: string, at: Instant): Promise<void> {
    await this.database.transaction(async (manager) => {
      await lockIntake(manager);
      await manager.query(`UPDATE complaint SET status = 'withdrawn' WHERE batch_id = $1 AND status = 'received'`, [
        batchId,
      ]);
      await manager.query(
        `UPDATE import_batch SET status = 'undone', undone_at = $2 WHERE id = $1 AND status = 'stored'`,
        [batchId, at],
      );
    });
  }
}

type EarlierImport =
  | { readonly kind: 'none' }
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly refusal: ImportBatchRefusal };

async function earlierImport(
  manager: EntityManager,
  { batchId, fileHash, profile }: NewImportBatch,
): Promise<EarlierImport> {
  const rows: { id: string; file_hash: string; profile: string; file_name: string; imported_at: Date }[] =
    await manager.query(
      `SELECT id, file_hash, profile, file_name, imported_at FROM import_batch
       WHERE id = $1 OR (file_hash = $2 AND status = 'stored') ORDER BY id = $1 DESC, imported_at LIMIT 1`,
      [batchId, fileHash],
    );
  const [row] = rows;
  if (row === undefined) return { kind: 'none' };
  const isSame = row.file_hash === fileHash && row.profile === profile;
  if (row.id === batchId) return isSame ? { kind: 'known' } : REUSED_KEY;
  const importedAt = row.imported_at.toISOString() as Instant; // a timestamptz read by the driver
  const refusal = { code: 'import.same-file', batchId: row.id, fileName: row.file_name, importedAt } as const;
  return { kind: 'refused', refusal };
}

const REUSED_KEY = { kind: 'refused', refusal: { code: 'request.key-reused' } } as const;

async function storeRows(
  manager: EntityManager,
  request: NewImportBatch,
  taking: TakingIn,
): Promise<readonly RowJudgement[]> {
  const keys = request.judged.complaints.map(({ draft }) => draft.duplicateKey);
  const judged = settleDuplicates(request.judged, await receiptsByKey(manager, keys));
  await insertBatch(manager, { ...request, judged }, taking);
  await takeInComplaints(manager, judged.complaints.map(request.recordOf), taking);
  return judged.judgements;
}

async function insertBatch(manager: EntityManager, request: NewImportBatch, { by, at }: TakingIn): Promise<void> {
  const { rows, accepted, duplicates, refused } = countVerdicts(request.judged);
  await manager.query(
    `INSERT INTO import_batch (id, profile, file_name, file_hash, encoding, rows, accepted, duplicates, refused, status,
       imported_by, imported_at, department_code)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'stored', $10, $11, $12)`,
    [
      request.batchId,
      request.profile,
      request.fileName,
      request.fileHash,
      request.encoding,
      ...[rows, accepted, duplicates, refused],
      by,
      at,
      request.departmentCode,
    ],
  );
}

async function batchOf(manager: EntityManager, batchId: string): Promise<ImportBatch> {
  const [batch] = await readBatches(manager, 'b.id = $1', [batchId]);
  if (batch === undefined) throw new ImportBatchMissingError(batchId);
  return batch;
}

/** A batch that this transaction has just written is not there. */
export class ImportBatchMissingError extends Error {}

async function readBatches(
  manager: EntityManager,
  condition: string,
  parameters: readonly unknown[],
): Promise<readonly ImportBatch[]> {
  const rows: (ImportBatch & { importedAt: Date })[] = await manager.query(
    `SELECT b.id AS "batchId", b.profile, b.file_name AS "fileName", b.file_hash AS "fileHash", b.encoding, b.rows,
       b.accepted, b.duplicates, b.refused, b.status, b.imported_at AS "importedAt",
       b.department_code AS "departmentCode", (SELECT count(*)::int FROM complaint c
         WHERE c.batch_id = b.id AND c.case_file_id IS NOT NULL) AS "openedCases"
     FROM import_batch b WHERE ${condition} ORDER BY b.imported_at DESC, b.id DESC LIMIT 200`,
    [...parameters],
  );
  return rows.map((row) => ({ ...row, importedAt: new Date(row.importedAt).toISOString() as Instant })); // timestamptz
}

async function storedJudgements(manager: EntityManager, batchId: string): Promise<readonly RowJudgement[]> {
  const rows: { line: number; name: string; marks: string[] }[] = await manager.query(
    `SELECT c.batch_line AS line, e.name, c.marks FROM complaint c JOIN enterprise e ON e.id = c.enterprise_id
     WHERE c.batch_id = $1 ORDER BY cardinality(c.marks) = 0, c.batch_line LIMIT 500`,
    [batchId],
  );
  return rows.map(({ line, name, marks }) => {
    return { line, verdict: 'accepted', respondentName: name, problems: [], marks, duplicateOf: null };
  });
}
