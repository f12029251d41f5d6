import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A rule pack as loaded: its files, known by their hash, never changed. */
@Entity({ name: 'rule_pack' })
export class RulePackRow {
  @PrimaryColumn({ name: 'hash', type: 'text', primaryKeyConstraintName: 'rule_pack_pkey' })
  hash!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'title_zh', type: 'text' })
  titleZh!: string;

  @Column({ name: 'title_en', type: 'text' })
  titleEn!: string;

  @Column({ name: 'files', type: 'jsonb' })
  files!: unknown;

  @Column({ name: 'rule_count', type: 'integer' })
  ruleCount!: number;

  @Column({ name: 'loaded_at', type: 'timestamptz' })
  loadedAt!: Date;

  @Column({ name: 'loaded_by', type: 'text', nullable: true })
  loadedBy!: string | null;
}
