import type { EntityManager } from 'typeorm';
import type { AccountRole, Instant, StaffActor, StaffEvent } from '@app/domain';

/** What was done with an account. */
export type AccountActName = StaffEvent['type'] | 'created' | 'feeds-withdrawn' | 'second-factor-reset';

/** An act as it is put on record. */
export interface Recorded {
  readonly name: AccountActName;
  readonly by: StaffActor;
  readonly byName: string;
  readonly at: Instant;
  readonly reason: string | null;
  readonly role?: AccountRole;
  readonly departmentCode?: string;
  readonly confirmedBy?: string | null;
}

/** Puts an act on an account on record. */
export async function recordAccountAct(manager: EntityManager, accountId: string, act: Recorded): Promise<void> {
  await manager.query(
    `INSERT INTO account_act (account_id, act, reason, done_by, at, role, department_code, by_account, confirmed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[accountId, act.name, act.reason, act.byName, act.at, act.role ?? null, act.departmentCode ?? null],
      ...[act.by === 'server' ? null : act.by.accountId, act.confirmedBy ?? null],
    ],
  );
}
