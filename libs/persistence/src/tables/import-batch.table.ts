import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One imported file: counts only, never the content of a refused row. */
@Index('import_batch_imported_at_idx', ['importedAt'])
@Entity({ name: 'import_batch' })
export class ImportBatchRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'import_batch_pkey' })
  id!: string;

  @Column({ name: 'profile', type: 'text' })
  profile!: string;

  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;

  @Column({ name: 'file_hash', type: 'text' })
  fileHash!: string;

  @Column({ name: 'encoding', type: 'text' })
  encoding!: string;

  @Column({ name: 'rows', type: 'integer' })
  rows!: number;

  @Column({ name: 'accepted', type: 'integer' })
  accepted!: number;

  @Column({ name: 'duplicates', type: 'integer' })
  duplicates!: number;

  @Column({ name: 'refused', type: 'integer' })
  refused!: number;

  @Column({ name: 'status', type: 'text' })
  status!: string;

  @Column({ name: 'imported_by', type: 'uuid' })
  importedBy!: string;

  @Column({ name: 'imported_at', type: 'timestamptz' })
  importedAt!: Date;

  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;

  @Column({ name: 'department_code', type: 'text' })
  departmentCode!: string;
}
