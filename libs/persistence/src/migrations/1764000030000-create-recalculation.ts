import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps what a new calendar changes about open deadlines, who approved it, and what became of each deadline. */
export class CreateRecalculation1764000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recalculated_deadline');
    await runner.query('DROP TABLE recalculation');
  }
}

const UP = [
  `CREATE TABLE recalculation (
    id uuid NOT NULL,
    status text NOT NULL,
    reason text NOT NULL,
    calendar_through bigint NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    created_by uuid NOT NULL,
    approved_at TIMESTAMP WITH TIME ZONE,
    approved_by uuid,
    ended_at TIMESTAMP WITH TIME ZONE,
    compared integer DEFAULT 0 NOT NULL,
    compared_to jsonb,
    CONSTRAINT recalculation_pkey PRIMARY KEY (id)
  )`,
  `CREATE UNIQUE INDEX recalculation_open_key ON recalculation (status)
   WHERE status IN ('planning', 'planned', 'applying')`,
  `CREATE TABLE recalculated_deadline (
    recalculation_id uuid NOT NULL,
    case_file_id uuid NOT NULL,
    deadline_id text NOT NULL,
    case_number text NOT NULL,
    department_code text NOT NULL,
    clock text NOT NULL,
    change text NOT NULL,
    old_on date NOT NULL,
    old_provisional boolean NOT NULL,
    new_on date NOT NULL,
    new_provisional boolean NOT NULL,
    counted_on date NOT NULL,
    status text NOT NULL,
    reason text,
    attempts integer DEFAULT 0 NOT NULL,
    CONSTRAINT recalculated_deadline_pkey PRIMARY KEY (recalculation_id, case_file_id, deadline_id),
    CONSTRAINT recalculated_deadline_recalculation_fkey FOREIGN KEY (recalculation_id) REFERENCES recalculation (id)
  )`,
  `CREATE INDEX recalculated_deadline_status_idx ON recalculated_deadline (recalculation_id, status, attempts)`,
];
