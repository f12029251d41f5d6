import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Which pack was put into force, and from when it holds; append-only. */
@Index('rule_activation_name_id_idx', ['name', 'id'])
@Index('rule_activation_in_force_from_idx', ['inForceFrom'])
@Entity({ name: 'rule_activation' })
export class RuleActivationRow {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'bigint', primaryKeyConstraintName: 'rule_activation_pkey' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'hash', type: 'text' })
  hash!: string;

  /** When it was recorded. */
  @Column({ name: 'activated_at', type: 'timestamptz' })
  activatedAt!: Date;

  /** Name of the command on the server; `null` where an account did it. */
  @Column({ name: 'activated_by', type: 'text', nullable: true })
  activatedBy!: string | null;

  /** Cases that open from this instant on get the pack. */
  @Column({ name: 'in_force_from', type: 'timestamptz' })
  inForceFrom!: Date;

  /** The legal day that was chosen; `null` for at once. */
  @Column({ name: 'first_day', type: 'date', nullable: true })
  firstDay!: string | null;

  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  /** The pack that must be in force until then; `null` when it does not matter. */
  @Column({ name: 'base_hash', type: 'text', nullable: true })
  baseHash!: string | null;

  @Column({ name: 'draft_id', type: 'uuid', nullable: true })
  draftId!: string | null;

  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId!: string | null;

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;
}
