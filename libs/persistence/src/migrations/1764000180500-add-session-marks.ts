import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Gives sessions a name that opens nothing and marks by which their holder knows them, and remembers when an account was
 * last in use. Whoever changes what a person may do ends the person's sessions, whichever program does it.
 */
export class AddSessionMarks1764000180500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `ALTER TABLE session ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN address text,
    ADD COLUMN browser text NOT NULL DEFAULT 'other',
    ADD COLUMN system text NOT NULL DEFAULT 'other'`,
  'CREATE UNIQUE INDEX session_id_key ON session (id)',
  'ALTER TABLE account ADD COLUMN last_active_at TIMESTAMP WITH TIME ZONE',
  'UPDATE account SET last_active_at = now()', // when an account was last in use was not kept until now
  'ALTER TABLE account ALTER COLUMN last_active_at SET DEFAULT now(), ALTER COLUMN last_active_at SET NOT NULL',
  `CREATE FUNCTION end_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM session WHERE account_id = NEW.id;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER account_ends_sessions AFTER UPDATE OF role, department_code, disabled_at ON account FOR EACH ROW
    WHEN ((OLD.role, OLD.department_code, OLD.disabled_at) IS DISTINCT FROM (NEW.role, NEW.department_code, NEW.disabled_at))
    EXECUTE FUNCTION end_sessions()`,
];

const DOWN = [
  'DROP TRIGGER account_ends_sessions ON account',
  'DROP FUNCTION end_sessions()',
  'ALTER TABLE account DROP COLUMN last_active_at',
  'DROP INDEX session_id_key',
  'ALTER TABLE session DROP COLUMN id, DROP COLUMN address, DROP COLUMN browser, DROP COLUMN system',
];
