import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Creates the tables of intake. */
export class CreateIntake1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = ['import_batch', 'reporter', 'complaint', 'enterprise'];

const UP = [
  `CREATE TABLE enterprise (
    id uuid NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    credit_code text,
    credit_code_check text,
    address text,
    region text,
    legal_person text,
    phone text,
    role text,
    rating text,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT enterprise_pkey PRIMARY KEY (id)
  )`,
  `CREATE INDEX enterprise_credit_code_idx ON enterprise (credit_code)`,
  `CREATE INDEX enterprise_name_key_region_idx ON enterprise (name_key, region)`,
  `CREATE TABLE complaint (
    id uuid NOT NULL,
    receipt_number text NOT NULL,
    kind text NOT NULL,
    channel text NOT NULL,
    received_on date NOT NULL,
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    received_by text NOT NULL,
    created_by uuid,
    confidential boolean NOT NULL,
    urgent boolean NOT NULL,
    enterprise_id uuid NOT NULL,
    platform_name text,
    relation_class text NOT NULL,
    violation_codes text array NOT NULL DEFAULT '{}',
    violation_on date,
    ongoing boolean,
    workers_affected integer,
    amount_claimed_fen bigint,
    months_unpaid integer,
    parallel_procedure text NOT NULL,
    signals text array NOT NULL DEFAULT '{}',
    people_gathered integer,
    facts text,
    requests text,
    marks text array NOT NULL DEFAULT '{}',
    source_note text,
    duplicate_key text NOT NULL,
    batch_id uuid,
    batch_line integer,
    status text NOT NULL,
    case_file_id uuid,
    is_demo boolean NOT NULL DEFAULT false,
    CONSTRAINT complaint_pkey PRIMARY KEY (id)
  )`,
  `CREATE INDEX complaint_status_received_on_idx ON complaint (status, received_on, id)`,
  `CREATE INDEX complaint_enterprise_id_idx ON complaint (enterprise_id)`,
  `CREATE INDEX complaint_duplicate_key_idx ON complaint (duplicate_key)`,
  `CREATE UNIQUE INDEX complaint_batch_id_batch_line_key ON complaint (batch_id, batch_line)`,
  `CREATE UNIQUE INDEX complaint_case_file_id_key ON complaint (case_file_id)`,
  `CREATE UNIQUE INDEX complaint_receipt_number_key ON complaint (receipt_number)`,
  `CREATE TABLE reporter (
    complaint_id uuid NOT NULL,
    name text,
    phone text,
    id_number text,
    address text,
    occupation text,
    platform_account text,
    CONSTRAINT reporter_pkey PRIMARY KEY (complaint_id)
  )`,
  `CREATE TABLE import_batch (
    id uuid NOT NULL,
    profile text NOT NULL,
    file_name text NOT NULL,
    file_hash text NOT NULL,
    encoding text NOT NULL,
    rows integer NOT NULL,
    accepted integer NOT NULL,
    duplicates integer NOT NULL,
    refused integer NOT NULL,
    status text NOT NULL,
    imported_by uuid NOT NULL,
    imported_at TIMESTAMP WITH TIME ZONE NOT NULL,
    undone_at TIMESTAMP WITH TIME ZONE,
    department_code text NOT NULL,
    CONSTRAINT import_batch_pkey PRIMARY KEY (id)
  )`,
  `CREATE INDEX import_batch_imported_at_idx ON import_batch (imported_at)`,
];
