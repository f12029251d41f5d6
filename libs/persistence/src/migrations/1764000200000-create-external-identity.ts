import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Identities at the provider of single sign-on, sign-ons that are under way there, and which session came from one. */
export class CreateExternalIdentity1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE external_identity (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    issuer text NOT NULL,
    subject_hash text NOT NULL,
    linked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT external_identity_pkey PRIMARY KEY (id),
    CONSTRAINT external_identity_account_fkey FOREIGN KEY (account_id) REFERENCES account (id)
  )`,
  'CREATE UNIQUE INDEX external_identity_subject_key ON external_identity (issuer, subject_hash)',
  'CREATE UNIQUE INDEX external_identity_account_key ON external_identity (account_id, issuer)',
  `ALTER TABLE session ADD COLUMN identity_id uuid, ADD COLUMN provider_acr text, ADD COLUMN provider_amr text[],
    ADD CONSTRAINT session_identity_fkey FOREIGN KEY (identity_id) REFERENCES external_identity (id) ON DELETE SET NULL`,
  'CREATE INDEX session_identity_id_idx ON session (identity_id)',
  `CREATE TABLE sign_on (
    token_hash text NOT NULL,
    purpose text NOT NULL,
    session_hash text,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT sign_on_pkey PRIMARY KEY (token_hash),
    CONSTRAINT sign_on_session_fkey FOREIGN KEY (session_hash) REFERENCES session (token_hash) ON DELETE CASCADE
  )`,
  'CREATE INDEX sign_on_session_hash_idx ON sign_on (session_hash)',
  'CREATE INDEX sign_on_expires_at_idx ON sign_on (expires_at)',
];

const DOWN = [
  'DROP TABLE sign_on',
  'ALTER TABLE session DROP COLUMN identity_id, DROP COLUMN provider_acr, DROP COLUMN provider_amr',
  'DROP TABLE external_identity',
];
