import type { MigrationInterface, QueryRunner } from 'typeorm';
import { standstillsOf, type Deadline } from '@app/domain';

/** Lets lists filter open tasks by the unit of their deadline, by provisional due days and by clocks that stand still. */
export class AddTaskClock1764000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task ADD COLUMN due_unit text, ADD COLUMN standstills jsonb');
    await runner.query(FILL_UNIT);
    const clocks: readonly RecordedClock[] = await runner.manager.query(CLOCKS_THAT_STOOD);
    await runner.query(FILL_STANDSTILLS, [JSON.stringify(clocks.flatMap(standing))]);
    for (const statement of INDEXES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX task_standing_due_at_idx, task_provisional_due_at_idx, task_unit_due_at_idx');
    await runner.query('ALTER TABLE task DROP COLUMN standstills, DROP COLUMN due_unit');
  }
}

interface RecordedClock extends Pick<Deadline, 'status' | 'startOn' | 'ledger'> {
  readonly case_file_id: string;
  readonly id: string;
}

/** Read from the whole ledger as a transition reads it: what a resumption ends depends on every entry before it. */
function standing({ case_file_id, id, ...clock }: RecordedClock): readonly object[] {
  const standstills = standstillsOf(clock);
  return standstills.length === 0 ? [] : [{ case_file_id, id, standstills }];
}

const FILL_UNIT = `UPDATE task t SET due_unit = coalesce(d.period ->> 'unit', d.ledger #>> '{0,period,unit}')
  FROM deadline d WHERE d.case_file_id = t.case_file_id AND d.id = t.deadline_id`;

const CLOCKS_THAT_STOOD = `SELECT case_file_id, id, status, start_on::text AS "startOn", ledger FROM deadline
  WHERE status = 'running' AND (ledger @> '[{"entry": "suspended"}]' OR ledger @> '[{"entry": "interrupted"}]')`;

const FILL_STANDSTILLS = `UPDATE task t SET standstills = given.standstills
  FROM jsonb_to_recordset($1::jsonb) AS given (case_file_id uuid, id text, standstills jsonb)
  WHERE given.case_file_id = t.case_file_id AND given.id = t.deadline_id`;

const INDEXES = [
  `CREATE INDEX task_unit_due_at_idx ON task (due_unit, due_at) WHERE status = 'open'`,
  `CREATE INDEX task_provisional_due_at_idx ON task (due_at) WHERE status = 'open' AND provisional`,
  `CREATE INDEX task_standing_due_at_idx ON task (due_at) WHERE status = 'open' AND standstills IS NOT NULL`,
];
