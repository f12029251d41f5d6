import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets lists filter open tasks by the unit of their deadline, by provisional due days and by clocks that stand still. */
export class AddTaskClock1764000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX task_standing_due_at_idx, task_provisional_due_at_idx, task_unit_due_at_idx');
    await runner.query('ALTER TABLE task DROP COLUMN standstills, DROP COLUMN due_unit');
  }
}

const UP = [
  'ALTER TABLE task ADD COLUMN due_unit text, ADD COLUMN standstills jsonb',
  `UPDATE task t SET
     due_unit = coalesce(d.period ->> 'unit', d.ledger #>> '{0,period,unit}'),
     standstills = (
       SELECT jsonb_agg(jsonb_build_object(
         'standstill', l.entry ->> 'entry', 'from', l.entry ->> 'from', 'until', l.entry ->> 'until') ORDER BY l.at DESC)
       FROM jsonb_array_elements(d.ledger) WITH ORDINALITY AS l(entry, at)
       WHERE d.status = 'running' AND l.entry ->> 'entry' IN ('suspended', 'interrupted') AND NOT EXISTS (
         SELECT FROM jsonb_array_elements(d.ledger) WITH ORDINALITY AS later(entry, at)
         WHERE later.at > l.at AND later.entry ->> 'entry' IN ('resumed', 'restarted')))
   FROM deadline d WHERE d.case_file_id = t.case_file_id AND d.id = t.deadline_id`,
  `CREATE INDEX task_unit_due_at_idx ON task (due_unit, due_at) WHERE status = 'open'`,
  `CREATE INDEX task_provisional_due_at_idx ON task (due_at) WHERE status = 'open' AND provisional`,
  `CREATE INDEX task_standing_due_at_idx ON task (due_at) WHERE status = 'open' AND standstills IS NOT NULL`,
];
