import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EnterpriseRow } from './enterprise.table.js';
import { ImportBatchRow } from './import-batch.table.js';
import { SealedPersonRow } from './sealed-person.table.js';

/** A complaint, report or clue as taken in, without the person who brought it. */
@Index('complaint_receipt_number_key', ['receiptNumber'], { unique: true })
@Index('complaint_case_file_id_key', ['caseFileId'], { unique: true })
@Index('complaint_batch_id_batch_line_key', ['batchId', 'batchLine'], { unique: true })
@Index('complaint_duplicate_key_idx', ['duplicateKey'])
@Index('complaint_enterprise_id_idx', ['enterpriseId'])
@Index('complaint_status_received_on_idx', ['status', 'receivedOn', 'id'])
@ForeignKey(() => EnterpriseRow, ['enterpriseId'], ['id'], { name: 'complaint_enterprise_fkey' })
@Index('complaint_person_id_key', ['personId'], { unique: true })
@ForeignKey(() => SealedPersonRow, ['personId'], ['id'], { name: 'complaint_person_fkey' })
@ForeignKey(() => ImportBatchRow, ['batchId'], ['id'], { name: 'complaint_batch_fkey' })
@Entity({ name: 'complaint' })
export class ComplaintRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'complaint_pkey' })
  id!: string;

  @Column({ name: 'receipt_number', type: 'text' })
  receiptNumber!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  @Column({ name: 'channel', type: 'text' })
  channel!: string;

  @Column({ name: 'received_on', type: 'date' })
  receivedOn!: string;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ name: 'received_by', type: 'text' })
  receivedBy!: string;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'confidential', type: 'boolean' })
  confidential!: boolean;

  @Column({ name: 'urgent', type: 'boolean' })
  urgent!: boolean;

  @Column({ name: 'enterprise_id', type: 'uuid' })
  enterpriseId!: string;

  @Column({ name: 'platform_name', type: 'text', nullable: true })
  platformName!: string | null;

  @Column({ name: 'relation_class', type: 'text' })
  relationClass!: string;

  @Column({ name: 'violation_codes', type: 'text', array: true, default: '{}' })
  violationCodes!: string[];

  @Column({ name: 'violation_on', type: 'date', nullable: true })
  violationOn!: string | null;

  @Column({ name: 'ongoing', type: 'boolean', nullable: true })
  ongoing!: boolean | null;

  @Column({ name: 'workers_affected', type: 'integer', nullable: true })
  workersAffected!: number | null;

  @Column({ name: 'amount_claimed_fen', type: 'bigint', nullable: true })
  amountClaimedFen!: string | null;

  @Column({ name: 'months_unpaid', type: 'integer', nullable: true })
  monthsUnpaid!: number | null;

  @Column({ name: 'parallel_procedure', type: 'text' })
  parallelProcedure!: string;

  @Column({ name: 'signals', type: 'text', array: true, default: '{}' })
  signals!: string[];

  @Column({ name: 'people_gathered', type: 'integer', nullable: true })
  peopleGathered!: number | null;

  @Column({ name: 'facts', type: 'text', nullable: true })
  facts!: string | null;

  @Column({ name: 'requests', type: 'text', nullable: true })
  requests!: string | null;

  @Column({ name: 'marks', type: 'text', array: true, default: '{}' })
  marks!: string[];

  @Column({ name: 'source_note', type: 'text', nullable: true })
  sourceNote!: string | null;

  @Column({ name: 'duplicate_key', type: 'text' })
  duplicateKey!: string;

  @Column({ name: 'batch_id', type: 'uuid', nullable: true })
  batchId!: string | null;

  @Column({ name: 'batch_line', type: 'integer', nullable: true })
  batchLine!: number | null;

  @Column({ name: 'status', type: 'text' })
  status!: string;

  @Column({ name: 'case_file_id', type: 'uuid', nullable: true })
  caseFileId!: string | null;

  /** The person in the compartment; `null` when nothing is known of anybody. */
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ name: 'is_demo', type: 'boolean', default: false })
  isDemo!: boolean;
}
