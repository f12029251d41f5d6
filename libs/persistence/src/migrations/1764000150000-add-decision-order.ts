import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the latest decisions of one kind without sorting the whole record. */
export class AddDecisionOrder1764000150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX decision_record_decision_decided_at_id_idx ON decision_record (decision, decided_at, id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX decision_record_decision_decided_at_id_idx');
  }
}
