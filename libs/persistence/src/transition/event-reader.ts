import type { DataSource, EntityManager } from 'typeorm';
import { accountId, type CaseEvent, type CaseFileId, type Instant, type PlainDate } from '@app/domain';
import type { EventPlace } from './event-hash.js';

/** A recorded event with its place and its hashes. */
export interface RecordedEvent extends EventPlace {
  readonly event: CaseEvent;
  readonly previousHash: string;
  readonly hash: string;
}

interface EventRow {
  readonly seq: number;
  readonly epoch: number;
  readonly command_id: string;
  readonly type: string;
  readonly at: Date;
  readonly on_day: PlainDate;
  readonly actor_account_id: string | null;
  readonly actor_department: string;
  readonly actor_role: CaseEvent['actor']['role'];
  readonly proceeding_id: CaseEvent['proceedingId'];
  readonly data: CaseEvent['data'];
  readonly effects: CaseEvent['effects'];
  readonly previous_hash: string;
  readonly hash: string;
}

/** Events of a case in order of their sequence numbers, both ends included. */
export async function readEvents(
  manager: EntityManager | DataSource,
  caseFileId: CaseFileId,
  range: { readonly from: number; readonly to: number },
): Promise<readonly RecordedEvent[]> {
  const rows: EventRow[] = await manager.query(
    `SELECT seq, epoch, command_id, type, at, on_day::text, actor_account_id, actor_department, actor_role, proceeding_id,
       data, effects, previous_hash, hash
     FROM case_event WHERE case_file_id = $1 AND seq BETWEEN $2 AND $3 ORDER BY seq`,
    [caseFileId, range.from, range.to],
  );
  return rows.map((row) => ({
    caseFileId,
    seq: row.seq,
    epoch: row.epoch,
    commandId: row.command_id,
    previousHash: row.previous_hash,
    hash: row.hash,
    event: eventOf(row),
  }));
}

function eventOf(row: EventRow): CaseEvent {
  return {
    type: row.type,
    actor: {
      accountId: row.actor_account_id === null ? null : accountId(row.actor_account_id),
      departmentCode: row.actor_department,
      role: row.actor_role,
    },
    at: row.at.toISOString() as Instant, // timestamptz read back as written
    on: row.on_day,
    proceedingId: row.proceeding_id,
    data: row.data,
    effects: row.effects,
  };
}
