import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed statement of where the chains stood; append-only, each names the one before it. */
@Entity({ name: 'audit_checkpoint' })
export class AuditCheckpointRow {
  @PrimaryColumn({ name: 'seq', type: 'bigint', primaryKeyConstraintName: 'audit_checkpoint_pkey' })
  seq!: string;

  /** Canonical JSON of `CheckpointBody`: the text that is signed. */
  @Column({ name: 'body', type: 'text' })
  body!: string;

  /** SHA-256 of the public key that verifies it. */
  @Column({ name: 'key', type: 'text' })
  key!: string;

  @Column({ name: 'signature', type: 'text' })
  signature!: string;
}
