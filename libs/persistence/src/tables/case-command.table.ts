import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A command and its answer, so that a retry gets the first answer. */
@Entity({ name: 'case_command' })
export class CaseCommandRow {
  @PrimaryColumn({ name: 'case_file_id', type: 'uuid', primaryKeyConstraintName: 'case_command_pkey' })
  caseFileId!: string;

  @PrimaryColumn({ name: 'command_id', type: 'uuid', primaryKeyConstraintName: 'case_command_pkey' })
  commandId!: string;

  @Column({ name: 'first_seq', type: 'integer' })
  firstSeq!: number;

  @Column({ name: 'last_seq', type: 'integer' })
  lastSeq!: number;

  @Column({ name: 'result', type: 'jsonb' })
  result!: unknown;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;
}
