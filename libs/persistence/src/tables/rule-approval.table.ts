import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Approvals of packs: of exactly which one, by whom, and what he saw; append-only. */
@Index('rule_approval_draft_id_idx', ['draftId'])
@Entity({ name: 'rule_approval' })
export class RuleApprovalRow {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'bigint', primaryKeyConstraintName: 'rule_approval_pkey' })
  id!: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  draftId!: string;

  @Column({ name: 'hash', type: 'text' })
  hash!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'words', type: 'jsonb' })
  words!: unknown;

  @Column({ name: 'words_hash', type: 'text' })
  wordsHash!: string;

  @Column({ name: 'impact_hash', type: 'text', nullable: true })
  impactHash!: string | null;

  /** What the gates said; `null` in approvals of before there were gates. */
  @Column({ name: 'gates', type: 'jsonb', nullable: true })
  gates!: unknown;

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;
}
