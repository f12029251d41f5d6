import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps how far recorded decisions were replayed against a draft, and decisions that would have gone differently. */
export class CreateRuleImpact1764000130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['rule_impact_flip', 'rule_impact']) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = [
  `CREATE TABLE rule_impact (
    id uuid NOT NULL,
    draft_id uuid NOT NULL,
    hash text NOT NULL,
    base_hash text NOT NULL,
    files jsonb NOT NULL,
    decision text,
    since date,
    since_at TIMESTAMP WITH TIME ZONE,
    sample integer,
    not_before date,
    total integer NOT NULL,
    state text NOT NULL,
    cursor uuid,
    counts jsonb NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    started_by uuid NOT NULL,
    ended_at TIMESTAMP WITH TIME ZONE,
    failure text,
    CONSTRAINT rule_impact_pkey PRIMARY KEY (id),
    CONSTRAINT rule_impact_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES rule_draft (id),
    CONSTRAINT rule_impact_started_by_fkey FOREIGN KEY (started_by) REFERENCES account (id)
  )`,
  'CREATE INDEX rule_impact_draft_id_idx ON rule_impact (draft_id, started_at)',
  'CREATE INDEX rule_impact_hash_idx ON rule_impact (hash)',
  `CREATE TABLE rule_impact_flip (
    impact_id uuid NOT NULL,
    record_id uuid NOT NULL,
    is_open boolean NOT NULL,
    department_code text,
    changes jsonb NOT NULL,
    change_places integer[] NOT NULL,
    responsible jsonb NOT NULL,
    newly_otherwise boolean NOT NULL,
    is_confirmed boolean NOT NULL,
    after jsonb NOT NULL,
    otherwise jsonb,
    CONSTRAINT rule_impact_flip_pkey PRIMARY KEY (impact_id, record_id),
    CONSTRAINT rule_impact_flip_impact_id_fkey FOREIGN KEY (impact_id) REFERENCES rule_impact (id)
  )`,
];
