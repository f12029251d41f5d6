import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Messages that leave with a commit: to browsers, later to other systems. */
@Entity({ name: 'outbox' })
export class OutboxRow {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'bigint', primaryKeyConstraintName: 'outbox_pkey' })
  id!: string;

  @Column({ name: 'topic', type: 'text' })
  topic!: string;

  @Column({ name: 'case_file_id', type: 'uuid', nullable: true })
  caseFileId!: string | null;

  @Column({ name: 'seq', type: 'integer', nullable: true })
  seq!: number | null;

  @Column({ name: 'departments', type: 'text', array: true, default: '{}' })
  departments!: string[];

  @Column({ name: 'payload', type: 'jsonb' })
  payload!: unknown;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;
}
