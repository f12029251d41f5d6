import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { AccountRow } from './account.table.js';

/** Hashes of earlier passwords, as many as the profile asks for. */
@Index('password_history_account_id_idx', ['accountId'])
@ForeignKey(() => AccountRow, ['accountId'], ['id'], { name: 'password_history_account_fkey' })
@Entity({ name: 'password_history' })
export class PasswordHistoryRow {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'bigint', primaryKeyConstraintName: 'password_history_pkey' })
  id!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'password_hash', type: 'text' })
  passwordHash!: string;
}
