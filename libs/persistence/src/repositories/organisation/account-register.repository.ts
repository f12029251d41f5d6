import type { DataSource, EntityManager } from 'typeorm';
import { accepted, refused, type Instant, type Outcome } from '@app/domain';
import { bearsDuty } from '../shared/viewer.js';
import { accountKeyOf } from './sign-in-throttle.repository.js';

/** Something that is done with an account. */
export interface AccountAct {
  readonly accountName: string;
  readonly at: Instant;
  /** Who does it: nobody signs in on the command line, so it is a name and no account. */
  readonly by: string;
  /** Why; `null` when nothing was said. */
  readonly reason: string | null;
}

/** What an act does. */
export type AccountActName = 'password-reset' | 'disabled' | 'enabled' | 'feeds-withdrawn' | 'second-factor-reset';

/** Why nothing was done. */
export type AccountRefusal =
  | { readonly code: 'account.unknown'; readonly name: string }
  | { readonly code: 'account.is-disabled'; readonly name: string }
  | { readonly code: 'account.is-enabled'; readonly name: string }
  | { readonly code: 'account.last-administrator'; readonly name: string };

/** What an act took from a person beside the sessions. */
export interface ClosedAccess {
  /** Calendar feeds whose addresses no longer open. */
  readonly withdrawnFeeds: number;
}

/** What became of a disabled account: its open tasks stay with the person. */
export interface DisabledAccount extends ClosedAccess {
  readonly heldTasks: number;
}

/** Keeps accounts: each act is one transaction, ends the sessions that must end, and stays on record. */
export class AccountRegister {
  constructor(private readonly database: DataSource) {}

  /** Replaces a forgotten password by one that opens the account once; lifts the lock of failed attempts. */
  async resetPassword(act: AccountAct, passwordHash: string): Promise<Outcome<ClosedAccess, AccountRefusal>> {
    return this.database.transaction(async (manager) => {
      const account = await take(manager, act.accountName);
      if (account === null) return refused({ code: 'account.unknown', name: act.accountName });
      if (account.isDisabled) return refused({ code: 'account.is-disabled', name: act.accountName });
      await manager.query(
        `UPDATE account SET password_hash = $2, must_change_password = true, password_changed_at = $3, last_active_at = $3
         WHERE id = $1`,
        [account.id, passwordHash, act.at],
      );
      await manager.query('DELETE FROM sign_in_throttle WHERE account_key = $1', [accountKeyOf(act.accountName)]);
      await endSessions(manager, account.id);
      await record(manager, account.id, { ...act, name: 'password-reset' });
      return accepted({ withdrawnFeeds: await withdrawFeeds(manager, account.id, act) });
    });
  }

  /** Shuts a person out at once; the tasks stay with the person until the head of the department gives them away. */
  async disable(act: AccountAct): Promise<Outcome<DisabledAccount, AccountRefusal>> {
    return this.database.transaction(async (manager) => {
      const account = await take(manager, act.accountName);
      if (account === null) return refused({ code: 'account.unknown', name: act.accountName });
      if (account.isDisabled) return refused({ code: 'account.is-disabled', name: act.accountName });
      if (account.isLastAdministrator) return refused({ code: 'account.last-administrator', name: act.accountName });
      await manager.query('UPDATE account SET disabled_at = $2 WHERE id = $1', [account.id, act.at]);
      await endSessions(manager, account.id);
      await record(manager, account.id, { ...act, name: 'disabled' });
      const withdrawnFeeds = await withdrawFeeds(manager, account.id, act);
      return accepted({ withdrawnFeeds, heldTasks: await heldTasks(manager, account.id) });
    });
  }

  /** Lets a person in again, with the password of before. */
  async enable(act: AccountAct): Promise<Outcome<null, AccountRefusal>> {
    return this.database.transaction(async (manager) => {
      const account = await take(manager, act.accountName);
      if (account === null) return refused({ code: 'account.unknown', name: act.accountName });
      if (!account.isDisabled) return refused({ code: 'account.is-enabled', name: act.accountName });
      await manager.query('UPDATE account SET disabled_at = NULL, last_active_at = $2 WHERE id = $1', [
        account.id,
        act.at,
      ]);
      await record(manager, account.id, { ...act, name: 'enabled' });
      return accepted(null);
    });
  }
}

interface TakenAccount {
  readonly id: string;
  readonly isDisabled: boolean;
  readonly isLastAdministrator: boolean;
}

/**
 * Locks an account, and before it every administrator who can sign in: two that are disabled at the same moment see each
 * other. A demo administrator does not stand in for a real one.
 */
async function take(manager: EntityManager, accountName: string): Promise<TakenAccount | null> {
  const administrators: { id: string; is_demo: boolean }[] = await manager.query(
    `SELECT id, is_demo FROM account WHERE ${bearsDuty('run-the-system', 'account')} AND disabled_at IS NULL
     ORDER BY id FOR UPDATE`,
  );
  const rows: { id: string; is_demo: boolean; disabled_at: Date | null }[] = await manager.query(
    'SELECT id, is_demo, disabled_at FROM account WHERE account_name = $1 FOR UPDATE',
    [accountName],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const isAdministrator = administrators.some(({ id }) => id === row.id);
  const others = administrators.filter((one) => one.id !== row.id && (row.is_demo || !one.is_demo));
  return {
    id: row.id,
    isDisabled: row.disabled_at !== null,
    isLastAdministrator: isAdministrator && others.length === 0,
  };
}

async function endSessions(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query('DELETE FROM session WHERE account_id = $1', [accountId]);
  await manager.query('DELETE FROM pending_sign_in WHERE account_id = $1', [accountId]);
}

/** Who has lost the password, or the post, may have lost the addresses too: they never open again, and that is on record. */
async function withdrawFeeds(manager: EntityManager, accountId: string, act: AccountAct): Promise<number> {
  const [rows]: [unknown[]] = await manager.query(
    'UPDATE calendar_feed SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL RETURNING id',
    [accountId, act.at],
  );
  if (rows.length > 0) await record(manager, accountId, { ...act, name: 'feeds-withdrawn' });
  return rows.length;
}

async function heldTasks(manager: EntityManager, accountId: string): Promise<number> {
  const rows: { held: number }[] = await manager.query(
    `SELECT count(*)::int AS held FROM task WHERE assignee_id = $1 AND status = 'open'`,
    [accountId],
  );
  return rows[0]?.held ?? 0;
}

async function record(
  manager: EntityManager,
  accountId: string,
  { name, reason, by, at }: AccountAct & { readonly name: AccountActName },
): Promise<void> {
  await manager.query('INSERT INTO account_act (account_id, act, reason, done_by, at) VALUES ($1, $2, $3, $4, $5)', [
    accountId,
    name,
    reason,
    by,
    at,
  ]);
}
