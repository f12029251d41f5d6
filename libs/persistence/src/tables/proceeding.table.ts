import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseFileRow } from './case-file.table.js';

/** One department’s own procedure inside a case. */
@Index('proceeding_kind_department_code_idx', ['kind', 'departmentCode'])
@ForeignKey(() => CaseFileRow, ['caseFileId'], ['id'], { name: 'proceeding_case_file_fkey' })
@ForeignKey(() => ProceedingRow, ['caseFileId', 'parentId'], ['caseFileId', 'id'], { name: 'proceeding_parent_fkey' })
@Entity({ name: 'proceeding' })
export class ProceedingRow {
  @PrimaryColumn({ name: 'case_file_id', type: 'uuid', primaryKeyConstraintName: 'proceeding_pkey' })
  caseFileId!: string;

  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'proceeding_pkey' })
  id!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  @Column({ name: 'department_code', type: 'text' })
  departmentCode!: string;

  @Column({ name: 'joiners', type: 'text', array: true, default: '{}' })
  joiners!: string[];

  @Column({ name: 'status', type: 'text' })
  status!: string;

  @Column({ name: 'ended', type: 'boolean' })
  ended!: boolean;

  @Column({ name: 'opened_on', type: 'date' })
  openedOn!: string;

  @Column({ name: 'parent_id', type: 'text', nullable: true })
  parentId!: string | null;

  @Column({ name: 'facts', type: 'jsonb' })
  facts!: unknown;
}
