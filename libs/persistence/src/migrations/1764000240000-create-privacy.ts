import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keeps what is decided about personal data: confirmed periods, holds, proposed erasures and requests of the persons
 * concerned. Whoever is erased stays so, whichever program tries to write the key back.
 */
export class CreatePrivacy1764000240000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE privacy_period (
    id uuid NOT NULL,
    name text NOT NULL,
    amount integer NOT NULL,
    unit text NOT NULL,
    basis text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    decided_by uuid,
    decided_at TIMESTAMP WITH TIME ZONE,
    is_confirmed boolean,
    decision_note text,
    CONSTRAINT privacy_period_pkey PRIMARY KEY (id),
    CONSTRAINT privacy_period_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES account (id),
    CONSTRAINT privacy_period_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account (id)
  )`,
  `CREATE TABLE retention_hold (
    id uuid NOT NULL,
    complaint_id uuid NOT NULL,
    department_code text NOT NULL,
    act text NOT NULL,
    reason text NOT NULL,
    done_by uuid NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT retention_hold_pkey PRIMARY KEY (id),
    CONSTRAINT retention_hold_complaint_fkey FOREIGN KEY (complaint_id) REFERENCES complaint (id),
    CONSTRAINT retention_hold_done_by_fkey FOREIGN KEY (done_by) REFERENCES account (id)
  )`,
  'CREATE INDEX retention_hold_complaint_id_at_idx ON retention_hold (complaint_id, at)',
  `CREATE TRIGGER retention_hold_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON retention_hold
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE TABLE erasure (
    id uuid NOT NULL,
    complaint_id uuid NOT NULL,
    department_code text NOT NULL,
    kind text NOT NULL,
    closed_on date NOT NULL,
    ended_on date NOT NULL,
    period_id uuid NOT NULL,
    proposed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    agreed_by uuid,
    agreed_at TIMESTAMP WITH TIME ZONE,
    decided_by uuid,
    decided_at TIMESTAMP WITH TIME ZONE,
    decision text,
    reason text,
    CONSTRAINT erasure_pkey PRIMARY KEY (id),
    CONSTRAINT erasure_complaint_fkey FOREIGN KEY (complaint_id) REFERENCES complaint (id),
    CONSTRAINT erasure_period_fkey FOREIGN KEY (period_id) REFERENCES privacy_period (id),
    CONSTRAINT erasure_agreed_by_fkey FOREIGN KEY (agreed_by) REFERENCES account (id),
    CONSTRAINT erasure_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account (id)
  )`,
  'CREATE UNIQUE INDEX erasure_complaint_id_key ON erasure (complaint_id) WHERE decision IS NULL',
  'CREATE INDEX erasure_complaint_id_idx ON erasure (complaint_id)',
  `CREATE TABLE person_request (
    id uuid NOT NULL,
    complaint_id uuid NOT NULL,
    department_code text NOT NULL,
    kind text NOT NULL,
    identity_check text NOT NULL,
    identity_note text NOT NULL,
    wish text NOT NULL,
    received_on date NOT NULL,
    due_on date,
    recorded_by uuid NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    decided_by uuid,
    decided_at TIMESTAMP WITH TIME ZONE,
    granted boolean,
    basis text,
    decision_note text,
    fulfilled_by uuid,
    fulfilled_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT person_request_pkey PRIMARY KEY (id),
    CONSTRAINT person_request_complaint_fkey FOREIGN KEY (complaint_id) REFERENCES complaint (id),
    CONSTRAINT person_request_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account (id),
    CONSTRAINT person_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account (id),
    CONSTRAINT person_request_fulfilled_by_fkey FOREIGN KEY (fulfilled_by) REFERENCES account (id)
  )`,
  'CREATE INDEX person_request_complaint_id_idx ON person_request (complaint_id)',
  'CREATE INDEX case_file_complaint_id_idx ON case_file (complaint_id) WHERE complaint_id IS NOT NULL',
  'ALTER TABLE sealed.person ADD COLUMN erased_by uuid, ADD COLUMN erasure_reason text',
  `ALTER TABLE sealed.person ADD CONSTRAINT person_erased_by_fkey FOREIGN KEY (erased_by) REFERENCES account (id)`,
  `CREATE FUNCTION refuse_unerasing() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'a person that is erased stays erased' USING ERRCODE = 'restrict_violation';
    END $$`,
  `CREATE TRIGGER person_stays_erased BEFORE UPDATE OR DELETE ON sealed.person FOR EACH ROW
    WHEN (OLD.erased_at IS NOT NULL) EXECUTE FUNCTION refuse_unerasing()`,
];

const DOWN = [
  'DROP TRIGGER person_stays_erased ON sealed.person',
  'DROP FUNCTION refuse_unerasing()',
  'ALTER TABLE sealed.person DROP CONSTRAINT person_erased_by_fkey',
  'ALTER TABLE sealed.person DROP COLUMN erased_by, DROP COLUMN erasure_reason',
  'DROP INDEX case_file_complaint_id_idx',
  'DROP TABLE person_request',
  'DROP TABLE erasure',
  'DROP TABLE retention_hold',
  'DROP TABLE privacy_period',
];
