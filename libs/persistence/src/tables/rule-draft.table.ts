import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';
import { RuleActivationRow } from './rule-activation.table.js';
import { RulePackRow } from './rule-pack.table.js';

/** A change of the rules that is being written; what was done with it stands in `rule_draft_act`. */
@Index('rule_draft_changed_at_idx', ['changedAt'])
@ForeignKey(() => RulePackRow, ['baseHash'], ['hash'], { name: 'rule_draft_base_hash_fkey' })
@ForeignKey(() => RuleActivationRow, ['activationId'], ['id'], { name: 'rule_draft_activation_id_fkey' })
@ForeignKey(() => AccountRow, ['changedBy'], ['id'], { name: 'rule_draft_changed_by_fkey' })
@Entity({ name: 'rule_draft' })
export class RuleDraftRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'rule_draft_pkey' })
  id!: string;

  @Column({ name: 'base_hash', type: 'text' })
  baseHash!: string;

  @Column({ name: 'title', type: 'text' })
  title!: string;

  @Column({ name: 'intent', type: 'text' })
  intent!: string;

  /** Text of each changed file by its path; null for a file that is left out. */
  @Column({ name: 'files', type: 'jsonb' })
  files!: unknown;

  @Column({ name: 'revision', type: 'integer' })
  revision!: number;

  @Column({ name: 'stage', type: 'text' })
  stage!: string;

  @Column({ name: 'pinned_hash', type: 'text', nullable: true })
  pinnedHash!: string | null;

  @Column({ name: 'activation_id', type: 'bigint', nullable: true })
  activationId!: string | null;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'changed_by', type: 'uuid' })
  changedBy!: string;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
