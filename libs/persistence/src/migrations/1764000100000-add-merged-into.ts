import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Says of a merged case where it went, so that the other case finds it. */
export class AddMergedInto1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_file ADD COLUMN merged_into uuid');
    await runner.query(`UPDATE case_file c SET merged_into = (v.data->>'into')::uuid
      FROM case_event v WHERE v.case_file_id = c.id AND v.type = 'CaseMerged'`);
    await runner.query(
      'CREATE INDEX case_file_merged_into_idx ON case_file (merged_into) WHERE merged_into IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_file DROP COLUMN merged_into');
  }
}
