import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SealedPersonRow } from './sealed-person.table.js';

/** One sealed particular of a person, or the words in which the person told the matter. */
@Index('field_print_idx', ['name', 'print'], { where: 'print IS NOT NULL' })
@ForeignKey(() => SealedPersonRow, ['personId'], ['id'], { name: 'field_person_fkey' })
@Entity({ schema: 'sealed', name: 'field' })
export class SealedFieldRow {
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'field_pkey' })
  personId!: string;

  @PrimaryColumn({ name: 'name', type: 'text', primaryKeyConstraintName: 'field_pkey' })
  name!: string;

  /** `suite:data key:base64url`, bound to the table, the person and the field. */
  @Column({ name: 'sealed', type: 'text' })
  sealed!: string;

  /** Print under a key by which the exact value is found. */
  @Column({ name: 'print', type: 'text', nullable: true })
  print!: string | null;
}
