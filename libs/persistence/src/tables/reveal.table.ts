import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';
import { BreakGlassRow } from './break-glass.table.js';
import { SealedPersonRow } from './sealed-person.table.js';

/** One look at one sealed field: who, when, on what ground and why. Append-only. */
@Index('reveal_person_id_at_idx', ['personId', 'at'])
@ForeignKey(() => SealedPersonRow, ['personId'], ['id'], { name: 'reveal_person_fkey' })
@ForeignKey(() => AccountRow, ['accountId'], ['id'], { name: 'reveal_account_fkey' })
@ForeignKey(() => BreakGlassRow, ['breakGlassId'], ['id'], { name: 'reveal_break_glass_fkey' })
@Entity({ schema: 'sealed', name: 'reveal' })
export class RevealRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'reveal_pkey' })
  id!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'complaint_id', type: 'uuid' })
  complaintId!: string;

  @Column({ name: 'field', type: 'text' })
  field!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'access', type: 'text' })
  access!: string;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  @Column({ name: 'note', type: 'text' })
  note!: string;

  @Column({ name: 'break_glass_id', type: 'uuid', nullable: true })
  breakGlassId!: string | null;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;
}
