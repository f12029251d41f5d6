import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DepartmentRow } from './department.table.js';

/** A person who can sign in. */
@Index('account_account_name_key', ['accountName'], { unique: true })
@Index('account_department_code_idx', ['departmentCode'])
@ForeignKey(() => DepartmentRow, ['departmentCode'], ['code'], { name: 'account_department_fkey' })
@Entity({ name: 'account' })
export class AccountRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'account_pkey' })
  id!: string;

  @Column({ name: 'account_name', type: 'text' })
  accountName!: string;

  @Column({ name: 'display_name', type: 'text' })
  displayName!: string;

  @Column({ name: 'department_code', type: 'text' })
  departmentCode!: string;

  /** `null` until the security administrator grants one; it agrees with the latest such act in `account_act`. */
  @Column({ name: 'role', type: 'text', nullable: true })
  role!: string | null;

  @Column({ name: 'password_hash', type: 'text' })
  passwordHash!: string;

  @Column({ name: 'must_change_password', type: 'boolean', default: true })
  mustChangePassword!: boolean;

  @Column({ name: 'certificate_number', type: 'text', nullable: true })
  certificateNumber!: string | null;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;

  @Column({ name: 'is_demo', type: 'boolean', default: false })
  isDemo!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** When the person last signed in, or somebody last said that the account is needed. */
  @Column({ name: 'last_active_at', type: 'timestamptz', default: () => 'now()' })
  lastActiveAt!: Date;

  @Column({ name: 'password_changed_at', type: 'timestamptz', default: () => 'now()' })
  passwordChangedAt!: Date;

  /** When an administrator took the second factor away; told in the next session. */
  @Column({ name: 'second_factor_reset_at', type: 'timestamptz', nullable: true })
  secondFactorResetAt!: Date | null;
}
