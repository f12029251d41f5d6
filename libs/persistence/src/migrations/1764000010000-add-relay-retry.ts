import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the relay wait longer after each failed attempt, across restarts and for all processes alike. */
export class AddRelayRetry1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inbound_command ADD COLUMN not_before TIMESTAMP WITH TIME ZONE');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inbound_command DROP COLUMN not_before');
  }
}
