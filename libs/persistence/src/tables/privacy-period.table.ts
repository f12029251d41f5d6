import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';

/** A period of keeping or answering that the security administrator proposes and a second person confirms. */
@ForeignKey(() => AccountRow, ['proposedBy'], ['id'], { name: 'privacy_period_proposed_by_fkey' })
@ForeignKey(() => AccountRow, ['decidedBy'], ['id'], { name: 'privacy_period_decided_by_fkey' })
@Entity({ name: 'privacy_period' })
export class PrivacyPeriodRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'privacy_period_pkey' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'amount', type: 'integer' })
  amount!: number;

  @Column({ name: 'unit', type: 'text' })
  unit!: string;

  @Column({ name: 'basis', type: 'text' })
  basis!: string;

  @Column({ name: 'proposed_by', type: 'uuid' })
  proposedBy!: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'is_confirmed', type: 'boolean', nullable: true })
  isConfirmed!: boolean | null;

  @Column({ name: 'decision_note', type: 'text', nullable: true })
  decisionNote!: string | null;
}
