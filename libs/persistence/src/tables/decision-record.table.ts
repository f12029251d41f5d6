import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Why the rules proposed what they proposed; append-only. */
@Index('decision_record_case_file_id_idx', ['caseFileId'])
@Index('decision_record_decision_decided_at_id_idx', ['decision', 'decidedAt', 'id'])
@Entity({ name: 'decision_record' })
export class DecisionRecordRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'decision_record_pkey' })
  id!: string;

  @Column({ name: 'case_file_id', type: 'uuid' })
  caseFileId!: string;

  @Column({ name: 'decision', type: 'text' })
  decision!: string;

  @Column({ name: 'proceeding_id', type: 'text' })
  proceedingId!: string;

  @Column({ name: 'task_id', type: 'text', nullable: true })
  taskId!: string | null;

  @Column({ name: 'deadline_id', type: 'text', nullable: true })
  deadlineId!: string | null;

  @Column({ name: 'rung', type: 'text', nullable: true })
  rung!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt!: Date;

  @Column({ name: 'as_of', type: 'date' })
  asOf!: string;

  @Column({ name: 'pack_hash', type: 'text' })
  packHash!: string;

  @Column({ name: 'evaluator', type: 'text' })
  evaluator!: string;

  @Column({ name: 'facts', type: 'jsonb' })
  facts!: unknown;

  @Column({ name: 'facts_hash', type: 'text' })
  factsHash!: string;

  @Column({ name: 'outcome', type: 'jsonb' })
  outcome!: unknown;

  @Column({ name: 'fired', type: 'jsonb' })
  fired!: unknown;

  @Column({ name: 'near_misses', type: 'jsonb' })
  nearMisses!: unknown;

  @Column({ name: 'otherwise_used', type: 'boolean' })
  otherwiseUsed!: boolean;
}
