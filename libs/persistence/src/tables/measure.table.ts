import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ProceedingRow } from './proceeding.table.js';

/** The ledger of joint measures. */
@Index('measure_imposed_at_idx', ['imposedAt', 'caseFileId', 'proceedingId'])
@ForeignKey(() => ProceedingRow, ['caseFileId', 'proceedingId'], ['caseFileId', 'id'], {
  name: 'measure_proceeding_fkey',
})
@Entity({ name: 'measure' })
export class MeasureRow {
  @PrimaryColumn({ name: 'case_file_id', type: 'uuid', primaryKeyConstraintName: 'measure_pkey' })
  caseFileId!: string;

  @PrimaryColumn({ name: 'proceeding_id', type: 'text', primaryKeyConstraintName: 'measure_pkey' })
  proceedingId!: string;

  @Column({ name: 'code', type: 'text' })
  code!: string;

  @Column({ name: 'nature', type: 'text' })
  nature!: string;

  @Column({ name: 'department_code', type: 'text' })
  departmentCode!: string;

  @Column({ name: 'enterprise_id', type: 'uuid', nullable: true })
  enterpriseId!: string | null;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;

  @Column({ name: 'ends_at', type: 'timestamptz', nullable: true })
  endsAt!: Date | null;

  @Column({ name: 'base', type: 'text' })
  base!: string;

  @Column({ name: 'status', type: 'text' })
  status!: string;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'ended_because', type: 'text', nullable: true })
  endedBecause!: string | null;

  @Column({ name: 'imposed_at', type: 'timestamptz' })
  imposedAt!: Date;
}
