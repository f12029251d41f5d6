import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';
import { ComplaintRow } from './complaint.table.js';

/** What a person asked about the own data, what was decided and when it was carried out. */
@Index('person_request_complaint_id_idx', ['complaintId'])
@ForeignKey(() => ComplaintRow, ['complaintId'], ['id'], { name: 'person_request_complaint_fkey' })
@ForeignKey(() => AccountRow, ['recordedBy'], ['id'], { name: 'person_request_recorded_by_fkey' })
@ForeignKey(() => AccountRow, ['decidedBy'], ['id'], { name: 'person_request_decided_by_fkey' })
@ForeignKey(() => AccountRow, ['fulfilledBy'], ['id'], { name: 'person_request_fulfilled_by_fkey' })
@Entity({ name: 'person_request' })
export class PersonRequestRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'person_request_pkey' })
  id!: string;

  @Column({ name: 'complaint_id', type: 'uuid' })
  complaintId!: string;

  @Column({ name: 'department_code', type: 'text' })
  departmentCode!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  @Column({ name: 'identity_check', type: 'text' })
  identityCheck!: string;

  @Column({ name: 'identity_note', type: 'text' })
  identityNote!: string;

  @Column({ name: 'wish', type: 'text' })
  wish!: string;

  @Column({ name: 'received_on', type: 'date' })
  receivedOn!: string;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'granted', type: 'boolean', nullable: true })
  granted!: boolean | null;

  @Column({ name: 'basis', type: 'text', nullable: true })
  basis!: string | null;

  @Column({ name: 'decision_note', type: 'text', nullable: true })
  decisionNote!: string | null;

  @Column({ name: 'fulfilled_by', type: 'uuid', nullable: true })
  fulfilledBy!: string | null;

  @Column({ name: 'fulfilled_at', type: 'timestamptz', nullable: true })
  fulfilledAt!: Date | null;
}
