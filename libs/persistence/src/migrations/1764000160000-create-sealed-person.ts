import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keeps the persons behind complaints in a schema of their own, sealed field by field. The rows of `reporter` are sealed
 * by `liandu migrate`, which has the key; nothing is written there any more.
 */
export class CreateSealedPerson1764000160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  'CREATE SCHEMA sealed',
  `CREATE TABLE sealed.person (
    id uuid NOT NULL,
    kind text NOT NULL,
    key_id text NOT NULL,
    wrapped_key text,
    handler_id uuid,
    erased_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT person_pkey PRIMARY KEY (id),
    CONSTRAINT person_handler_fkey FOREIGN KEY (handler_id) REFERENCES account (id)
  )`,
  `CREATE TABLE sealed.field (
    person_id uuid NOT NULL,
    name text NOT NULL,
    sealed text NOT NULL,
    print text,
    CONSTRAINT field_pkey PRIMARY KEY (person_id, name),
    CONSTRAINT field_person_fkey FOREIGN KEY (person_id) REFERENCES sealed.person (id)
  )`,
  'CREATE INDEX field_print_idx ON sealed.field (name, print) WHERE print IS NOT NULL',
  `CREATE TABLE sealed.break_glass (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    complaint_id uuid NOT NULL,
    requested_by uuid NOT NULL,
    requested_at TIMESTAMP WITH TIME ZONE NOT NULL,
    reason text NOT NULL,
    note text NOT NULL,
    decided_by uuid,
    decided_at TIMESTAMP WITH TIME ZONE,
    expires_at TIMESTAMP WITH TIME ZONE,
    reviewed_by uuid,
    reviewed_at TIMESTAMP WITH TIME ZONE,
    review_note text,
    CONSTRAINT break_glass_pkey PRIMARY KEY (id),
    CONSTRAINT break_glass_person_fkey FOREIGN KEY (person_id) REFERENCES sealed.person (id),
    CONSTRAINT break_glass_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES account (id),
    CONSTRAINT break_glass_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account (id),
    CONSTRAINT break_glass_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES account (id)
  )`,
  'CREATE INDEX break_glass_person_id_idx ON sealed.break_glass (person_id)',
  'CREATE INDEX break_glass_requested_at_idx ON sealed.break_glass (requested_at)',
  `CREATE TABLE sealed.reveal (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    complaint_id uuid NOT NULL,
    field text NOT NULL,
    account_id uuid NOT NULL,
    access text NOT NULL,
    reason text NOT NULL,
    note text NOT NULL,
    break_glass_id uuid,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT reveal_pkey PRIMARY KEY (id),
    CONSTRAINT reveal_person_fkey FOREIGN KEY (person_id) REFERENCES sealed.person (id),
    CONSTRAINT reveal_account_fkey FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT reveal_break_glass_fkey FOREIGN KEY (break_glass_id) REFERENCES sealed.break_glass (id)
  )`,
  'CREATE INDEX reveal_person_id_at_idx ON sealed.reveal (person_id, at)',
  `CREATE TRIGGER reveal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sealed.reveal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE FUNCTION refuse_plain_person() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'persons are kept in the schema sealed' USING ERRCODE = 'restrict_violation';
    END $$`,
  `CREATE TRIGGER reporter_closed BEFORE INSERT OR UPDATE ON reporter
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_plain_person()`,
  'ALTER TABLE complaint ADD COLUMN person_id uuid',
  `ALTER TABLE complaint ADD CONSTRAINT complaint_person_fkey FOREIGN KEY (person_id) REFERENCES sealed.person (id)`,
  'CREATE UNIQUE INDEX complaint_person_id_key ON complaint (person_id)',
];

const DOWN = [
  'DROP TRIGGER reporter_closed ON reporter',
  'DROP FUNCTION refuse_plain_person()',
  'DROP INDEX complaint_person_id_key',
  'ALTER TABLE complaint DROP CONSTRAINT complaint_person_fkey',
  'ALTER TABLE complaint DROP COLUMN person_id',
  'DROP TABLE sealed.reveal',
  'DROP TABLE sealed.break_glass',
  'DROP TABLE sealed.field',
  'DROP TABLE sealed.person',
  'DROP SCHEMA sealed',
];
