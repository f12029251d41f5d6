import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes the legal history append-only for everyone, the application included. */
export class CreateAppendOnlyGuards1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'rows of % are append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`);
    for (const table of GUARDED) {
      await runner.query(`CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of GUARDED) await runner.query(`DROP TRIGGER ${table}_append_only ON ${table}`);
    await runner.query('DROP FUNCTION refuse_change()');
  }
}

const GUARDED = ['case_event', 'decision_record', 'case_command', 'rule_pack', 'rule_activation'];
