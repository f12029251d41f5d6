import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a chain of the audit trail ends; whoever appends locks its row. */
@Entity({ name: 'audit_head' })
export class AuditHeadRow {
  @PrimaryColumn({ name: 'chain', type: 'text', primaryKeyConstraintName: 'audit_head_pkey' })
  chain!: string;

  @Column({ name: 'seq', type: 'bigint' })
  seq!: string;

  @Column({ name: 'hash', type: 'text' })
  hash!: string;
}
