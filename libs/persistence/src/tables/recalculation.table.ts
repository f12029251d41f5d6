import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A comparison of every open deadline with a new calendar, its approval and its application. */
@Index('recalculation_open_key', ['status'], { unique: true, where: `status IN ('planning', 'planned', 'applying')` })
@Entity({ name: 'recalculation' })
export class RecalculationRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'recalculation_pkey' })
  id!: string;

  @Column({ name: 'status', type: 'text' })
  status!: string;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  /** The latest arrangement of a year that the comparison knows. */
  @Column({ name: 'calendar_through', type: 'bigint' })
  calendarThrough!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  @Column({ name: 'approved_by', type: 'uuid', nullable: true })
  approvedBy!: string | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'withdrawn_by', type: 'uuid', nullable: true })
  withdrawnBy!: string | null;

  @Column({ name: 'withdrawal_reason', type: 'text', nullable: true })
  withdrawalReason!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'compared', type: 'integer', default: 0 })
  compared!: number;

  /** Key of the last deadline that was compared. */
  @Column({ name: 'compared_to', type: 'jsonb', nullable: true })
  comparedTo!: unknown;
}
