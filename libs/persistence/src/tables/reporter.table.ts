import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ComplaintRow } from './complaint.table.js';

/** Persons of earlier versions as plain text: `liandu migrate` seals and empties it, nothing is written any more. */
@ForeignKey(() => ComplaintRow, ['complaintId'], ['id'], { name: 'reporter_complaint_fkey' })
@Entity({ name: 'reporter' })
export class ReporterRow {
  @PrimaryColumn({ name: 'complaint_id', type: 'uuid', primaryKeyConstraintName: 'reporter_pkey' })
  complaintId!: string;

  @Column({ name: 'name', type: 'text', nullable: true })
  name!: string | null;

  @Column({ name: 'phone', type: 'text', nullable: true })
  phone!: string | null;

  @Column({ name: 'id_number', type: 'text', nullable: true })
  idNumber!: string | null;

  @Column({ name: 'address', type: 'text', nullable: true })
  address!: string | null;

  @Column({ name: 'occupation', type: 'text', nullable: true })
  occupation!: string | null;

  @Column({ name: 'platform_account', type: 'text', nullable: true })
  platformAccount!: string | null;
}
