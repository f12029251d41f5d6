import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps for good whether a database is of production or of training, and every shift of a training clock. */
export class CreateDeployment1764000080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE clock_shift');
    await runner.query('DROP TABLE deployment');
  }
}

const UP = [
  `CREATE TABLE deployment (
    id integer NOT NULL,
    mode text NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT deployment_pkey PRIMARY KEY (id)
  )`,
  `CREATE TABLE clock_shift (
    ordinal integer NOT NULL,
    id uuid NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    shown_before TIMESTAMP WITH TIME ZONE NOT NULL,
    shown_after TIMESTAMP WITH TIME ZONE NOT NULL,
    rate integer NOT NULL,
    reason text NOT NULL,
    account_id uuid NOT NULL,
    CONSTRAINT clock_shift_pkey PRIMARY KEY (ordinal),
    CONSTRAINT clock_shift_id_key UNIQUE (id)
  )`,
  ...['deployment', 'clock_shift'].map(
    (table) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ),
  // A database that was in use before this table existed has held real cases, as far as anybody can tell.
  `INSERT INTO deployment (id, mode, recorded_at) SELECT 1, 'production', now()
   WHERE EXISTS (SELECT FROM account) OR EXISTS (SELECT FROM case_file) OR EXISTS (SELECT FROM complaint)`,
];
