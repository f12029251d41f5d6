import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ProceedingRow } from './proceeding.table.js';

/** A document that a step named. */
@ForeignKey(() => ProceedingRow, ['caseFileId', 'proceedingId'], ['caseFileId', 'id'], {
  name: 'case_document_proceeding_fkey',
})
@Entity({ name: 'case_document' })
export class CaseDocumentRow {
  @PrimaryColumn({ name: 'case_file_id', type: 'uuid', primaryKeyConstraintName: 'case_document_pkey' })
  caseFileId!: string;

  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'case_document_pkey' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'proceeding_id', type: 'text' })
  proceedingId!: string;

  @Column({ name: 'drawn_on', type: 'date' })
  drawnOn!: string;

  @Column({ name: 'served_on', type: 'date', nullable: true })
  servedOn!: string | null;

  @Column({ name: 'service_mode', type: 'text', nullable: true })
  serviceMode!: string | null;

  @Column({ name: 'number', type: 'text', nullable: true })
  number!: string | null;
}
