import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts attempts to sign in by account, by address and by both; the lock on the account itself goes. */
export class CreateSignInThrottle1764000181000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE sign_in_throttle (
      account_key text NOT NULL,
      address text NOT NULL,
      attempts integer NOT NULL,
      last_at TIMESTAMP WITH TIME ZONE NOT NULL,
      blocked_until TIMESTAMP WITH TIME ZONE,
      CONSTRAINT sign_in_throttle_pkey PRIMARY KEY (account_key, address)
    )`);
    await runner.query('CREATE INDEX sign_in_throttle_last_at_idx ON sign_in_throttle (last_at)');
    await runner.query('ALTER TABLE account DROP COLUMN failed_attempts, DROP COLUMN locked_until');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE account ADD COLUMN failed_attempts integer NOT NULL DEFAULT '0',
      ADD COLUMN locked_until TIMESTAMP WITH TIME ZONE`);
    await runner.query('DROP TABLE sign_in_throttle');
  }
}
