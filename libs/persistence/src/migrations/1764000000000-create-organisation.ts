import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Creates the tables of organisation. */
export class CreateOrganisation1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = ['number_sequence', 'session', 'account', 'department'];

const UP = [
  `CREATE TABLE department (
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    powers text array NOT NULL DEFAULT '{}',
    external boolean NOT NULL DEFAULT false,
    CONSTRAINT department_pkey PRIMARY KEY (code)
  )`,
  `CREATE TABLE account (
    id uuid NOT NULL,
    account_name text NOT NULL,
    display_name text NOT NULL,
    department_code text NOT NULL,
    role text NOT NULL,
    password_hash text NOT NULL,
    must_change_password boolean NOT NULL DEFAULT true,
    certificate_number text,
    failed_attempts integer NOT NULL DEFAULT '0',
    locked_until TIMESTAMP WITH TIME ZONE,
    disabled_at TIMESTAMP WITH TIME ZONE,
    is_demo boolean NOT NULL DEFAULT false,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT account_pkey PRIMARY KEY (id)
  )`,
  `CREATE INDEX account_department_code_idx ON account (department_code)`,
  `CREATE UNIQUE INDEX account_account_name_key ON account (account_name)`,
  `CREATE TABLE session (
    token_hash text NOT NULL,
    account_id uuid NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT session_pkey PRIMARY KEY (token_hash)
  )`,
  `CREATE INDEX session_account_id_idx ON session (account_id)`,
  `CREATE TABLE number_sequence (
    scope text NOT NULL,
    last integer NOT NULL,
    CONSTRAINT number_sequence_pkey PRIMARY KEY (scope)
  )`,
];
