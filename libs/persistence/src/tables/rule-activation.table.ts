import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Which pack was put into force when; append-only. */
@Index('rule_activation_name_id_idx', ['name', 'id'])
@Entity({ name: 'rule_activation' })
export class RuleActivationRow {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'bigint', primaryKeyConstraintName: 'rule_activation_pkey' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'hash', type: 'text' })
  hash!: string;

  @Column({ name: 'activated_at', type: 'timestamptz' })
  activatedAt!: Date;

  @Column({ name: 'activated_by', type: 'text', nullable: true })
  activatedBy!: string | null;
}
