import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RuleImpactRow } from './rule-impact.table.js';

/** A recorded decision that would have gone differently; of each kind only the first ones are kept. */
@ForeignKey(() => RuleImpactRow, ['impactId'], ['id'], { name: 'rule_impact_flip_impact_id_fkey' })
@Entity({ name: 'rule_impact_flip' })
export class RuleImpactFlipRow {
  @PrimaryColumn({ name: 'impact_id', type: 'uuid', primaryKeyConstraintName: 'rule_impact_flip_pkey' })
  impactId!: string;

  @PrimaryColumn({ name: 'record_id', type: 'uuid', primaryKeyConstraintName: 'rule_impact_flip_pkey' })
  recordId!: string;

  @Column({ name: 'is_open', type: 'boolean' })
  isOpen!: boolean;

  @Column({ name: 'department_code', type: 'text', nullable: true })
  departmentCode!: string | null;

  @Column({ name: 'changes', type: 'jsonb' })
  changes!: unknown;

  /** Places of the changes in the counts of the run. */
  @Column({ name: 'change_places', type: 'integer', array: true })
  changePlaces!: number[];

  @Column({ name: 'responsible', type: 'jsonb' })
  responsible!: unknown;

  @Column({ name: 'newly_otherwise', type: 'boolean' })
  newlyOtherwise!: boolean;

  @Column({ name: 'is_confirmed', type: 'boolean' })
  isConfirmed!: boolean;

  /** The rules that would fire, with their reasons as json-rules-engine has them. */
  @Column({ name: 'after', type: 'jsonb' })
  after!: unknown;

  /** Why the default would answer; null where a rule fires. */
  @Column({ name: 'otherwise', type: 'jsonb', nullable: true })
  otherwise!: unknown;
}
