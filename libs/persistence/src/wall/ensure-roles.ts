import type { EntityManager } from 'typeorm';
import { API_ROLE, OVERVIEW_ROLE, WORKER_ROLE, type DatabaseRole } from './database-roles.js';

/** The roles are missing, and the migrating account may not create them. */
export class RolesMissingError extends Error {
  constructor(
    /** What somebody with the right must run once on the server. */
    readonly remedy: string,
    cause: unknown,
  ) {
    super(`roles of the database are missing; run once as a superuser: ${remedy}`, { cause });
  }
}

/** The roles belong to the server, not to one database: two migrations may meet here. */
const ROLES_LOCK = 764_000_001;

/** Statements that make the roles on a server that has none of them. None can sign in until it gets a password. */
export const ROLE_STATEMENTS: readonly string[] = [
  ...[API_ROLE, OVERVIEW_ROLE, WORKER_ROLE].map((role) => `CREATE ROLE ${role} NOLOGIN`),
  `GRANT ${OVERVIEW_ROLE} TO ${API_ROLE} WITH INHERIT FALSE, SET TRUE`,
];

/** Makes the roles where they are missing. @throws RolesMissingError */
export async function ensureRoles(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [ROLES_LOCK]);
  const missing = await missingStatements(manager);
  if (missing.length === 0) return;
  await manager.query(atOnce(missing)).catch((fault: unknown) => {
    throw new RolesMissingError(missing.join('; '), fault);
  });
}

/** Lets a role sign in by password, or changes the password. */
export async function letSignIn(manager: EntityManager, role: DatabaseRole, password: string): Promise<void> {
  const [row]: [{ text: string }] = await manager.query(
    `SELECT format('ALTER ROLE %I LOGIN PASSWORD %L', $1::text, $2::text) AS text`,
    [role, password],
  );
  await manager.query(row.text);
}

async function missingStatements(manager: EntityManager): Promise<readonly string[]> {
  const rows: { name: string }[] = await manager.query(
    `SELECT rolname AS name FROM pg_roles WHERE rolname = ANY ($1)
     UNION ALL SELECT 'granted' FROM pg_auth_members m WHERE m.roleid = to_regrole($2) AND m.member = to_regrole($3)`,
    [[API_ROLE, OVERVIEW_ROLE, WORKER_ROLE], OVERVIEW_ROLE, API_ROLE],
  );
  const present = rows.map(({ name }) => name);
  const signs = [API_ROLE, OVERVIEW_ROLE, WORKER_ROLE, 'granted'];
  return ROLE_STATEMENTS.filter((_, place) => !present.includes(signs[place] ?? ''));
}

/** An advisory lock holds within one database only; a meeting of two databases shows as a role that is there already. */
function atOnce(statements: readonly string[]): string {
  const guarded = statements.map(
    (statement) => `BEGIN ${statement}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;`,
  );
  return `DO $$ BEGIN ${guarded.join(' ')} END $$`;
}
