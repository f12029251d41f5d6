import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What trainers did with the clock of a training deployment; append-only, empty in production. */
@Unique('clock_shift_id_key', ['id'])
@Entity({ name: 'clock_shift' })
export class ClockShiftRow {
  /** 1, 2, 3 … without gaps: two trainers at once cannot both start from the same clock. */
  @PrimaryColumn({ name: 'ordinal', type: 'integer', primaryKeyConstraintName: 'clock_shift_pkey' })
  ordinal!: number;

  /** Key of the request, so that asking twice shifts once. */
  @Column({ name: 'id', type: 'uuid' })
  id!: string;

  /** Real time. */
  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'shown_before', type: 'timestamptz' })
  shownBefore!: Date;

  @Column({ name: 'shown_after', type: 'timestamptz' })
  shownAfter!: Date;

  @Column({ name: 'rate', type: 'integer' })
  rate!: number;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;
}
