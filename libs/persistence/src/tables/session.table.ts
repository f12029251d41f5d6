import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';
import { ExternalIdentityRow } from './external-identity.table.js';

/** A signed-in session; only the hash of its token is kept. */
@Index('session_account_id_idx', ['accountId'])
@Index('session_id_key', ['id'], { unique: true })
@ForeignKey(() => AccountRow, ['accountId'], ['id'], { name: 'session_account_fkey' })
@Index('session_identity_id_idx', ['identityId'])
@ForeignKey(() => ExternalIdentityRow, ['identityId'], ['id'], { name: 'session_identity_fkey', onDelete: 'SET NULL' })
@Entity({ name: 'session' })
export class SessionRow {
  @PrimaryColumn({ name: 'token_hash', type: 'text', primaryKeyConstraintName: 'session_pkey' })
  tokenHash!: string;

  /** Names the session without opening it. */
  @Column({ name: 'id', type: 'uuid', default: () => 'gen_random_uuid()' })
  id!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz' })
  lastSeenAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  /** Where it was begun from. */
  @Column({ name: 'address', type: 'text', nullable: true })
  address!: string | null;

  @Column({ name: 'browser', type: 'text', default: 'other' })
  browser!: string;

  @Column({ name: 'system', type: 'text', default: 'other' })
  system!: string;

  /** By what its person was proven: `password`, `code`, `recovery-code`, `passkey` or `provider`. */
  @Column({ name: 'proven_by', type: 'text', default: 'password' })
  provenBy!: string;

  /** When its person was proven last. */
  @Column({ name: 'proven_at', type: 'timestamptz', default: () => 'now()' })
  provenAt!: Date;

  /** When the second factor was taken away, told in this session; `null` when there is nothing to tell. */
  @Column({ name: 'factor_reset_at', type: 'timestamptz', nullable: true })
  factorResetAt!: Date | null;

  /** Through which identity at a provider it came; `null` for one that was begun here. */
  @Column({ name: 'identity_id', type: 'uuid', nullable: true })
  identityId!: string | null;

  /** How strongly, and by what, the provider says that it has proven the person; `null` when it does not say. */
  @Column({ name: 'provider_acr', type: 'text', nullable: true })
  providerAcr!: string | null;

  @Column({ name: 'provider_amr', type: 'text', array: true, nullable: true })
  providerAmr!: string[] | null;
}
