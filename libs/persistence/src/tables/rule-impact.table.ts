import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';
import { RuleDraftRow } from './rule-draft.table.js';

/** A replay of recorded decisions against the rules of a draft, as far as it has come. */
@Index('rule_impact_draft_id_idx', ['draftId', 'startedAt'])
@Index('rule_impact_hash_idx', ['hash'])
@ForeignKey(() => RuleDraftRow, ['draftId'], ['id'], { name: 'rule_impact_draft_id_fkey' })
@ForeignKey(() => AccountRow, ['startedBy'], ['id'], { name: 'rule_impact_started_by_fkey' })
@Entity({ name: 'rule_impact' })
export class RuleImpactRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'rule_impact_pkey' })
  id!: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  draftId!: string;

  /** Hash of the pack that is tried. */
  @Column({ name: 'hash', type: 'text' })
  hash!: string;

  @Column({ name: 'base_hash', type: 'text' })
  baseHash!: string;

  /** What the draft changed in the files of the base when the run began. */
  @Column({ name: 'files', type: 'jsonb' })
  files!: unknown;

  @Column({ name: 'decision', type: 'text', nullable: true })
  decision!: string | null;

  @Column({ name: 'since', type: 'date', nullable: true })
  since!: string | null;

  @Column({ name: 'since_at', type: 'timestamptz', nullable: true })
  sinceAt!: Date | null;

  @Column({ name: 'sample', type: 'integer', nullable: true })
  sample!: number | null;

  @Column({ name: 'not_before', type: 'date', nullable: true })
  notBefore!: string | null;

  @Column({ name: 'total', type: 'integer' })
  total!: number;

  @Column({ name: 'state', type: 'text' })
  state!: string;

  /** The last record that was replayed. */
  @Column({ name: 'cursor', type: 'uuid', nullable: true })
  cursor!: string | null;

  @Column({ name: 'counts', type: 'jsonb' })
  counts!: unknown;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt!: Date;

  @Column({ name: 'started_by', type: 'uuid' })
  startedBy!: string;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'failure', type: 'text', nullable: true })
  failure!: string | null;
}
