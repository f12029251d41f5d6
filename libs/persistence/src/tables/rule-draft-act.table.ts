import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What was done with drafts of rules; append-only. */
@Index('rule_draft_act_draft_id_idx', ['draftId'])
@Entity({ name: 'rule_draft_act' })
export class RuleDraftActRow {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'bigint', primaryKeyConstraintName: 'rule_draft_act_pkey' })
  id!: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  draftId!: string;

  @Column({ name: 'act', type: 'text' })
  act!: string;

  /** `null` where it followed from another act by itself. */
  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId!: string | null;

  @Column({ name: 'hash', type: 'text', nullable: true })
  hash!: string | null;

  @Column({ name: 'path', type: 'text', nullable: true })
  path!: string | null;

  @Column({ name: 'first_day', type: 'date', nullable: true })
  firstDay!: string | null;

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;
}
