import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';

/** A sign-in whose password was right and whose second step is awaited; it opens nothing. */
@Index('pending_sign_in_account_id_idx', ['accountId'])
@Index('pending_sign_in_expires_at_idx', ['expiresAt'])
@ForeignKey(() => AccountRow, ['accountId'], ['id'], { name: 'pending_sign_in_account_fkey' })
@Entity({ name: 'pending_sign_in' })
export class PendingSignInRow {
  /** Hash of the token that the browser bears. */
  @PrimaryColumn({ name: 'token_hash', type: 'text', primaryKeyConstraintName: 'pending_sign_in_pkey' })
  tokenHash!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
