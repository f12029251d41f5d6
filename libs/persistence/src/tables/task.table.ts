import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DeadlineRow } from './deadline.table.js';
import { ProceedingRow } from './proceeding.table.js';

/** One piece of human work of one department. */
@Index('task_inbox_idx', ['departmentCode', 'status', 'lane', 'dueAt'])
@Index('task_status_due_at_idx', ['status', 'dueAt'])
@Index('task_ended_idx', ['departmentCode', 'status', 'endedAt'])
@Index('task_unit_due_at_idx', ['dueUnit', 'dueAt'], { where: `status = 'open'` })
@Index('task_provisional_due_at_idx', ['dueAt'], { where: `status = 'open' AND provisional` })
@Index('task_standing_due_at_idx', ['dueAt'], { where: `status = 'open' AND standstills IS NOT NULL` })
@Index('task_assignee_due_at_idx', ['assigneeId', 'dueAt'], { where: `status = 'open' AND assignee_id IS NOT NULL` })
@ForeignKey(() => ProceedingRow, ['caseFileId', 'proceedingId'], ['caseFileId', 'id'], { name: 'task_proceeding_fkey' })
@ForeignKey(() => DeadlineRow, ['caseFileId', 'deadlineId'], ['caseFileId', 'id'], { name: 'task_deadline_fkey' })
@Entity({ name: 'task' })
export class TaskRow {
  @PrimaryColumn({ name: 'case_file_id', type: 'uuid', primaryKeyConstraintName: 'task_pkey' })
  caseFileId!: string;

  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'task_pkey' })
  id!: string;

  @Column({ name: 'duty', type: 'text' })
  duty!: string;

  @Column({ name: 'lane', type: 'text' })
  lane!: string;

  @Column({ name: 'proceeding_id', type: 'text' })
  proceedingId!: string;

  @Column({ name: 'department_code', type: 'text' })
  departmentCode!: string;

  @Column({ name: 'status', type: 'text' })
  status!: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'deadline_id', type: 'text', nullable: true })
  deadlineId!: string | null;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  @Column({ name: 'yellow_at', type: 'timestamptz', nullable: true })
  yellowAt!: Date | null;

  @Column({ name: 'red_at', type: 'timestamptz', nullable: true })
  redAt!: Date | null;

  @Column({ name: 'provisional', type: 'boolean', default: false })
  provisional!: boolean;

  @Column({ name: 'due_unit', type: 'text', nullable: true })
  dueUnit!: string | null;

  @Column({ name: 'standstills', type: 'jsonb', nullable: true })
  standstills!: unknown;

  @Column({ name: 'assignee_id', type: 'uuid', nullable: true })
  assigneeId!: string | null;

  @Column({ name: 'revision', type: 'integer', default: 0 })
  revision!: number;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'proposal', type: 'jsonb', nullable: true })
  proposal!: unknown;

  @Column({ name: 'last_rung', type: 'text', nullable: true })
  lastRung!: string | null;

  @Column({ name: 'last_rung_record_id', type: 'uuid', nullable: true })
  lastRungRecordId!: string | null;
}
