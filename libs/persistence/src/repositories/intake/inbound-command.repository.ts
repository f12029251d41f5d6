import type { DataSource, EntityManager } from 'typeorm';
import type { CaseFileId, Instant } from '@app/domain';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { insertRows, type RowTarget } from './insert-rows.js';

/** A command that has been accepted and must reach its case, whatever happens to Temporal meanwhile. */
export interface InboundCommand {
  /** The command id, a UUID. */
  readonly id: string;
  readonly caseFileId: CaseFileId;
  /** The command envelope, as the relay sends it. */
  readonly body: unknown;
}

/** An inbound command that the relay holds. */
export interface HeldCommand extends InboundCommand {
  /** Attempts that failed before this one. */
  readonly attempts: number;
}

/** What became of one attempt. */
export type RelayOutcome =
  | { readonly kind: 'done' }
  /** The run of the case has ended already: fine when the case is recorded, hopeless when it is not. */
  | { readonly kind: 'ended' }
  /** It may work later: tried again from `notBefore` on. */
  | { readonly kind: 'postponed'; readonly notBefore: Instant; readonly reason: string }
  /** It can never work: set aside for a person, the others go on. */
  | { readonly kind: 'parked'; readonly reason: string };

/** Sends a held command; runs while its row is locked. */
export type SendCommand = (command: HeldCommand) => Promise<RelayOutcome>;

const INBOUND: RowTarget = {
  table: 'inbound_command',
  columns: {
    id: 'uuid',
    case_file_id: 'uuid',
    body: 'jsonb',
    status: 'text',
    attempts: 'int',
    created_at: 'timestamptz',
  },
};

/** Adds commands to the transaction that accepts them, in the order in which they are to be sent. */
export async function addInboundCommands(
  manager: EntityManager,
  commands: readonly InboundCommand[],
  at: Instant,
): Promise<void> {
  const rows = commands.map(({ id, caseFileId, body }) => {
    return { id, case_file_id: caseFileId, body, status: 'pending', attempts: 0, created_at: at };
  });
  await insertRows(manager, INBOUND, rows);
}

const HELD = `id, case_file_id AS "caseFileId", body, attempts`;

/** An entry may go when its time has come and no earlier one of its case is still waiting. */
const ELIGIBLE = `SELECT ${HELD} FROM inbound_command c
  WHERE status = 'pending' AND (not_before IS NULL OR not_before <= $1) AND NOT EXISTS (
    SELECT 1 FROM inbound_command e
    WHERE e.case_file_id = c.case_file_id AND e.status = 'pending' AND e.position < c.position)
  ORDER BY position LIMIT 1 FOR UPDATE SKIP LOCKED`;

/** The queue of accepted commands; several processes may serve it at once. */
export class InboundCommandRepository {
  private readonly database: MachineDatabase;

  constructor(database: DataSource) {
    this.database = seenFor(database, 'carry-commands');
  }

  /** Sends the oldest entry that may go; answers `false` when there is none. */
  async sendNext(at: Instant, send: SendCommand): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const held: HeldCommand[] = await manager.query(ELIGIBLE, [at]);
      return settle(manager, { held, at, send });
    });
  }

  /** Sends one entry now, waiting while another process sends it; answers `false` when it is settled already. */
  async sendOne(id: string, at: Instant, send: SendCommand): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const held: HeldCommand[] = await manager.query(
        `SELECT ${HELD} FROM inbound_command WHERE id = $1 AND status = 'pending' FOR UPDATE`,
        [id],
      );
      return settle(manager, { held, at, send });
    });
  }

  /** Entries that were set aside, with the reason; oldest first. */
  async parked(): Promise<
    readonly { readonly id: string; readonly caseFileId: CaseFileId; readonly reason: string }[]
  > {
    return this.database.query(
      `SELECT id, case_file_id AS "caseFileId", refusal->>'reason' AS reason FROM inbound_command
       WHERE status = 'parked' ORDER BY position LIMIT 200`,
    );
  }
}

interface Attempt {
  readonly held: readonly HeldCommand[];
  readonly at: Instant;
  readonly send: SendCommand;
}

async function settle(manager: EntityManager, { held, at, send }: Attempt): Promise<boolean> {
  const [command] = held;
  if (command === undefined) return false;
  const outcome = await send(command);
  if (outcome.kind === 'done') await markDone(manager, command, at);
  if (outcome.kind === 'ended') await settleEnded(manager, command, at);
  if (outcome.kind === 'postponed') await postpone(manager, command, outcome);
  if (outcome.kind === 'parked') await park(manager, command, { reason: outcome.reason, at });
  return true;
}

async function settleEnded(manager: EntityManager, command: HeldCommand, at: Instant): Promise<void> {
  const recorded: unknown[] = await manager.query('SELECT 1 FROM case_file WHERE id = $1', [command.caseFileId]);
  if (recorded.length > 0) await markDone(manager, command, at);
  if (recorded.length === 0) await park(manager, command, { reason: 'case.ended-unrecorded', at });
}

async function markDone(manager: EntityManager, { id, caseFileId }: HeldCommand, at: Instant): Promise<void> {
  await manager.query(
    `UPDATE inbound_command SET status = 'done', done_at = $2, attempts = attempts + 1, refusal = NULL WHERE id = $1`,
    [id, at],
  );
  await manager.query(`UPDATE complaint SET status = 'opened' WHERE case_file_id = $1 AND status = 'opening'`, [
    caseFileId,
  ]);
}

async function postpone(
  manager: EntityManager,
  { id }: HeldCommand,
  { notBefore, reason }: { readonly notBefore: Instant; readonly reason: string },
): Promise<void> {
  await manager.query(
    `UPDATE inbound_command SET attempts = attempts + 1, not_before = $2, refusal = jsonb_build_object('reason', $3::text)
     WHERE id = $1`,
    [id, notBefore, reason],
  );
}

async function park(
  manager: EntityManager,
  { id, caseFileId }: HeldCommand,
  { reason, at }: { readonly reason: string; readonly at: Instant },
): Promise<void> {
  await manager.query(
    `UPDATE inbound_command SET status = 'parked', attempts = attempts + 1, parked_at = $3,
       refusal = jsonb_build_object('reason', $2::text) WHERE id = $1`,
    [id, reason, at],
  );
  await manager.query(
    `UPDATE complaint SET marks = array_append(marks, 'opening-parked')
     WHERE case_file_id = $1 AND status = 'opening' AND NOT 'opening-parked' = ANY(marks)`,
    [caseFileId],
  );
}
