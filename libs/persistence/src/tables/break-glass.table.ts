import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';
import { SealedPersonRow } from './sealed-person.table.js';

/** An exception from the secrecy of one informant: asked for, decided by a second person, ended, reviewed. */
@Index('break_glass_person_id_idx', ['personId'])
@Index('break_glass_requested_at_idx', ['requestedAt'])
@ForeignKey(() => SealedPersonRow, ['personId'], ['id'], { name: 'break_glass_person_fkey' })
@ForeignKey(() => AccountRow, ['requestedBy'], ['id'], { name: 'break_glass_requested_by_fkey' })
@ForeignKey(() => AccountRow, ['decidedBy'], ['id'], { name: 'break_glass_decided_by_fkey' })
@ForeignKey(() => AccountRow, ['reviewedBy'], ['id'], { name: 'break_glass_reviewed_by_fkey' })
@Entity({ schema: 'sealed', name: 'break_glass' })
export class BreakGlassRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'break_glass_pkey' })
  id!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'complaint_id', type: 'uuid' })
  complaintId!: string;

  @Column({ name: 'requested_by', type: 'uuid' })
  requestedBy!: string;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt!: Date;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  @Column({ name: 'note', type: 'text' })
  note!: string;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  /** Set when it was approved. */
  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  @Column({ name: 'reviewed_by', type: 'uuid', nullable: true })
  reviewedBy!: string | null;

  @Column({ name: 'reviewed_at', type: 'timestamptz', nullable: true })
  reviewedAt!: Date | null;

  @Column({ name: 'review_note', type: 'text', nullable: true })
  reviewNote!: string | null;
}
