import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the cases of a department that has few of them without reading those of all others. */
export class CreateDepartmentIndex1764000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX case_file_departments_idx ON case_file USING gin (departments)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_file_departments_idx');
  }
}
