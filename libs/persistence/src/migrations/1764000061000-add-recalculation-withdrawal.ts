import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps who took a recalculation back and why; no recalculation is ever deleted. */
export class AddRecalculationWithdrawal1764000061000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE recalculation ADD withdrawn_at TIMESTAMP WITH TIME ZONE, ADD withdrawn_by uuid,
         ADD withdrawal_reason text`,
    );
    for (const table of KEPT)
      await runner.query(`CREATE TRIGGER ${table}_never_deleted BEFORE DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of KEPT) await runner.query(`DROP TRIGGER ${table}_never_deleted ON ${table}`);
    await runner.query('ALTER TABLE recalculation DROP withdrawn_at, DROP withdrawn_by, DROP withdrawal_reason');
  }
}

const KEPT = ['recalculation', 'recalculated_deadline'];
