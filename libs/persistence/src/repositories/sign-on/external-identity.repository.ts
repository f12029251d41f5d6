import type { DataSource } from 'typeorm';
import type { OwnIdentity } from '@app/contracts';
import type { Instant } from '@app/domain';
import type { AuditSubject } from '../../audit/trail/audit-subjects.repository.js';
import { newId } from '../intake/new-id.js';
import { hasSecondFactor } from '../second-factor/second-factor.repository.js';
import { instantOf, instantOrNull } from '../shared/values.js';
import type { SignedIn } from '../organisation/signed-in.js';

/** By what a person is known at a provider: the two together, never one of them, never a name. */
export interface ProviderSubject {
  readonly issuer: string;
  readonly subjectHash: string;
}

/** The account that an identity is linked to. */
export interface LinkedAccount extends AuditSubject {
  readonly accountId: string;
  readonly identityId: string;
  readonly lastActiveAt: Date;
  readonly isDisabled: boolean;
  readonly hasSecondFactor: boolean;
}

/** How a provider says that it has proven the person of a session. */
export interface SignOnUse {
  readonly identityId: string;
  readonly tokenHash: string;
  readonly acr: string | null;
  readonly amr: readonly string[] | null;
  readonly at: Instant;
}

/** What became of linking. `taken`: another account has the identity. `has-one`: the account has one of this provider. */
export type Linking = 'linked' | 'taken' | 'has-one';

interface IdentityColumns {
  readonly id: string;
  readonly issuer: string;
  readonly linked_at: Date;
  readonly last_used_at: Date | null;
}

/** Identities at the provider of single sign-on that people have linked to their accounts. */
export class ExternalIdentityRepository {
  constructor(private readonly database: DataSource) {}

  /** The account of an identity; `null` when nobody has linked it. */
  async accountOf({ issuer, subjectHash }: ProviderSubject): Promise<LinkedAccount | null> {
    const rows: LinkedAccount[] = await this.database.query(
      `SELECT i.id AS "identityId", a.id AS "accountId", a.account_name AS "accountName", a.role,
         a.department_code AS "departmentCode", a.last_active_at AS "lastActiveAt",
         a.disabled_at IS NOT NULL AS "isDisabled", ${hasSecondFactor('a.id')} AS "hasSecondFactor"
       FROM external_identity i JOIN account a ON a.id = i.account_id
       WHERE i.issuer = $1 AND i.subject_hash = $2`,
      [issuer, subjectHash],
    );
    return rows[0] ?? null;
  }

  /** The identities of a person. */
  async list({ accountId }: Pick<SignedIn, 'accountId'>): Promise<OwnIdentity[]> {
    const rows: IdentityColumns[] = await this.database.query(
      'SELECT id, issuer, linked_at, last_used_at FROM external_identity WHERE account_id = $1 ORDER BY linked_at, id',
      [accountId],
    );
    return rows.map(({ id, issuer, linked_at: linked, last_used_at: used }) => {
      return { identityId: id, issuer, linkedAt: instantOf(linked), lastUsedAt: instantOrNull(used) };
    });
  }

  /** Links an identity to the account of a person. */
  async link(
    { accountId }: Pick<SignedIn, 'accountId'>,
    { issuer, subjectHash }: ProviderSubject,
    at: Instant,
  ): Promise<Linking> {
    const rows: unknown[] = await this.database.query(
      `INSERT INTO external_identity (id, account_id, issuer, subject_hash, linked_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING id`,
      [newId(at), accountId, issuer, subjectHash, at],
    );
    if (rows.length > 0) return 'linked';
    const holder = await this.accountOf({ issuer, subjectHash });
    return holder === null || holder.accountId === accountId ? 'has-one' : 'taken';
  }

  /** Ends the link, and the other sessions that came through it; false when the person has no such identity. */
  async unlink({ accountId, tokenHash }: SignedIn, identityId: string): Promise<boolean> {
    const [rows]: [unknown[]] = await this.database.query(
      `WITH ended AS (DELETE FROM session WHERE identity_id = $2 AND account_id = $1 AND token_hash <> $3)
       DELETE FROM external_identity WHERE id = $2 AND account_id = $1 RETURNING id`,
      [accountId, identityId, tokenHash],
    );
    return rows.length > 0;
  }

  /** Notes on a session through which identity it came, and how the provider says that it has proven the person. */
  async noteUse({ identityId, tokenHash, acr, amr, at }: SignOnUse): Promise<void> {
    await this.database.query(
      `WITH used AS (UPDATE external_identity SET last_used_at = $5 WHERE id = $1)
       UPDATE session SET identity_id = $1, provider_acr = $3, provider_amr = $4 WHERE token_hash = $2`,
      [identityId, tokenHash, acr, amr, at],
    );
  }
}
