import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { AccountRow } from './account.table.js';

/** What was done with accounts; append-only. Roles agree with it: a trigger refuses one that no act grants. */
@Index('account_act_account_id_idx', ['accountId'])
@ForeignKey(() => AccountRow, ['byAccount'], ['id'], { name: 'account_act_by_account_fkey' })
@ForeignKey(() => AccountRow, ['confirmedBy'], ['id'], { name: 'account_act_confirmed_by_fkey' })
@ForeignKey(() => AccountRow, ['accountId'], ['id'], { name: 'account_act_account_fkey' })
@Entity({ name: 'account_act' })
export class AccountActRow {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'bigint', primaryKeyConstraintName: 'account_act_pkey' })
  id!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  /** An `AccountActName`. */
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

  /** The role that is proposed or granted. */
  @Column({ name: 'role', type: 'text', nullable: true })
  role!: string | null;

  /** Where the account is created or moved to. */
  @Column({ name: 'department_code', type: 'text', nullable: true })
  departmentCode!: string | null;

  /** Who did it; of a grant by two persons who proposed it. `null` for acts on the server. */
  @Column({ name: 'by_account', type: 'uuid', nullable: true })
  byAccount!: string | null;

  /** The second person of a grant. */
  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true })
  confirmedBy!: string | null;
}
