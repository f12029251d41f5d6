import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Gap-free serial numbers per scope, e.g. case numbers of a department and year. */
@Entity({ name: 'number_sequence' })
export class NumberSequenceRow {
  @PrimaryColumn({ name: 'scope', type: 'text', primaryKeyConstraintName: 'number_sequence_pkey' })
  scope!: string;

  @Column({ name: 'last', type: 'integer' })
  last!: number;
}
