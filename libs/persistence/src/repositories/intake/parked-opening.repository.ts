import type { DataSource, EntityManager } from 'typeorm';
import type { ParkedOpening, ParkedOpeningAct, ParkedOpenings } from '@app/contracts';
import { ENGINE, type CaseFileId, type Instant, type PlainDate } from '@app/domain';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { instantOf, instantOrNull } from '../shared/values.js';
import { addInboundCommands } from './inbound-command.repository.js';
import { newId } from './new-id.js';

/** Who acts on an opening that was set aside, and when. */
export interface ParkedAct {
  readonly commandId: string;
  readonly accountId: string;
  readonly at: Instant;
  /** The legal day of `at`. */
  readonly on: PlainDate;
}

/** What became of an act: done, or why not. */
export type ParkedActOutcome = 'done' | 'unknown' | 'settled';

/** What became of giving up; the command that tells the case of a split is to be sent at once. */
export interface GivenUp {
  readonly outcome: ParkedActOutcome;
  readonly follows: readonly string[];
}

/** SQL: the case whose matter a command is about, where the matter was split off. */
const SOURCE = `CASE i.body->'command'->>'type' WHEN 'open' THEN (i.body->'command'->>'splitFrom')::uuid ELSE i.case_file_id END`;
const MOST = 200;
const MOST_ACTS = 50;

/** Openings that the relay has set aside, for the administrator: no text of a complaint and no person leaves here. */
export class ParkedOpeningRepository {
  private readonly database: MachineDatabase;

  constructor(database: DataSource) {
    this.database = seenFor(database, 'put-openings-right');
  }

  /** The openings that wait for an administrator, and the latest acts. */
  async list(): Promise<ParkedOpenings> {
    const [items, acts] = await Promise.all([this.openings(), this.acts()]);
    return { items: items.map(openingOf), acts: acts.map(actOf) };
  }

  private async openings(): Promise<OpeningRow[]> {
    return this.database.query(
      `SELECT i.id, i.attempts, i.created_at, i.parked_at, i.refusal->>'reason' AS reason, c.receipt_number,
           coalesce(i.body->'command'->>'type', 'open') AS command, f.id AS split_from,
           coalesce(c.kind, i.body->'command'->'subject'->>'kind') AS kind,
           coalesce(c.received_by, i.body->'command'->>'receivedBy') AS received_by
         FROM inbound_command i LEFT JOIN complaint c ON c.case_file_id = i.case_file_id
           LEFT JOIN case_file f ON f.id = ${SOURCE}
         WHERE i.status = 'parked' ORDER BY i.position LIMIT ${MOST}`,
    );
  }

  private async acts(): Promise<ActRow[]> {
    return this.database.query(
      `SELECT p.command_id, p.receipt_number, p.act, p.reason, p.at, p.account_id, a.display_name,
           f.id AS split_from
         FROM parked_opening_act p JOIN account a ON a.id = p.account_id
           LEFT JOIN inbound_command i ON i.id = p.command_id LEFT JOIN case_file f ON f.id = ${SOURCE} ORDER BY p.id DESC LIMIT ${MOST_ACTS}`,
    );
  }

  /** Puts an opening back into the queue, to be sent at once. */
  async retry(act: ParkedAct): Promise<ParkedActOutcome> {
    return this.database.transaction(async (manager) => {
      const opening = await take(manager, act.commandId);
      if (typeof opening === 'string') return opening;
      await manager.query(
        `UPDATE inbound_command SET status = 'pending', attempts = 0, not_before = NULL, parked_at = NULL WHERE id = $1`,
        [act.commandId],
      );
      await manager.query(
        `UPDATE complaint SET marks = array_remove(marks, 'opening-parked') WHERE case_file_id = $1`,
        [opening.case_file_id],
      );
      return record(manager, act, { name: 'retried', reason: null, opening });
    });
  }

  /**
   * Gives an opening up, so that nothing taken in is lost: its complaint goes back to the pool of clues with a mark, the
   * matters of a split go back to the case that they came from, by a command in the same queue.
   */
  async giveUp(act: ParkedAct, reason: string): Promise<GivenUp> {
    return this.database.transaction(async (manager) => {
      const opening = await take(manager, act.commandId);
      if (typeof opening === 'string') return { outcome: opening, follows: [] };
      if (opening.command === 'open' && opening.is_recorded) return { outcome: 'settled', follows: [] };
      await manager.query(`UPDATE inbound_command SET status = 'given-up' WHERE id = $1`, [act.commandId]);
      await manager.query(
        `UPDATE complaint SET status = 'received', case_file_id = NULL,
           marks = array_append(array_remove(marks, 'opening-parked'), 'opening-given-up')
         WHERE case_file_id = $1 AND status = 'opening'`,
        [opening.case_file_id],
      );
      const follows = await takeBack(manager, opening, { ...act, reason });
      return { outcome: await record(manager, act, { name: 'given-up', reason, opening }), follows };
    });
  }

