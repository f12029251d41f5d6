import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps the calendar feeds that people have created, and finds the open tasks that a person holds by their due day. */
export class CreateCalendarFeed1764000090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX task_assignee_due_at_idx');
    await runner.query('DROP TABLE calendar_feed');
  }
}

const UP = [
  `CREATE TABLE calendar_feed (
    id uuid NOT NULL,
    token_hash text NOT NULL,
    account_id uuid NOT NULL,
    scope text NOT NULL,
    department_code text NOT NULL,
    language text NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    fetched_at TIMESTAMP WITH TIME ZONE,
    revoked_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT calendar_feed_pkey PRIMARY KEY (id),
    CONSTRAINT calendar_feed_account_fkey FOREIGN KEY (account_id) REFERENCES account (id)
  )`,
  'CREATE UNIQUE INDEX calendar_feed_token_hash_key ON calendar_feed (token_hash)',
  'CREATE INDEX calendar_feed_account_id_idx ON calendar_feed (account_id)',
  `CREATE INDEX task_assignee_due_at_idx ON task (assignee_id, due_at)
   WHERE status = 'open' AND assignee_id IS NOT NULL`,
];
