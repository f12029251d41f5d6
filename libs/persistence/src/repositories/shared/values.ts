import type { Instant } from '@app/domain';

/** A timestamp read back from the database as an instant. */
export function instantOf(at: Date): Instant {
  return at.toISOString() as Instant; // timestamptz read back as written
}

/** A timestamp that may be absent. */
export function instantOrNull(at: Date | null): Instant | null {
  return at === null ? null : instantOf(at);
}

/** SQL: a person as others see it, from an alias of `account`; null when there is none. */
export function personSql(alias: string): string {
  return `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE jsonb_build_object('accountId', ${alias}.id,
    'displayName', ${alias}.display_name, 'departmentCode', ${alias}.department_code) END`;
}