  /** Where a command stands now: `pending`, `done`, `parked` or `given-up`. */
  async statusOf(commandId: string): Promise<string> {
    const rows: { status: string }[] = await this.database.query('SELECT status FROM inbound_command WHERE id = $1', [
      commandId,
    ]);
    return rows[0]?.status ?? '';
  }
}

interface TakenOpening {
  readonly status: string;
  readonly command: ParkedOpening['command'];
  /** The case that the matter is a part of, and what it is about; `null` for one that came in by itself. */
  readonly split_from: CaseFileId | null;
  readonly violation_codes: readonly string[];
  readonly case_file_id: string;
  readonly receipt_number: string | null;
  readonly is_recorded: boolean;
}

/** Locks an opening that is set aside; answers why it cannot be acted on otherwise. */
async function take(manager: EntityManager, commandId: string): Promise<TakenOpening | 'unknown' | 'settled'> {
  const rows: TakenOpening[] = await manager.query(
    `SELECT i.status, i.case_file_id, coalesce(i.body->'command'->>'type', 'open') AS command, i.body->'command'->>'splitFrom' AS split_from,
       i.body #> '{command,subject,violationCodes}' AS violation_codes, (SELECT c.receipt_number FROM complaint c WHERE c.case_file_id = i.case_file_id),
       EXISTS (SELECT 1 FROM case_file f WHERE f.id = i.case_file_id) AS is_recorded
     FROM inbound_command i WHERE i.id = $1 FOR UPDATE OF i`,
    [commandId],
  );
  const [opening] = rows;
  if (opening === undefined) return 'unknown';
  return opening.status === 'parked' ? opening : 'settled';
}

/** Asks the case of a split to take its matters back; answers the ids of the commands that follow. */
async function takeBack(
  manager: EntityManager,
  { split_from: caseFileId, case_file_id: newCaseFileId, violation_codes: violationCodes }: TakenOpening,
  { accountId, at, on, reason }: ParkedAct & { readonly reason: string },
): Promise<readonly string[]> {
  if (caseFileId === null) return [];
  const id = newId(at);
  const command = { type: 'take-back-split', newCaseFileId, violationCodes, reason };
  const where = { actor: { ...ENGINE, accountId }, at, on, powers: {}, certifiedOfficials: [] };
  const body = { commandId: id, requestHash: id, command, where };
  await addInboundCommands(manager, [{ id, caseFileId, body }], at);
  return [id];
}

interface RecordedAct {
  readonly name: ParkedOpeningAct['act'];
  readonly reason: string | null;
  readonly opening: TakenOpening;
}

async function record(
  manager: EntityManager,
  { commandId, accountId, at }: ParkedAct,
  { name, reason, opening }: RecordedAct,
): Promise<'done'> {
  await manager.query(
    `INSERT INTO parked_opening_act (command_id, receipt_number, act, reason, account_id, at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [commandId, opening.receipt_number, name, reason, accountId, at],
  );
  return 'done';
}

interface OpeningRow {
  readonly id: string;
  readonly attempts: number;
  readonly created_at: Date;
  readonly parked_at: Date | null;
  readonly reason: string | null;
  readonly kind: ParkedOpening['kind'];
  readonly command: ParkedOpening['command'];
  readonly split_from: string | null;
  readonly receipt_number: string | null;
  readonly received_by: string | null;
}

function openingOf(row: OpeningRow): ParkedOpening {
  return {
    commandId: row.id,
    kind: row.kind,
    receiptNumber: row.receipt_number,
    command: row.command,
    splitFrom: row.split_from,
    departmentCode: row.received_by,
    acceptedAt: instantOf(row.created_at),
    parkedAt: instantOrNull(row.parked_at),
    attempts: row.attempts,
    reason: row.reason ?? '',
  };
}

interface ActRow {
  readonly command_id: string;
  readonly split_from: string | null;
  readonly receipt_number: string | null;
  readonly act: ParkedOpeningAct['act'];
  readonly reason: string | null;
  readonly at: Date;
  readonly account_id: ParkedOpeningAct['by']['accountId'];
  readonly display_name: string;
}

function actOf(row: ActRow): ParkedOpeningAct {
  return {
    commandId: row.command_id,
    receiptNumber: row.receipt_number,
    splitFrom: row.split_from,
    act: row.act,
    at: instantOf(row.at),
    by: { accountId: row.account_id, displayName: row.display_name },
    reason: row.reason,
  };
}
