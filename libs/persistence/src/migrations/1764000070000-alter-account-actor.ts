import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps by name who did something with an account: on the command line nobody is signed in. */
export class AlterAccountActor1764000070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account_act ALTER COLUMN done_by TYPE text USING done_by::text');
  }

  /** A name is no account, so none is left. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account_act ALTER COLUMN done_by TYPE uuid USING NULL');
  }
}
