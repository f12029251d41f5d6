import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps for good what people and administrators did and looked at. */
export class CreateAuditTrail1764000170000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_head', 'audit_entry']) await runner.query(`DROP TABLE ${table}`);
  }
}

const STATEMENTS = [
  `CREATE TABLE audit_entry (
    chain text NOT NULL,
    seq bigint NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    actor_account_id uuid,
    actor_name text,
    on_behalf_of uuid,
    actor_role text,
    actor_department text,
    ip text,
    session_hash text,
    action text NOT NULL,
    object_kind text,
    object_id text,
    result text NOT NULL,
    reason text,
    changes jsonb NOT NULL,
    request_id text,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT audit_entry_pkey PRIMARY KEY (chain, seq)
  )`,
  'CREATE INDEX audit_entry_at_idx ON audit_entry (at, chain, seq)',
  'CREATE INDEX audit_entry_actor_idx ON audit_entry (actor_name, at)',
  'CREATE INDEX audit_entry_object_idx ON audit_entry (object_id, at)',
  `CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
    ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE TABLE audit_head (
    chain text NOT NULL,
    seq bigint NOT NULL,
    hash text NOT NULL,
    CONSTRAINT audit_head_pkey PRIMARY KEY (chain)
  )`,
  `CREATE TRIGGER audit_head_kept BEFORE DELETE OR TRUNCATE
    ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];
