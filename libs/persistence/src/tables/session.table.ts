import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';

/** A signed-in session; only the hash of its token is kept. */
@Index('session_account_id_idx', ['accountId'])
@ForeignKey(() => AccountRow, ['accountId'], ['id'], { name: 'session_account_fkey' })
@Entity({ name: 'session' })
export class SessionRow {
  @PrimaryColumn({ name: 'token_hash', type: 'text', primaryKeyConstraintName: 'session_pkey' })
  tokenHash!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz' })
  lastSeenAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
