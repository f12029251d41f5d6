import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';

/** A code that opens an account once when the second factor is lost; only its hash is kept. */
@ForeignKey(() => AccountRow, ['accountId'], ['id'], { name: 'recovery_code_account_fkey' })
@Entity({ name: 'recovery_code' })
export class RecoveryCodeRow {
  @PrimaryColumn({ name: 'account_id', type: 'uuid', primaryKeyConstraintName: 'recovery_code_pkey' })
  accountId!: string;

  @PrimaryColumn({ name: 'code_hash', type: 'text', primaryKeyConstraintName: 'recovery_code_pkey' })
  codeHash!: string;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
