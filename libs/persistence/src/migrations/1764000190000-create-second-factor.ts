import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A second factor for accounts: codes of an authenticator app, passkeys, recovery codes; a sign-in that waits for its
 * second step; and when a session was last proven to be of its person.
 */
export class CreateSecondFactor1764000190000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE code_factor (
    account_id uuid NOT NULL,
    is_proposed boolean NOT NULL,
    key_id text NOT NULL,
    sealed text NOT NULL,
    since TIMESTAMP WITH TIME ZONE NOT NULL,
    last_step bigint,
    CONSTRAINT code_factor_pkey PRIMARY KEY (account_id, is_proposed),
    CONSTRAINT code_factor_account_fkey FOREIGN KEY (account_id) REFERENCES account (id)
  )`,
  'CREATE INDEX code_factor_key_id_idx ON code_factor (key_id)',
  `CREATE TABLE recovery_code (
    account_id uuid NOT NULL,
    code_hash text NOT NULL,
    used_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT recovery_code_pkey PRIMARY KEY (account_id, code_hash),
    CONSTRAINT recovery_code_account_fkey FOREIGN KEY (account_id) REFERENCES account (id)
  )`,
  `CREATE TABLE passkey (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    account_id uuid NOT NULL,
    credential_id text NOT NULL,
    public_key text NOT NULL,
    counter bigint NOT NULL,
    transports text[] NOT NULL,
    name text NOT NULL,
    added_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT passkey_pkey PRIMARY KEY (id),
    CONSTRAINT passkey_account_fkey FOREIGN KEY (account_id) REFERENCES account (id)
  )`,
  'CREATE UNIQUE INDEX passkey_credential_id_key ON passkey (credential_id)',
  'CREATE INDEX passkey_account_id_idx ON passkey (account_id)',
  `CREATE TABLE passkey_challenge (
    holder_hash text NOT NULL,
    challenge text NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT passkey_challenge_pkey PRIMARY KEY (holder_hash)
  )`,
  'CREATE INDEX passkey_challenge_expires_at_idx ON passkey_challenge (expires_at)',
  `CREATE TABLE pending_sign_in (
    token_hash text NOT NULL,
    account_id uuid NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pending_sign_in_pkey PRIMARY KEY (token_hash),
    CONSTRAINT pending_sign_in_account_fkey FOREIGN KEY (account_id) REFERENCES account (id)
  )`,
  'CREATE INDEX pending_sign_in_account_id_idx ON pending_sign_in (account_id)',
  'CREATE INDEX pending_sign_in_expires_at_idx ON pending_sign_in (expires_at)',
  'ALTER TABLE account ADD COLUMN second_factor_reset_at TIMESTAMP WITH TIME ZONE',
  `ALTER TABLE session ADD COLUMN proven_by text NOT NULL DEFAULT 'password',
    ADD COLUMN proven_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN factor_reset_at TIMESTAMP WITH TIME ZONE`,
  'UPDATE session SET proven_at = created_at',
  'ALTER TABLE session ALTER COLUMN proven_at SET DEFAULT now(), ALTER COLUMN proven_at SET NOT NULL',
  `CREATE OR REPLACE FUNCTION end_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM session WHERE account_id = NEW.id;
      DELETE FROM pending_sign_in WHERE account_id = NEW.id;
      RETURN NULL;
    END $$`,
];

const DOWN = [
  `CREATE OR REPLACE FUNCTION end_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM session WHERE account_id = NEW.id;
      RETURN NULL;
    END $$`,
  'ALTER TABLE session DROP COLUMN proven_by, DROP COLUMN proven_at, DROP COLUMN factor_reset_at',
  'ALTER TABLE account DROP COLUMN second_factor_reset_at',
  'DROP TABLE pending_sign_in',
  'DROP TABLE passkey_challenge',
  'DROP TABLE passkey',
  'DROP TABLE recovery_code',
  'DROP TABLE code_factor',
];
