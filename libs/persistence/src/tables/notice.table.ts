import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CaseFileRow } from './case-file.table.js';

/** A copy 抄送 to a department. */
@Index('notice_department_code_id_idx', ['departmentCode', 'id'])
@ForeignKey(() => CaseFileRow, ['caseFileId'], ['id'], { name: 'notice_case_file_fkey' })
@Entity({ name: 'notice' })
export class NoticeRow {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'bigint', primaryKeyConstraintName: 'notice_pkey' })
  id!: string;

  @Column({ name: 'department_code', type: 'text' })
  departmentCode!: string;

  @Column({ name: 'case_file_id', type: 'uuid' })
  caseFileId!: string;

  @Column({ name: 'seq', type: 'integer' })
  seq!: number;

  @Column({ name: 'event_type', type: 'text' })
  eventType!: string;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt!: Date | null;

  @Column({ name: 'read_by', type: 'uuid', nullable: true })
  readBy!: string | null;
}
