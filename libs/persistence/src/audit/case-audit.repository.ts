import type { DataSource } from 'typeorm';
import type { CaseFile, CaseFileId } from '@app/domain';
import { readEvents, type RecordedEvent } from '../transition/event-reader.js';
import { anchorsOf } from './verification/database-audit-source.js';
import { AnchorWalk, type Anchor, type AnchorFinding } from './verification/verify-anchors.js';
import { verifyCase, type AuditFinding, type ClaimedHistory } from './verify-case.js';

/** A case that the audit looks at. */
export interface AuditedCase {
  readonly caseFileId: CaseFileId;
  readonly caseNumber: string;
}

/** What the audit of a case found. */
export interface CaseAudit extends AuditedCase {
  readonly events: number;
  /** `null` when everything is as it was recorded. */
  readonly finding: AuditFinding | AnchorFinding | null;
}

interface ClaimRow {
  readonly id: CaseFileId;
  readonly case_number: string;
  readonly seq: number;
  readonly last_hash: string;
  readonly snapshot: CaseFile;
}

/** Reads histories for the audit. */
export class CaseAuditRepository {
  constructor(private readonly database: DataSource) {}

  /**
   * A page of cases in the order of their ids.
   *
   * @param after - id of the last case of the page before; `null` for the first page
   */
  async page(after: CaseFileId | null, limit: number): Promise<readonly AuditedCase[]> {
    return this.database.query(
      `SELECT id AS "caseFileId", case_number AS "caseNumber" FROM case_file
       WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
      [after, limit],
    );
  }

  /** The case with a number or an id; `null` when there is none. */
  async find(numberOrId: string): Promise<AuditedCase | null> {
    const rows: AuditedCase[] = await this.database.query(
      `SELECT id AS "caseFileId", case_number AS "caseNumber" FROM case_file WHERE case_number = $1 OR id::text = lower($1)`,
      [numberOrId],
    );
    return rows[0] ?? null;
  }

  /** Verifies the history of a case as it stands at one moment. */
  async verify({ caseFileId, caseNumber }: AuditedCase): Promise<CaseAudit> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const claims: ClaimRow[] = await manager.query(
        'SELECT id, case_number, seq, last_hash, snapshot FROM case_file WHERE id = $1',
        [caseFileId],
      );
      const events = await readEvents(manager, caseFileId, { from: 1, to: EVERYTHING });
      const finding = claims.map((claim) => verifyCase(claimOf(claim), events))[0] ?? null;
      const rewritten = finding ?? compareWithAnchors(events, await anchorsOf(manager, caseChainOf(caseFileId)));
      return { caseFileId, caseNumber, events: events.length, finding: rewritten };
    });
  }

  /** The recorded events of a case. */
  async events(caseFileId: CaseFileId): Promise<readonly RecordedEvent[]> {
    return readEvents(this.database, caseFileId, { from: 1, to: EVERYTHING });
  }

  /** Cases of which events are recorded, or a checkpoint knows, but no row is left. */
  async withoutRow(): Promise<readonly CaseFileId[]> {
    const rows: { id: CaseFileId }[] = await this.database.query(
      `SELECT DISTINCT case_file_id AS id FROM case_event e
       WHERE NOT EXISTS (SELECT FROM case_file c WHERE c.id = e.case_file_id)
       UNION SELECT substring(chain FROM 6)::uuid FROM audit_checkpoint_head h WHERE chain LIKE 'case:%'
         AND NOT EXISTS (SELECT FROM case_file c WHERE c.id = substring(h.chain FROM 6)::uuid) ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  }
}

/** Largest integer of the column. */
const EVERYTHING = 2_147_483_647;

/** The name of a case's chain where checkpoints speak of it. */
export function caseChainOf(caseFileId: CaseFileId): string {
  return `case:${caseFileId}`;
}

/** Whether a history that is whole in itself is the one that was signed; `null`: it is. */
export function compareWithAnchors(
  events: readonly Pick<RecordedEvent, 'seq' | 'hash'>[],
  anchors: readonly Anchor[],
): AnchorFinding | null {
  const walk = new AnchorWalk(anchors);
  const findings = events.map(({ seq, hash }) => walk.pass(seq, hash));
  return findings.find((finding) => finding !== null) ?? walk.end(events.length);
}

function claimOf({ id, seq, last_hash: lastHash, snapshot }: ClaimRow): ClaimedHistory {
  return { caseFileId: id, seq, lastHash, snapshot };
}
