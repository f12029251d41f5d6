import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What administrators did with openings that were set aside; append-only. */
@Entity({ name: 'parked_opening_act' })
export class ParkedOpeningActRow {
  @PrimaryGeneratedColumn('identity', {
    name: 'id',
    type: 'bigint',
    primaryKeyConstraintName: 'parked_opening_act_pkey',
  })
  id!: string;

  @Column({ name: 'command_id', type: 'uuid' })
  commandId!: string;

  @Column({ name: 'receipt_number', type: 'text', nullable: true })
  receiptNumber!: string | null;

  @Column({ name: 'act', type: 'text' })
  act!: string;

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;
}
