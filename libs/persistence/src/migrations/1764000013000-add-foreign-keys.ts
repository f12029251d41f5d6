import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ties what a case consists of to the case, and each row to the one that it belongs to; the log stays free (ADR 0013). */
export class AddForeignKeys1764000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { table, name, columns, references } of FOREIGN_KEYS) {
      await runner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${name} FOREIGN KEY (${columns}) REFERENCES ${references}`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, name } of FOREIGN_KEYS.toReversed())
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  }
}

const PROCEEDING = { columns: 'case_file_id, proceeding_id', references: 'proceeding (case_file_id, id)' };

const FOREIGN_KEYS = [
  { table: 'account', name: 'account_department_fkey', columns: 'department_code', references: 'department (code)' },
  { table: 'session', name: 'session_account_fkey', columns: 'account_id', references: 'account (id)' },
  { table: 'reporter', name: 'reporter_complaint_fkey', columns: 'complaint_id', references: 'complaint (id)' },
  { table: 'complaint', name: 'complaint_enterprise_fkey', columns: 'enterprise_id', references: 'enterprise (id)' },
  { table: 'complaint', name: 'complaint_batch_fkey', columns: 'batch_id', references: 'import_batch (id)' },
  { table: 'proceeding', name: 'proceeding_case_file_fkey', columns: 'case_file_id', references: 'case_file (id)' },
  {
    table: 'proceeding',
    name: 'proceeding_parent_fkey',
    columns: 'case_file_id, parent_id',
    references: 'proceeding (case_file_id, id)',
  },
  { table: 'deadline', name: 'deadline_proceeding_fkey', ...PROCEEDING },
  { table: 'task', name: 'task_proceeding_fkey', ...PROCEEDING },
  {
    table: 'task',
    name: 'task_deadline_fkey',
    columns: 'case_file_id, deadline_id',
    references: 'deadline (case_file_id, id)',
  },
  { table: 'case_document', name: 'case_document_proceeding_fkey', ...PROCEEDING },
  { table: 'measure', name: 'measure_proceeding_fkey', ...PROCEEDING },
  { table: 'notice', name: 'notice_case_file_fkey', columns: 'case_file_id', references: 'case_file (id)' },
];
