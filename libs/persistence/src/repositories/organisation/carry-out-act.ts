import type { EntityManager } from 'typeorm';
import type { Instant, StaffAct, StaffActor, StaffEvent } from '@app/domain';
import { recordAccountAct, type Recorded } from './record-account-act.js';
import { accountKeyOf } from './sign-in-throttle.repository.js';
import type { AccountKey, KnownMember } from './staff-reader.js';

/** Who does something with an account, when and why. */
export interface AccountAct {
  readonly by: StaffActor;
  /** Name of who does it: of the account, or on the server what was given or the user of the operating system. */
  readonly byName: string;
  readonly at: Instant;
  /** Why; `null` when nothing was said. */
  readonly reason: string | null;
}

/** An act on an account that exists. */
export interface ActOnAccount extends AccountAct {
  readonly on: AccountKey;
  readonly act: StaffAct;
  /** Hash of the password that opens the account once; for `reset-password`. */
  readonly passwordHash?: string;
}

/** What an act has done. */
export interface ActedAccount {
  readonly accountId: string;
  readonly event: StaffEvent;
  /** Calendar feeds whose addresses no longer open. */
  readonly withdrawnFeeds: number;
  /** Open tasks that stay with the person until the head of the department gives them away. */
  readonly heldTasks: number;
}

/** An act that the core has let pass. */
export interface Decided {
  readonly asked: ActOnAccount;
  readonly on: KnownMember;
  readonly event: StaffEvent;
}

/** Does what was decided. The act comes on record first: the database refuses a role that no act grants. */
export async function carryOut(manager: EntityManager, { asked, on, event }: Decided): Promise<ActedAccount> {
  const { accountId } = on;
  await recordAccountAct(manager, accountId, recordedOf(asked, event));
  await applyEvent(manager, { asked, on, event });
  const shutsOut = event.type === 'disabled' || event.type === 'password-reset';
  const withdrawnFeeds = shutsOut ? await withdrawFeeds(manager, accountId, asked) : 0;
  const leaves = event.type === 'disabled' || event.type === 'moved';
  return { accountId, event, withdrawnFeeds, heldTasks: leaves ? await heldTasks(manager, accountId) : 0 };
}

function recordedOf({ by, byName, at, reason }: AccountAct, event: StaffEvent): Recorded {
  const act = { by, byName, at, reason, name: event.type };
  if (event.type === 'moved') return { ...act, departmentCode: event.departmentCode };
  if (event.type === 'role-proposed') return { ...act, role: event.role };
  if (event.type !== 'role-granted') return act;
  return { ...act, by: { accountId: event.by }, role: event.role, confirmedBy: event.confirmedBy };
}

/** Changed roles, departments and disabled accounts lose their sessions by a trigger of the table. */
async function applyEvent(manager: EntityManager, { asked: { at, passwordHash }, on, event }: Decided): Promise<void> {
  const { accountId } = on;
  const changed = changeOf(event, at);
  if (changed !== null) await change(manager, changed[0], [accountId, ...changed[1]]);
  if (event.type === 'password-reset') {
    await change(manager, NEW_PASSWORD, [accountId, passwordHash, at]);
    await manager.query('DELETE FROM sign_in_throttle WHERE account_key = $1', [accountKeyOf(on.accountName)]);
  }
  if (event.type === 'password-reset' || event.type === 'sessions-ended')
    await manager.query('DELETE FROM session WHERE account_id = $1', [accountId]);
}

const NEW_PASSWORD = 'password_hash = $2, must_change_password = true, password_changed_at = $3, last_active_at = $3';

/** The columns that an event changes, with their values; `null` when it leaves the row as it is. */
function changeOf(event: StaffEvent, at: Instant): readonly [columns: string, values: readonly string[]] | null {
  if (event.type === 'moved') return ['department_code = $2, role = NULL', [event.departmentCode]];
  if (event.type === 'role-granted') return ['role = $2', [event.role]];
  if (event.type === 'role-withdrawn') return ['role = NULL', []];
  if (event.type === 'disabled') return ['disabled_at = $2', [at]];
  return event.type === 'enabled' ? ['disabled_at = NULL, last_active_at = $2', [at]] : null;
}

async function change(manager: EntityManager, columns: string, parameters: readonly unknown[]): Promise<void> {
  await manager.query(`UPDATE account SET ${columns} WHERE id = $1`, [...parameters]);
}

/** Who has lost the password, or the post, may have lost the addresses too: they never open again, and that is on record. */
async function withdrawFeeds(manager: EntityManager, accountId: string, asked: ActOnAccount): Promise<number> {
  const [rows]: [unknown[]] = await manager.query(
    'UPDATE calendar_feed SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL RETURNING id',
    [accountId, asked.at],
  );
  if (rows.length > 0) await recordAccountAct(manager, accountId, { ...asked, name: 'feeds-withdrawn' });
  return rows.length;
}

async function heldTasks(manager: EntityManager, accountId: string): Promise<number> {
  const rows: { held: number }[] = await manager.query(
    `SELECT count(*)::int AS held FROM task WHERE assignee_id = $1 AND status = 'open'`,
    [accountId],
  );
  return rows[0]?.held ?? 0;
}
