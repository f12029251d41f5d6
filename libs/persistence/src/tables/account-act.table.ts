import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { AccountRow } from './account.table.js';

/** What was done with accounts after they were created; append-only. */
@Index('account_act_account_id_idx', ['accountId'])
@ForeignKey(() => AccountRow, ['accountId'], ['id'], { name: 'account_act_account_fkey' })
@Entity({ name: 'account_act' })
export class AccountActRow {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'bigint', primaryKeyConstraintName: 'account_act_pkey' })
  id!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  /** `password-reset`, `disabled`, `enabled`, `feeds-withdrawn` or `second-factor-reset`. */
  @Column({ name: 'act', type: 'text' })
  act!: string;

  /** Why, in the words of whoever did it; `null` when nothing was said. */
  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;

  /** Who did it on the server: the name given, else that of the operating system's user; `null` in old rows. */
  @Column({ name: 'done_by', type: 'text', nullable: true })
  doneBy!: string | null;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;
}
