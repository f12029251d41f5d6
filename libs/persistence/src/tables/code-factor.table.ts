import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';

/** The secret of an authenticator app, sealed. The one in use stays in use until the first right code of a new one. */
@Index('code_factor_key_id_idx', ['keyId'])
@ForeignKey(() => AccountRow, ['accountId'], ['id'], { name: 'code_factor_account_fkey' })
@Entity({ name: 'code_factor' })
export class CodeFactorRow {
  @PrimaryColumn({ name: 'account_id', type: 'uuid', primaryKeyConstraintName: 'code_factor_pkey' })
  accountId!: string;

  @PrimaryColumn({ name: 'is_proposed', type: 'boolean', primaryKeyConstraintName: 'code_factor_pkey' })
  isProposed!: boolean;

  /** Key of the key file that it is sealed with. */
  @Column({ name: 'key_id', type: 'text' })
  keyId!: string;

  @Column({ name: 'sealed', type: 'text' })
  sealed!: string;

  @Column({ name: 'since', type: 'timestamptz' })
  since!: Date;

  /** The step of time whose code was taken last; none of it or before is taken again. */
  @Column({ name: 'last_step', type: 'bigint', nullable: true })
  lastStep!: string | null;
}
