import type { AccountRole } from '../session/session.schema.js';

/**
 * How a department, or the person in it, stands to a case. Each of the first five puts the department into
 * `CaseFile.departments`, for good; `supervising` stands to every case.
 */
export const CASE_RELATIONS = ['receiving', 'lead', 'joining', 'referred-to', 'holding-a-task', 'supervising'] as const;
/** One relation. */
export type CaseRelation = (typeof CASE_RELATIONS)[number];

/** What business data is seen for. */
export const PURPOSES = ['case-work', 'oversight'] as const;
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
export const PARTS: readonly CaseRelation[] = ['receiving', 'lead', 'joining', 'referred-to', 'holding-a-task'];

/** Every right to see cases; whoever is named in none sees none. Source: domain.md sections 8 and 7.1 (G20, G21). */
export const CASE_RIGHTS: readonly CaseRight[] = [
  { roles: ['officer', 'lead'], relations: PARTS, fields: FIELD_GROUPS, purpose: 'case-work' },
  { roles: ['supervisor'], relations: ['supervising'], fields: FIELD_GROUPS, purpose: 'oversight' },
];

/** Whose cases a person sees: nobody's, those in which the own department has a part, or those of every department. */
export type Sight = 'none' | 'own-department' | 'every-department';

/** The sight that the rights of a role add up to; the one place from which lists, searches, streams and the database take it. */
export function sightOf(role: AccountRole, rights: readonly CaseRight[] = CASE_RIGHTS): Sight {
  const relations = rights.filter(({ roles }) => roles.includes(role)).flatMap((right) => right.relations);
  if (relations.includes('supervising')) return 'every-department';
  return relations.length === 0 ? 'none' : 'own-department';
}

/** The sight of clues that opened no case yet: as of cases, and the whole pool for the office that coordinates. */
export function clueSightOf(role: AccountRole, powers: readonly string[]): Sight {
  const sight = sightOf(role);
  return sight === 'own-department' && powers.includes('coordinate') ? 'every-department' : sight;
}

/** Roles with a given sight of cases. */
export function rolesThatSee(sight: Sight, among: readonly AccountRole[]): readonly AccountRole[] {
  return among.filter((role) => sightOf(role) === sight);
}
