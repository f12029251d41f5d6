import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';
import { ComplaintRow } from './complaint.table.js';

/** A hold on the particulars of a person set or released; append-only. */
@Index('retention_hold_complaint_id_at_idx', ['complaintId', 'at'])
@ForeignKey(() => ComplaintRow, ['complaintId'], ['id'], { name: 'retention_hold_complaint_fkey' })
@ForeignKey(() => AccountRow, ['doneBy'], ['id'], { name: 'retention_hold_done_by_fkey' })
@Entity({ name: 'retention_hold' })
export class RetentionHoldRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'retention_hold_pkey' })
  id!: string;

  @Column({ name: 'complaint_id', type: 'uuid' })
  complaintId!: string;

  @Column({ name: 'department_code', type: 'text' })
  departmentCode!: string;

  @Column({ name: 'act', type: 'text' })
  act!: string;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  @Column({ name: 'done_by', type: 'uuid' })
  doneBy!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;
}
