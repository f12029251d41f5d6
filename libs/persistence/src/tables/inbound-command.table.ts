import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A command that must survive an outage of Temporal; relayed in order per case. */
@Index('inbound_command_status_position_idx', ['status', 'position'])
@Index('inbound_command_case_file_id_idx', ['caseFileId'])
@Entity({ name: 'inbound_command' })
export class InboundCommandRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'inbound_command_pkey' })
  id!: string;

  @Column({ name: 'position', type: 'bigint', generated: 'increment' })
  position!: string;

  @Column({ name: 'case_file_id', type: 'uuid' })
  caseFileId!: string;

  @Column({ name: 'body', type: 'jsonb' })
  body!: unknown;

  @Column({ name: 'status', type: 'text' })
  status!: string;

  @Column({ name: 'attempts', type: 'integer', default: 0 })
  attempts!: number;

  @Column({ name: 'not_before', type: 'timestamptz', nullable: true })
  notBefore!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'done_at', type: 'timestamptz', nullable: true })
  doneAt!: Date | null;

  @Column({ name: 'parked_at', type: 'timestamptz', nullable: true })
  parkedAt!: Date | null;

  @Column({ name: 'refusal', type: 'jsonb', nullable: true })
  refusal!: unknown;
}
