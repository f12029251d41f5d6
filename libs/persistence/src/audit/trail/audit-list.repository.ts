import type { AuditEntryView, AuditFilter, AuditState } from '@app/contracts';
import type { Instant } from '@app/domain';
import type { DataSource } from 'typeorm';
import { Conditions } from '../../repositories/shared/conditions.js';
import { limitOf, pageFrom, readCursor, type Page, type PageQuestion } from '../../repositories/shared/cursor.js';
import { instantOf } from '../../repositories/shared/values.js';
import { readBody } from '../checkpoint/checkpoint.js';
import { CheckpointRepository } from '../checkpoint/checkpoint.repository.js';
import { AUDIT_COLUMNS, recordedOf, type AuditRow } from './audit-reader.js';

/** Which entries are looked for, days already as instants: from `from` on, before `until`. */
export interface AuditQuestion extends Omit<AuditFilter, 'from' | 'to'>, PageQuestion {
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
}

/** The audit trail for those who search it. */
export class AuditListRepository {
  constructor(private readonly database: DataSource) {}

  /** A page of entries, newest first. */
  async list(question: AuditQuestion): Promise<Page<AuditEntryView>> {
    const where = conditionsOf(question);
    const limit = limitOf(question);
    const rows: AuditRow[] = await this.database.query(
      `SELECT ${AUDIT_COLUMNS} FROM audit_entry WHERE ${where.sql}
       ORDER BY at DESC, chain DESC, seq DESC LIMIT ${limit + 1}`,
      where.parameters,
    );
    return pageFrom(rows, limit, { item: viewOf, key: (row) => [instantOf(row.at), row.chain, row.seq] });
  }

  /** How far the trail is signed and verified. */
  async state(): Promise<AuditState> {
    const [counts]: { chains: number; entries: string }[] = await this.database.query(
      'SELECT count(*)::int AS chains, coalesce(sum(seq), 0)::text AS entries FROM audit_head WHERE seq > 0',
    );
    const [verified]: AuditRow[] = await this.database.query(
      `SELECT ${AUDIT_COLUMNS} FROM audit_entry
       WHERE chain = 'administration' AND action = 'audit.verified' AND result <> 'asked' ORDER BY at DESC LIMIT 1`,
    );
    return {
      chains: counts?.chains ?? 0,
      entries: Number(counts?.entries ?? 0),
      lastCheckpoint: await this.lastCheckpoint(),
      lastVerification:
        verified === undefined
          ? null
          : { at: instantOf(verified.at), by: verified.actor_name, result: verified.result },
    };
  }

  private async lastCheckpoint(): Promise<AuditState['lastCheckpoint']> {
    const last = await new CheckpointRepository(this.database).last();
    const body = last === null ? null : readBody(last);
    return last === null || body === null ? null : { seq: last.seq, at: body.at, entries: body.entries, key: last.key };
  }
}

function conditionsOf({ from, until, actor, department, action, object, result, after }: AuditQuestion): Conditions {
  const where = new Conditions()
    .require('true')
    .when(from, (value) => `at >= ${value}::timestamptz`)
    .when(until, (value) => `at < ${value}::timestamptz`)
    .when(actor, (value) => `actor_name = ${value}`)
    .when(department, (value) => `actor_department = ${value}`)
    .when(action, (value) => `action = ${value}`)
    .when(object, (value) => `object_id = ${value}`)
    .when(result, (value) => `result = ${value}`);
  if (after === undefined) return where;
  const [at = null, chain = null, seq = null] = readCursor(after, 3);
  return where.require(
    `(at, chain, seq) < (${where.value(at)}::timestamptz, ${where.value(chain)}::text, ${where.value(seq)}::bigint)`,
  );
}

function viewOf(row: AuditRow): AuditEntryView {
  const { entry, ...place } = recordedOf(row);
  return { ...place, ...entry, changes: [...entry.changes] };
}
