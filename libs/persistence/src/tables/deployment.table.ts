import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row: whether the database is of production or of training, for good. */
@Entity({ name: 'deployment' })
export class DeploymentRow {
  /** Always 1. */
  @PrimaryColumn({ name: 'id', type: 'integer', primaryKeyConstraintName: 'deployment_pkey' })
  id!: number;

  @Column({ name: 'mode', type: 'text' })
  mode!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}
