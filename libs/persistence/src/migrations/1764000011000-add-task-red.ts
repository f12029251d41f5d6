import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets lists show red with the red rung of a ladder; tasks from before keep turning red when they fall due. */
export class AddTaskRed1764000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task ADD COLUMN red_at TIMESTAMP WITH TIME ZONE');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task DROP COLUMN red_at');
  }
}
