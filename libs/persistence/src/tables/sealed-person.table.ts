import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';

/** A person behind a complaint, in the schema of the compartment; who lacks the key of the deployment reads nothing. */
@ForeignKey(() => AccountRow, ['handlerId'], ['id'], { name: 'person_handler_fkey' })
@ForeignKey(() => AccountRow, ['erasedBy'], ['id'], { name: 'person_erased_by_fkey' })
@Entity({ schema: 'sealed', name: 'person' })
export class SealedPersonRow {
  /** Random, so that it says nothing about when the person came. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'person_pkey' })
  id!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  /** Key of the key file that the data key is wrapped with. */
  @Column({ name: 'key_id', type: 'text' })
  keyId!: string;

  /** `null` once the person was erased: what is sealed can never be opened again. */
  @Column({ name: 'wrapped_key', type: 'text', nullable: true })
  wrappedKey!: string | null;

  @Column({ name: 'handler_id', type: 'uuid', nullable: true })
  handlerId!: string | null;

  @Column({ name: 'erased_at', type: 'timestamptz', nullable: true })
  erasedAt!: Date | null;

  @Column({ name: 'erased_by', type: 'uuid', nullable: true })
  erasedBy!: string | null;

  /** `retention` or `request`. */
  @Column({ name: 'erasure_reason', type: 'text', nullable: true })
  erasureReason!: string | null;
}
