import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A new account has no role. Roles agree with acts on record, acts that grant are by a security administrator and a second
 * person, and each of the three administrators keeps somebody who can sign in; whichever program writes.
 */
export class AddRoleActs1764000210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  /** Who has no role cannot be kept as the table was: such an account gets the role that sees least. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const THREE = `('system-admin', 'security-admin', 'audit-admin')`;

const UP = [
  'ALTER TABLE account ALTER COLUMN role DROP NOT NULL',
  `ALTER TABLE account_act ADD COLUMN role text, ADD COLUMN department_code text, ADD COLUMN by_account uuid,
    ADD COLUMN confirmed_by uuid,
    ADD CONSTRAINT account_act_by_account_fkey FOREIGN KEY (by_account) REFERENCES account (id),
    ADD CONSTRAINT account_act_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES account (id)`,
  // roles of a time when they came with the account
  `INSERT INTO account_act (account_id, act, role, done_by, at)
   SELECT id, 'role-granted', role, 'migration', now() FROM account ORDER BY created_at, id`,
  `CREATE FUNCTION refuse_role_without_act() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE latest account_act;
    BEGIN
      IF NEW.role IS NULL THEN RETURN NEW; END IF;
      IF TG_OP = 'UPDATE' THEN
        IF NEW.department_code <> OLD.department_code THEN
          RAISE EXCEPTION 'account.moved-with-role: who moves to another department has no role there yet'
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF NEW.role = OLD.role THEN RETURN NEW; END IF;
        IF OLD.role IN ${THREE} AND NEW.role IN ${THREE} THEN
          RAISE EXCEPTION 'account.other-administrator: nobody passes from one of the three to another'
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
      END IF;
      SELECT * INTO latest FROM account_act WHERE account_id = NEW.id
        AND act IN ('role-granted', 'role-withdrawn', 'moved') ORDER BY id DESC LIMIT 1;
      IF latest.act IS DISTINCT FROM 'role-granted' OR latest.role IS DISTINCT FROM NEW.role THEN
        RAISE EXCEPTION 'account.role-without-act: a role follows an act that grants it'
          USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER account_role_has_act BEFORE INSERT OR UPDATE OF role, department_code ON account
    FOR EACH ROW EXECUTE FUNCTION refuse_role_without_act()`,
  `CREATE FUNCTION refuse_grant_without_right() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE target account;
    BEGIN
      SELECT * INTO STRICT target FROM account WHERE id = NEW.account_id;
      IF NEW.by_account IS NULL THEN
        -- the first of each kind come from the server, and examples where nobody real works
        IF target.role IS NULL AND (NEW.role IN ${THREE} OR target.is_demo) AND NOT EXISTS (SELECT FROM account a
          WHERE NOT a.is_demo AND a.role IS NOT NULL AND (target.is_demo OR a.role = NEW.role)) THEN RETURN NEW;
        END IF;
        RAISE EXCEPTION 'account.not-allowed: a security administrator grants roles'
          USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      IF NEW.account_id IN (NEW.by_account, NEW.confirmed_by) OR NEW.by_account = NEW.confirmed_by THEN
        RAISE EXCEPTION 'account.own: nobody grants to the own account or agrees with the own proposal'
          USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      IF NOT EXISTS (SELECT FROM account WHERE id = NEW.by_account AND role = 'security-admin' AND disabled_at IS NULL) THEN
        RAISE EXCEPTION 'account.not-allowed: a security administrator grants roles'
          USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      IF NEW.role <> 'officer' AND NOT EXISTS (SELECT FROM account WHERE id = NEW.confirmed_by AND disabled_at IS NULL
        AND role IN ('security-admin', 'audit-admin')) THEN
        RAISE EXCEPTION 'account.second-person: this role is granted by two persons'
          USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER account_act_grants_by_right BEFORE INSERT ON account_act FOR EACH ROW
    WHEN (NEW.act = 'role-granted') EXECUTE FUNCTION refuse_grant_without_right()`,
  `CREATE FUNCTION keep_last_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        IF NEW.role = OLD.role AND NEW.disabled_at IS NULL AND NEW.is_demo = OLD.is_demo THEN RETURN NULL; END IF;
      END IF;
      -- two that leave at the same moment wait for each other here, and the second one sees that the first has left
      PERFORM pg_advisory_xact_lock(764000002);
      IF NOT EXISTS (SELECT FROM account WHERE role = OLD.role AND disabled_at IS NULL AND id <> OLD.id
        AND (OLD.is_demo OR NOT is_demo)) THEN
        RAISE EXCEPTION 'account.last-administrator: nobody else could sign in as %', OLD.role
          USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER account_keeps_administrators AFTER UPDATE OF role, disabled_at, is_demo OR DELETE ON account FOR EACH ROW
    WHEN (OLD.role IN ${THREE} AND OLD.disabled_at IS NULL) EXECUTE FUNCTION keep_last_administrator()`,
];

const DOWN = [
  'DROP TRIGGER account_keeps_administrators ON account',
  'DROP TRIGGER account_act_grants_by_right ON account_act',
  'DROP TRIGGER account_role_has_act ON account',
  'DROP FUNCTION keep_last_administrator()',
  'DROP FUNCTION refuse_grant_without_right()',
  'DROP FUNCTION refuse_role_without_act()',
  'ALTER TABLE account_act DROP COLUMN role, DROP COLUMN department_code, DROP COLUMN by_account, DROP COLUMN confirmed_by',
  `UPDATE account SET role = 'officer', disabled_at = coalesce(disabled_at, now()) WHERE role IS NULL`,
  'ALTER TABLE account ALTER COLUMN role SET NOT NULL',
];
