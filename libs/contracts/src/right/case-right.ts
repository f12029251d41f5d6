import type { AccountRole } from '../session/session.schema.js';

/**
 * How a department, or the person in it, stands to a case. All but the last two put the department into
 * `CaseFile.departments`, for good: `holding-a-task` is conducting a procedure or having had a task of it, and whoever
 * had a part of which nothing else is left has an `earlier-part`. `supervising` stands to every case; `replaying` to the
 * decisions on record of every case, on which changed rules are tried.
 */
export const CASE_RELATIONS = [
  'receiving',
  'lead',
  'joining',
  'referred-to',
  'holding-a-task',
  'copied',
  'earlier-part',
  'supervising',
  'replaying',
] as const;
/** One relation. */
export type CaseRelation = (typeof CASE_RELATIONS)[number];
/** A relation by which a department has a part in a case. */
export type CasePart = Exclude<CaseRelation, 'supervising' | 'replaying'>;

/** What business data is seen for. */
export const PURPOSES = ['case-work', 'oversight', 'rule-work'] as const;
/** One purpose. */
export type Purpose = (typeof PURPOSES)[number];

/** The groups into which what is known about a case falls; persons behind a complaint are in none of them. */
export const FIELD_GROUPS = ['head', 'subject', 'respondent', 'procedure', 'record', 'explanation'] as const;
/** One group. */
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** One right: who sees which fields of which cases, and for what. */
export interface CaseRight {
  readonly roles: readonly AccountRole[];
  /** One of them suffices. */
  readonly relations: readonly CaseRelation[];
  readonly fields: readonly FieldGroup[];
  readonly purpose: Purpose;
}

/** Relations by which a department has a part in a case. */
export const PARTS: readonly CasePart[] = CASE_RELATIONS.filter(
  (relation) => relation !== 'supervising' && relation !== 'replaying',
);

/** Every right to see cases; whoever is named in none sees none. Source: domain.md sections 8 and 7.1 (G20, G21). */
export const CASE_RIGHTS: readonly CaseRight[] = [
  { roles: ['officer', 'lead'], relations: PARTS, fields: FIELD_GROUPS, purpose: 'case-work' },
  { roles: ['supervisor'], relations: ['supervising'], fields: FIELD_GROUPS, purpose: 'oversight' },
  { roles: ['rule-admin'], relations: ['replaying'], fields: ['explanation'], purpose: 'rule-work' },
];

/** Whose cases a person sees: nobody's, those in which the own department has a part, or those of every department. */
export const SIGHTS = ['none', 'own-department', 'every-department'] as const;
/** One sight. */
export type Sight = (typeof SIGHTS)[number];

/** The rights of a role that hold where its department has these parts in a case, each with the relations that give it. */
export function rightsOn(
  role: AccountRole | null,
  parts: readonly CasePart[],
  rights: readonly CaseRight[] = CASE_RIGHTS,
): readonly CaseRight[] {
  const standing: readonly CaseRelation[] = [...parts, 'supervising', 'replaying'];
  return rights
    .filter(({ roles }) => roles.some((one) => one === role))
    .map((right) => ({ ...right, relations: right.relations.filter((relation) => standing.includes(relation)) }))
    .filter(({ relations }) => relations.length > 0);
}

/**
 * The sight that the rights of a role add up to; the one place from which lists, searches, streams and the database take
 * it. A right without the head of a case opens none.
 */
export function sightOf(role: AccountRole | null, rights: readonly CaseRight[] = CASE_RIGHTS): Sight {
  if (role === null) return 'none';
  const opening = rights.filter(({ roles, fields }) => roles.includes(role) && fields.includes('head'));
  const relations = opening.flatMap((right) => right.relations);
  if (relations.includes('supervising')) return 'every-department';
  return relations.length === 0 ? 'none' : 'own-department';
}

/** The sight of clues that opened no case yet: as of cases, and the whole pool for the office that coordinates. */
export function clueSightOf(role: AccountRole | null, powers: readonly string[]): Sight {
  const sight = sightOf(role);
  return sight === 'own-department' && powers.includes('coordinate') ? 'every-department' : sight;
}

/** Whether a role may try rules on the decisions on record of every case, by number and without a way into a case. */
export function mayReplay(role: AccountRole | null, rights: readonly CaseRight[] = CASE_RIGHTS): boolean {
  return rights.some(({ roles, relations }) => roles.some((one) => one === role) && relations.includes('replaying'));
}

/** Roles with a given sight of cases. */
export function rolesThatSee(sight: Sight, among: readonly AccountRole[]): readonly AccountRole[] {
  return among.filter((role) => sightOf(role) === sight);
}
