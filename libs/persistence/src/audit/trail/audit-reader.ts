import type { AuditAction, AuditResult } from '@app/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { instantOf } from '../../repositories/shared/values.js';
import type { AuditPlace, FieldChange, NewAuditEntry } from './audit-entry.js';

/** An entry of the audit trail in its place, with its hashes. */
export interface RecordedAuditEntry extends AuditPlace {
  readonly entry: NewAuditEntry;
  readonly previousHash: string;
  readonly hash: string;
}

/** A row of `audit_entry`. */
export interface AuditRow {
  readonly chain: string;
  readonly seq: string;
  readonly at: Date;
  readonly actor_account_id: string | null;
  readonly actor_name: string | null;
  readonly on_behalf_of: string | null;
  readonly actor_role: string | null;
  readonly actor_department: string | null;
  readonly ip: string | null;
  readonly session_hash: string | null;
  readonly action: AuditAction;
  readonly object_kind: string | null;
  readonly object_id: string | null;
  readonly result: AuditResult;
  readonly reason: string | null;
  readonly changes: readonly FieldChange[];
  readonly request_id: string | null;
  readonly previous_hash: string;
  readonly hash: string;
}

/** SQL: the columns of an entry. */
export const AUDIT_COLUMNS = `chain, seq, at, actor_account_id, actor_name, on_behalf_of, actor_role, actor_department, ip,
  session_hash, action, object_kind, object_id, result, reason, changes, request_id, previous_hash, hash`;

/** Entries of a chain in the order in which they were appended, from after a place on. */
export async function readAuditChain(
  manager: EntityManager | DataSource,
  { chain, seq }: AuditPlace,
  limit: number,
): Promise<readonly RecordedAuditEntry[]> {
  const rows: AuditRow[] = await manager.query(
    `SELECT ${AUDIT_COLUMNS} FROM audit_entry WHERE chain = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
    [chain, seq, limit],
  );
  return rows.map(recordedOf);
}

/** Reads a row. */
export function recordedOf(row: AuditRow): RecordedAuditEntry {
  return {
    chain: row.chain,
    seq: Number(row.seq),
    entry: entryOf(row),
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

function entryOf(row: AuditRow): NewAuditEntry {
  return {
    at: instantOf(row.at),
    actor: {
      accountId: row.actor_account_id,
      name: row.actor_name,
      onBehalfOf: row.on_behalf_of,
      role: row.actor_role,
      departmentCode: row.actor_department,
      ip: row.ip,
      sessionHash: row.session_hash,
    },
    action: row.action,
    object: objectOf(row),
    result: row.result,
    reason: row.reason,
    changes: row.changes,
    requestId: row.request_id,
  };
}

function objectOf({ object_kind: kind, object_id: id }: AuditRow): NewAuditEntry['object'] {
  return kind === null || id === null ? null : { kind, id };
}
