import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';
import { ComplaintRow } from './complaint.table.js';
import { PrivacyPeriodRow } from './privacy-period.table.js';

/** An erasure that the machine has proposed because a period has ended, and what people decided. */
@Index('erasure_complaint_id_key', ['complaintId'], { unique: true, where: 'decision IS NULL' })
@Index('erasure_complaint_id_idx', ['complaintId'])
@ForeignKey(() => ComplaintRow, ['complaintId'], ['id'], { name: 'erasure_complaint_fkey' })
@ForeignKey(() => PrivacyPeriodRow, ['periodId'], ['id'], { name: 'erasure_period_fkey' })
@ForeignKey(() => AccountRow, ['agreedBy'], ['id'], { name: 'erasure_agreed_by_fkey' })
@ForeignKey(() => AccountRow, ['decidedBy'], ['id'], { name: 'erasure_decided_by_fkey' })
@Entity({ name: 'erasure' })
export class ErasureRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'erasure_pkey' })
  id!: string;

  @Column({ name: 'complaint_id', type: 'uuid' })
  complaintId!: string;

  @Column({ name: 'department_code', type: 'text' })
  departmentCode!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  @Column({ name: 'closed_on', type: 'date' })
  closedOn!: string;

  @Column({ name: 'ended_on', type: 'date' })
  endedOn!: string;

  @Column({ name: 'period_id', type: 'uuid' })
  periodId!: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;

  @Column({ name: 'agreed_by', type: 'uuid', nullable: true })
  agreedBy!: string | null;

  @Column({ name: 'agreed_at', type: 'timestamptz', nullable: true })
  agreedAt!: Date | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'decision', type: 'text', nullable: true })
  decision!: string | null;

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;
}
