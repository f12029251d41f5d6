import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RecalculationRow } from './recalculation.table.js';

/** A deadline that a recalculation changes or must not shorten. */
@Index('recalculated_deadline_status_idx', ['recalculationId', 'status', 'attempts'])
@ForeignKey(() => RecalculationRow, ['recalculationId'], ['id'], { name: 'recalculated_deadline_recalculation_fkey' })
@Entity({ name: 'recalculated_deadline' })
export class RecalculatedDeadlineRow {
  @PrimaryColumn({
    name: 'recalculation_id',
    type: 'uuid',
    primaryKeyConstraintName: 'recalculated_deadline_pkey',
  })
  recalculationId!: string;

  @PrimaryColumn({ name: 'case_file_id', type: 'uuid', primaryKeyConstraintName: 'recalculated_deadline_pkey' })
  caseFileId!: string;

  @PrimaryColumn({ name: 'deadline_id', type: 'text', primaryKeyConstraintName: 'recalculated_deadline_pkey' })
  deadlineId!: string;

  @Column({ name: 'case_number', type: 'text' })
  caseNumber!: string;

  @Column({ name: 'department_code', type: 'text' })
  departmentCode!: string;

  @Column({ name: 'clock', type: 'text' })
  clock!: string;

  @Column({ name: 'change', type: 'text' })
  change!: string;

  @Column({ name: 'old_on', type: 'date' })
  oldOn!: string;

  @Column({ name: 'old_provisional', type: 'boolean' })
  oldProvisional!: boolean;

  @Column({ name: 'new_on', type: 'date' })
  newOn!: string;

  @Column({ name: 'new_provisional', type: 'boolean' })
  newProvisional!: boolean;

  @Column({ name: 'counted_on', type: 'date' })
  countedOn!: string;

  @Column({ name: 'status', type: 'text' })
  status!: string;

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'attempts', type: 'integer', default: 0 })
  attempts!: number;
}
