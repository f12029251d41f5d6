import {
  ACCOUNT_ROLES,
  DUTIES,
  fieldsSeen,
  rolesThatSee,
  sightOf,
  type AccountRole,
  type Duty,
  type Sight,
} from '@app/contracts';

/** Who asks: decides which cases are seen. */
export interface Viewer {
  readonly accountId: string;
  readonly departmentCode: string;
  readonly role: AccountRole | null;
}

/** No department has this code. */
const NO_DEPARTMENT = '';

/** The department whose cases a viewer sees: `null` for those of every department, no department's code for none. */
export function departmentSeen({ role, departmentCode }: Pick<Viewer, 'role' | 'departmentCode'>): string | null {
  return { none: NO_DEPARTMENT, 'own-department': departmentCode, 'every-department': null }[sightOf(role)];
}

/** SQL: whether the case with the given alias is seen by the department in the placeholder; a null department sees all. */
export function concerns(alias: string, placeholder: string): string {
  return `${placeholder}::text IS NULL OR ${alias}.departments @> ARRAY[${placeholder}::text]`;
}

/** SQL: the same for a person of whom only a row is known, with role and department. */
export function concernsPerson(alias: string, person: string): string {
  const isPart = `${alias}.departments @> ARRAY[${person}.department_code]`;
  return `${hasSight('every-department', person)} OR (${hasSight('own-department', person)} AND ${isPart})`;
}

/** SQL: whether the case `c` is found by a pattern; by the name of its enterprise `e` only where the viewer sees that. */
export function foundBy(pattern: string, { role }: Pick<Viewer, 'role'>): string {
  const byNumber = `c.case_number ILIKE ${pattern}`;
  return fieldsSeen(role).includes('respondent') ? `${byNumber} OR e.name ILIKE ${pattern}` : byNumber;
}

/** SQL: whether the role of a person has a sight. */
export function hasSight(sight: Sight, person: string): string {
  return hasRole(rolesThatSee(sight, ACCOUNT_ROLES), person);
}

/** SQL: whether the role of a person has a duty. */
export function bearsDuty(duty: Duty, person: string): string {
  return hasRole(DUTIES[duty], person);
}

function hasRole(roles: readonly AccountRole[], person: string): string {
  return `${person}.role = ANY(ARRAY[${roles.map((role) => `'${role}'`).join(', ')}]::text[])`;
}

/** SQL: whether a person sees cases at all; nobody does without a role. */
export function hasAnySight(person: string): string {
  return `(${hasSight('own-department', person)} OR ${hasSight('every-department', person)})`;
}
