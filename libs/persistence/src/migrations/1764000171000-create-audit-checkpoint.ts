import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps signed checkpoints of all chains; an index finds the events since the last one at next to no cost. */
export class CreateAuditCheckpoint1764000171000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_event_at_idx');
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = ['audit_checkpoint', 'audit_checkpoint_head'];

const STATEMENTS = [
  `CREATE TABLE audit_checkpoint (
    seq bigint NOT NULL,
    body text NOT NULL,
    key text NOT NULL,
    signature text NOT NULL,
    CONSTRAINT audit_checkpoint_pkey PRIMARY KEY (seq)
  )`,
  `CREATE TABLE audit_checkpoint_head (
    checkpoint_seq bigint NOT NULL,
    chain text NOT NULL,
    seq bigint NOT NULL,
    hash text NOT NULL,
    CONSTRAINT audit_checkpoint_head_pkey PRIMARY KEY (checkpoint_seq, chain),
    CONSTRAINT audit_checkpoint_head_checkpoint_fkey FOREIGN KEY (checkpoint_seq) REFERENCES audit_checkpoint (seq)
  )`,
  'CREATE UNIQUE INDEX audit_checkpoint_head_chain_seq_key ON audit_checkpoint_head (chain, seq)',
  ...TABLES.map(
    (table) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
      ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ),
  'CREATE INDEX case_event_at_idx ON case_event USING brin (at)',
];
