import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The joint record of a case: what lists need, and the state that its workflow holds. */
@Index('case_file_case_number_key', ['caseNumber'], { unique: true })
@Index('case_file_opened_at_id_idx', ['openedAt', 'id'])
@Index('case_file_enterprise_id_idx', ['enterpriseId'])
@Index('case_file_departments_idx', ['departments'], { type: 'gin' })
@Index('case_file_complaint_id_idx', ['complaintId'], { where: 'complaint_id IS NOT NULL' })
@Index('case_file_merged_into_idx', ['mergedInto'], { where: 'merged_into IS NOT NULL' })
@Entity({ name: 'case_file' })
export class CaseFileRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'case_file_pkey' })
  id!: string;

  @Column({ name: 'case_number', type: 'text' })
  caseNumber!: string;

  @Column({ name: 'epoch', type: 'integer' })
  epoch!: number;

  @Column({ name: 'seq', type: 'integer' })
  seq!: number;

  @Column({ name: 'stage', type: 'text' })
  stage!: string;

  @Column({ name: 'opened_on', type: 'date' })
  openedOn!: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  @Column({ name: 'received_by', type: 'text' })
  receivedBy!: string;

  @Column({ name: 'lead_department', type: 'text', nullable: true })
  leadDepartment!: string | null;

  @Column({ name: 'departments', type: 'text', array: true, default: '{}' })
  departments!: string[];

  @Column({ name: 'enterprise_id', type: 'uuid', nullable: true })
  enterpriseId!: string | null;

  @Column({ name: 'complaint_id', type: 'uuid', nullable: true })
  complaintId!: string | null;

  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  @Column({ name: 'violation_codes', type: 'text', array: true, default: '{}' })
  violationCodes!: string[];

  @Column({ name: 'pack_hash', type: 'text' })
  packHash!: string;

  @Column({ name: 'snapshot', type: 'jsonb' })
  snapshot!: unknown;

  @Column({ name: 'last_hash', type: 'text' })
  lastHash!: string;

  @Column({ name: 'next_due_at', type: 'timestamptz', nullable: true })
  nextDueAt!: Date | null;

  /** The case that it was merged into; `null` for one that was not. */
  @Column({ name: 'merged_into', type: 'uuid', nullable: true })
  mergedInto!: string | null;

  @Column({ name: 'is_demo', type: 'boolean', default: false })
  isDemo!: boolean;
}
