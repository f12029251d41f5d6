import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What happened in a case; append-only, chained by hash. */
@Index('case_event_at_idx', ['at'], { type: 'brin' })
@Entity({ name: 'case_event' })
export class CaseEventRow {
  @PrimaryColumn({ name: 'case_file_id', type: 'uuid', primaryKeyConstraintName: 'case_event_pkey' })
  caseFileId!: string;

  @PrimaryColumn({ name: 'seq', type: 'integer', primaryKeyConstraintName: 'case_event_pkey' })
  seq!: number;

  @Column({ name: 'epoch', type: 'integer' })
  epoch!: number;

  @Column({ name: 'command_id', type: 'uuid' })
  commandId!: string;

  @Column({ name: 'type', type: 'text' })
  type!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'on_day', type: 'date' })
  onDay!: string;

  @Column({ name: 'actor_account_id', type: 'uuid', nullable: true })
  actorAccountId!: string | null;

  @Column({ name: 'actor_department', type: 'text' })
  actorDepartment!: string;

  @Column({ name: 'actor_role', type: 'text' })
  actorRole!: string;

  @Column({ name: 'proceeding_id', type: 'text', nullable: true })
  proceedingId!: string | null;

  @Column({ name: 'data', type: 'jsonb' })
  data!: unknown;

  @Column({ name: 'effects', type: 'jsonb' })
  effects!: unknown;

  @Column({ name: 'previous_hash', type: 'text' })
  previousHash!: string;

  @Column({ name: 'hash', type: 'text' })
  hash!: string;
}
