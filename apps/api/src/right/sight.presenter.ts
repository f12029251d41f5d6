import {
  CASE_RIGHTS,
  clueSightOf,
  rightsOn,
  ROUTES,
  sightOf,
  type AccountSight,
  type CaseRight,
  type CaseSight,
  type RightHolder,
  type RouteName,
  type SightRefusal,
} from '@app/contracts';
import type { AccountStanding, CaseStanding } from '@app/persistence';
import { accessOf } from '../access/object-rights.js';

/** Who sees a case and why, and why others do not. */
export function caseSightOf(caseNumber: string, standings: readonly CaseStanding[]): CaseSight {
  return {
    caseNumber,
    seers: standings.filter(({ isSeen }) => isSeen).map(seerOf),
    others: standings.filter(({ isSeen }) => !isSeen).map(({ person }) => ({ person, because: refusalOf(person) })),
  };
}

/** What somebody sees and may do. */
export function accountSightOf({ person, powers, seen, byPart }: AccountStanding): AccountSight {
  const { role } = person;
  const cases = { seen, byPart: [...byPart] };
  if (role === null) return { person, cases, sight: 'none', clueSight: 'none', rights: [], operations: [] };
  return {
    person,
    sight: sightOf(role),
    clueSight: clueSightOf(role, powers),
    rights: CASE_RIGHTS.filter(({ roles }) => roles.includes(role)).map(heldOf),
    cases,
    operations: operationsOf(role),
  };
}

function seerOf({ person, parts }: CaseStanding): CaseSight['seers'][number] {
  return { person, rights: person.role === null ? [] : rightsOn(person.role, parts).map(heldOf) };
}

function heldOf({ relations, fields, purpose }: CaseRight): AccountSight['rights'][number] {
  return { relations: [...relations], fields: [...fields], purpose };
}

/** The first reason that is enough, in the order in which the wall asks. */
function refusalOf({ isDisabled, role }: RightHolder): SightRefusal {
  if (isDisabled) return 'account-disabled';
  if (role === null) return 'role-missing';
  return sightOf(role) === 'none' ? 'role-sees-no-case' : 'no-part';
}

function operationsOf(role: NonNullable<RightHolder['role']>): AccountSight['operations'] {
  const routes = Object.keys(ROUTES) as RouteName[]; // the keys of an object literal
  return routes
    .map((operation) => ({
      operation,
      part: accessOf(role, operation, 'part'),
      noPart: accessOf(role, operation, 'no-part'),
    }))
    .filter(({ part }) => part !== 'open' && part !== 'refused');
}
