import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps with an approval what the gates said of the change, and why a further person approved one above its limit. */
export class AddApprovalGates1764000180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rule_approval ADD COLUMN gates jsonb, ADD COLUMN reason text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rule_approval DROP COLUMN gates, DROP COLUMN reason');
  }
}
