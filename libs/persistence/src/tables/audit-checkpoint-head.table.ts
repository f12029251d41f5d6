import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AuditCheckpointRow } from './audit-checkpoint.table.js';

/** Where a chain stood that had grown since the checkpoint before; append-only. */
@Index('audit_checkpoint_head_chain_seq_key', ['chain', 'seq'], { unique: true })
@ForeignKey(() => AuditCheckpointRow, ['checkpointSeq'], ['seq'], { name: 'audit_checkpoint_head_checkpoint_fkey' })
@Entity({ name: 'audit_checkpoint_head' })
export class AuditCheckpointHeadRow {
  @PrimaryColumn({
    name: 'checkpoint_seq',
    type: 'bigint',
    primaryKeyConstraintName: 'audit_checkpoint_head_pkey',
  })
  checkpointSeq!: string;

  /** A chain of the audit trail, or `case:` and the id of a case. */
  @PrimaryColumn({ name: 'chain', type: 'text', primaryKeyConstraintName: 'audit_checkpoint_head_pkey' })
  chain!: string;

  @Column({ name: 'seq', type: 'bigint' })
  seq!: string;

  @Column({ name: 'hash', type: 'text' })
  hash!: string;
}
