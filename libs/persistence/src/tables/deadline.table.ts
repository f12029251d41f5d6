import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ProceedingRow } from './proceeding.table.js';

/** A clock of a proceeding with its ledger and its ladder. */
@Index('deadline_status_due_at_idx', ['status', 'dueAt'])
@ForeignKey(() => ProceedingRow, ['caseFileId', 'proceedingId'], ['caseFileId', 'id'], {
  name: 'deadline_proceeding_fkey',
})
@Entity({ name: 'deadline' })
export class DeadlineRow {
  @PrimaryColumn({ name: 'case_file_id', type: 'uuid', primaryKeyConstraintName: 'deadline_pkey' })
  caseFileId!: string;

  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'deadline_pkey' })
  id!: string;

  @Column({ name: 'clock', type: 'text' })
  clock!: string;

  @Column({ name: 'proceeding_id', type: 'text' })
  proceedingId!: string;

  @Column({ name: 'department_code', type: 'text' })
  departmentCode!: string;

  @Column({ name: 'waits_for', type: 'text' })
  waitsFor!: string;

  @Column({ name: 'start_on', type: 'date' })
  startOn!: string;

  @Column({ name: 'status', type: 'text' })
  status!: string;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  @Column({ name: 'provisional', type: 'boolean', default: false })
  provisional!: boolean;

  @Column({ name: 'calendar_version', type: 'text', nullable: true })
  calendarVersion!: string | null;

  @Column({ name: 'record_id', type: 'uuid', nullable: true })
  recordId!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'period', type: 'jsonb', nullable: true })
  period!: unknown;

  @Column({ name: 'rungs', type: 'jsonb' })
  rungs!: unknown;

  @Column({ name: 'ledger', type: 'jsonb' })
  ledger!: unknown;
}
