import type { DataSource, EntityManager } from 'typeorm';
import type { OwnPasskey, ProofWay } from '@app/contracts';
import type { Instant } from '@app/domain';
import { instantOf, instantOrNull } from '../shared/values.js';

/** SQL: whether an account has a second factor. */
export function hasSecondFactor(accountId: string): string {
  return `(EXISTS (SELECT FROM code_factor f WHERE f.account_id = ${accountId} AND NOT f.is_proposed)
    OR EXISTS (SELECT FROM passkey k WHERE k.account_id = ${accountId}))`;
}

/** The second factors of an account. */
export interface OwnFactors {
  readonly codesSince: Instant | null;
  readonly passkeys: OwnPasskey[];
  readonly recoveryCodesLeft: number;
}

/** What is taken away: the authenticator app, or one passkey. */
export type RemovedFactor = { readonly kind: 'codes' } | { readonly kind: 'passkey'; readonly passkeyId: string };

/** Taking a factor away. */
export interface FactorRemoval {
  readonly accountId: string;
  readonly factor: RemovedFactor;
  /** Whether one must be left. */
  readonly isRequired: boolean;
}

/** Taking all factors from somebody else. */
export interface FactorReset {
  readonly accountId: string;
  readonly by: string;
  /** `null` when nothing was said. */
  readonly reason: string | null;
  readonly at: Instant;
}

interface FactorColumns {
  readonly since: Date | null;
  readonly left: number;
}

interface PasskeyColumns {
  readonly passkeyId: string;
  readonly name: string;
  readonly added: Date;
  readonly used: Date | null;
}

/** The second factors of accounts as a whole. */
export class SecondFactorRepository {
  constructor(private readonly database: DataSource) {}

  /** The factors of an account; nothing of their secrets. */
  async read(accountId: string): Promise<OwnFactors> {
    const [codes]: FactorColumns[] = await this.database.query(
      `SELECT (SELECT since FROM code_factor WHERE account_id = $1 AND NOT is_proposed) AS since,
         (SELECT count(*)::int FROM recovery_code WHERE account_id = $1 AND used_at IS NULL) AS left`,
      [accountId],
    );
    const passkeys: PasskeyColumns[] = await this.database.query(
      `SELECT id AS "passkeyId", name, added_at AS added, last_used_at AS used FROM passkey
       WHERE account_id = $1 ORDER BY added_at, id`,
      [accountId],
    );
    return {
      codesSince: instantOrNull(codes?.since ?? null),
      passkeys: passkeys.map(({ added, used, ...key }) => ({
        ...key,
        addedAt: instantOf(added),
        lastUsedAt: instantOrNull(used),
      })),
      recoveryCodesLeft: codes?.left ?? 0,
    };
  }

  /** In which ways an account takes the second step. */
  async waysOf(accountId: string): Promise<ProofWay[]> {
    const { codesSince, passkeys, recoveryCodesLeft } = await this.read(accountId);
    return [
      ...(codesSince === null ? [] : (['code'] as const)),
      ...(passkeys.length === 0 ? [] : (['passkey'] as const)),
      ...(recoveryCodesLeft === 0 ? [] : (['recovery-code'] as const)),
    ];
  }

  /** Takes a factor away, with the recovery codes when it was the last one; the account waits for it in line. */
  async remove({ accountId, factor, isRequired }: FactorRemoval): Promise<'removed' | 'unknown' | 'last'> {
    return this.database.transaction(async (manager) => {
      await manager.query('SELECT FROM account WHERE id = $1 FOR UPDATE', [accountId]);
      const factors = await countFactors(manager, accountId);
      if (isRequired && factors <= 1) return 'last';
      if ((await removeOne(manager, accountId, factor)) === 0) return 'unknown';
      if (factors === 1) await manager.query('DELETE FROM recovery_code WHERE account_id = $1', [accountId]);
      return 'removed';
    });
  }

  /** Takes every factor from an account, ends its sessions and keeps who did it; false when there is no such account. */
  async reset({ accountId, by, reason, at }: FactorReset): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const [found]: [unknown[]] = await manager.query(
        'UPDATE account SET second_factor_reset_at = $2 WHERE id = $1 RETURNING id',
        [accountId, at],
      );
      if (found.length === 0) return false;
      for (const table of ['code_factor', 'passkey', 'recovery_code', 'pending_sign_in', 'session'])
        await manager.query(`DELETE FROM ${table} WHERE account_id = $1`, [accountId]);
      await manager.query(
        `INSERT INTO account_act (account_id, act, reason, done_by, at) VALUES ($1, 'second-factor-reset', $2, $3, $4)`,
        [accountId, reason, by, at],
      );
      return true;
    });
  }

  /** The sessions of an account beside one, and sign-ins that wait, end: how it is opened has changed. */
  async endOthers(accountId: string, keptTokenHash: string): Promise<void> {
    await this.database.query(
      `WITH waiting AS (DELETE FROM pending_sign_in WHERE account_id = $1)
       DELETE FROM session WHERE account_id = $1 AND token_hash <> $2`,
      [accountId, keptTokenHash],
    );
  }
}

async function countFactors(manager: EntityManager, accountId: string): Promise<number> {
  const [row]: { factors: number }[] = await manager.query(
    `SELECT ((SELECT count(*) FROM code_factor WHERE account_id = $1 AND NOT is_proposed)
      + (SELECT count(*) FROM passkey WHERE account_id = $1))::int AS factors`,
    [accountId],
  );
  return row?.factors ?? 0;
}

async function removeOne(manager: EntityManager, accountId: string, factor: RemovedFactor): Promise<number> {
  const [rows]: [unknown[]] =
    factor.kind === 'codes'
      ? await manager.query('DELETE FROM code_factor WHERE account_id = $1 AND NOT is_proposed RETURNING account_id', [
          accountId,
        ])
      : await manager.query('DELETE FROM passkey WHERE account_id = $1 AND id = $2 RETURNING id', [
          accountId,
          factor.passkeyId,
        ]);
  return rows.length;
}
