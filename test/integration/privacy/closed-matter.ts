import { randomUUID } from 'node:crypto';
import { openedPlay } from '@app/testing';
import { recordPlay } from '../record-play.js';
import type { ApiHouse, PersonName } from '../api/api-house.js';
import { takeIn } from '../reporter/a-report.js';

/** What a complaint is about, and when its case was closed. */
export interface MatterChange {
  readonly closedOn: string | null;
  /** Keeps two complaints from being taken for one. */
  readonly workersAffected?: number;
}

/** A complaint with the case that was opened for it. */
export interface Matter {
  readonly complaintId: string;
  readonly caseFileId: string;
}

/** Takes a complaint in and ties it to a case, which is closed on a day, or open where there is none. */
export async function aMatter(
  house: ApiHouse,
  who: PersonName,
  { closedOn, ...change }: MatterChange,
): Promise<Matter> {
  const { complaintId } = await takeIn(house, who, change);
  const caseFileId = await recordPlay(house.databaseUrl, openedPlay());
  await house.sql.query('UPDATE case_file SET complaint_id = $2 WHERE id = $1', [caseFileId, complaintId]);
  await house.sql.query('UPDATE complaint SET case_file_id = $2 WHERE id = $1', [complaintId, caseFileId]);
  if (closedOn !== null) await closeOn(house, caseFileId, closedOn);
  return { complaintId, caseFileId };
}

/** Ends a case as its closing event does, on a day of the test. */
export async function closeOn(house: ApiHouse, caseFileId: string, day: string): Promise<void> {
  await house.sql.query(
    `INSERT INTO case_event (case_file_id, seq, epoch, command_id, type, at, on_day, actor_department, actor_role, data,
       effects, previous_hash, hash) SELECT id, seq + 100, epoch, $2, 'CaseClosed', $3::date, $3, 'HRSS-LI', 'lead', '{}',
       '[]', last_hash, last_hash FROM case_file WHERE id = $1`,
    [caseFileId, randomUUID(), day],
  );
  await house.sql.query(`UPDATE case_file SET stage = 'closed' WHERE id = $1`, [caseFileId]);
}
