import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps number, day and address of a holiday notice beside its title. */
export class AddNoticeSource1764000060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE calendar_version ADD notice_number text, ADD notice_issued_on date, ADD notice_url text',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE calendar_version DROP notice_number, DROP notice_issued_on, DROP notice_url');
  }
}
