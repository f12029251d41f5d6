import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';

/** A feed of due days for calendar programs; only the hash of the token in its address is kept. */
@Index('calendar_feed_token_hash_key', ['tokenHash'], { unique: true })
@Index('calendar_feed_account_id_idx', ['accountId'])
@ForeignKey(() => AccountRow, ['accountId'], ['id'], { name: 'calendar_feed_account_fkey' })
@Entity({ name: 'calendar_feed' })
export class CalendarFeedRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'calendar_feed_pkey' })
  id!: string;

  @Column({ name: 'token_hash', type: 'text' })
  tokenHash!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'scope', type: 'text' })
  scope!: string;

  @Column({ name: 'department_code', type: 'text' })
  departmentCode!: string;

  @Column({ name: 'language', type: 'text' })
  language!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'fetched_at', type: 'timestamptz', nullable: true })
  fetchedAt!: Date | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
