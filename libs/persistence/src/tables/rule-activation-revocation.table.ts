import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Activations that were taken back before their day, and why; append-only. */
@Entity({ name: 'rule_activation_revocation' })
export class RuleActivationRevocationRow {
  @PrimaryColumn({
    name: 'activation_id',
    type: 'bigint',
    primaryKeyConstraintName: 'rule_activation_revocation_pkey',
  })
  activationId!: string;

  @Column({ name: 'code', type: 'text' })
  code!: string;

  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId!: string | null;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;
}
