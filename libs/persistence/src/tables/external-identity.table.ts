import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';

/** An identity at a provider of single sign-on, linked to an account by its holder: issuer and subject, never a name. */
@Index('external_identity_subject_key', ['issuer', 'subjectHash'], { unique: true })
@Index('external_identity_account_key', ['accountId', 'issuer'], { unique: true })
@ForeignKey(() => AccountRow, ['accountId'], ['id'], { name: 'external_identity_account_fkey' })
@Entity({ name: 'external_identity' })
export class ExternalIdentityRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'external_identity_pkey' })
  id!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'issuer', type: 'text' })
  issuer!: string;

  /** Hash of issuer and subject: some providers name people by their identity numbers. */
  @Column({ name: 'subject_hash', type: 'text' })
  subjectHash!: string;

  @Column({ name: 'linked_at', type: 'timestamptz' })
  linkedAt!: Date;

  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;
}
