import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCOUNT_ROLES, ROUTES, type AccountRole, type RouteName } from '@app/contracts';
import { accessOf, OBJECT_OF, type Access } from '../../../apps/api/src/access/object-rights.js';
import { openApiHouse, PEOPLE, type Answer, type ApiHouse, type PersonName } from '../api/api-house.js';
import { furnish, type Belongings } from './foreign-world.js';
import { probe, signsIn } from './probe.js';

/** Nobody's person is sealed here: the compartment has specs of its own. */
const ABSENT: readonly RouteName[] = ['readReporter'];
/** Answer 404 while no rules are in force. */
const NEEDS_RULES: readonly RouteName[] = ['forecastCase', 'listDutyKinds'];

/** Who asks in each role. */
const ASKING = {
  officer: 'officer',
  lead: 'lead',
  supervisor: 'supervisor',
  'rule-admin': 'rules',
  'system-admin': 'admin',
  'security-admin': 'security',
  'audit-admin': 'auditor',
} as const satisfies Record<AccountRole, PersonName>;

/** Asked at the very end: they end the session of whoever asks, or change the password that the others need. */
const LAST: readonly RouteName[] = ['signOut', 'endOwnSessions', 'changePassword', 'signIn'];
const NAMES = (Object.keys(ROUTES) as RouteName[]).filter((name) => !LAST.includes(name));
const FOREIGN = ['outsider', 'SAMR'] as const;

/**
 * What an administrator's work shows of a case by its nature: numbers of cases whose deadlines move, decisions on which
 * rules are tried, the ids in the trail, receipts of persons to be erased, and the number that is asked about. No route is
 * here for officers and heads.
 */
const SHOWN_BY_OFFICE: Partial<Record<RouteName, AccountRole>> = {
  listRecordedDecisions: 'rule-admin',
  listErasures: 'security-admin',
  listAuditEntries: 'audit-admin',
  exportAuditEntries: 'audit-admin',
  explainCase: 'security-admin',
};

let house: ApiHouse;
let own: Belongings;
let foreign: Belongings;

beforeAll(async () => {
  house = await openApiHouse();
  own = await furnish(house, 'HRSS-LI', house.accountIds.officer);
  foreign = await furnish(house, FOREIGN[1], house.accountIds.outsider);
}, 60_000);
afterAll(async () => house.close());

function fits({ status }: Answer, access: Access): boolean {
  if (access === 'refused') return status === 403;
  if (access === 'hidden') return status === 404 || status === 403;
  return status !== 401 && (status < 500 || status === 503); // Temporal is away
}

describe.each(ACCOUNT_ROLES)('the crawl as %s', (role) => {
  it.each(NAMES)('%s gives nothing of another department', async (name) => {
    const answer = await probe(house, ASKING[role], { name, at: foreign });
    const access = accessOf(role, name, 'no-part');
    expect({ status: answer.status, fits: fits(answer, access) }).toEqual({ status: answer.status, fits: true });
    const mayShow = role === 'supervisor' || SHOWN_BY_OFFICE[name] === role;
    expect(mayShow ? [] : signsIn(answer, foreign).filter((sign) => !answerEchoes(answer, sign))).toEqual([]);
  });
});

function isReadByOfficer(name: RouteName): boolean {
  return OBJECT_OF[name] === 'case' && ROUTES[name].method === 'GET' && accessOf('officer', name, 'part') === 'allowed';
}

/** A problem says at which path it arose: whoever asked has written that id. */
function answerEchoes({ body }: Answer, sign: string): boolean {
  const instance = typeof body === 'object' && body !== null && 'instance' in body ? String(body.instance) : '';
  return instance.includes(sign) && !JSON.stringify({ ...(body as object), instance: '' }).includes(sign);
}

describe('the crawl', () => {
  it('turns away everybody who is not signed in', async () => {
    const open = NAMES.filter((name) => accessOf('officer', name, 'part') === 'open');
    for (const name of NAMES.filter((one) => !open.includes(one)))
      expect([name, (await probe(house, null, { name, at: own })).status]).toEqual([name, 401]);
    expect(open.sort()).toEqual([
      ...['beginSignOn', 'challengePasskey', 'finishSignOn', 'live', 'proveSecondFactor', 'readCalendarFeed'],
      ...['readSignInWays', 'readSignOnEnd', 'ready', 'signInByPasskey'],
    ]);
  });

  it.each(NAMES.filter((name) => isReadByOfficer(name) && !ABSENT.includes(name)))(
    'would find something of another department with %s: its own department gets it',
    async (name) => {
      const answer = await probe(house, FOREIGN[0], { name, at: foreign });
      expect([answer.status, answer.body]).toEqual([expect.any(Number), expect.anything()]);
      if (!NEEDS_RULES.includes(name)) expect(answer.status).toBe(200);
    },
  );

  it.each(['listCases', 'listClues', 'listImports', 'listNotices', 'listMeasures', 'listTasks'] as const)(
    '%s shows each department its own and the supervisor both',
    async (name) => {
      const seen = async (who: PersonName): Promise<readonly boolean[]> => {
        const answer = await probe(house, who, { name, at: own });
        return [signsIn(answer, own).length > 0, signsIn(answer, foreign).length > 0];
      };
      expect(await seen('officer')).toEqual([true, false]);
      const isOfDepartment = name === 'listNotices' || name === 'listTasks';
      if (!isOfDepartment) expect(await seen('supervisor')).toEqual([true, true]);
    },
  );

  it('asks in every role that there is', () => {
    expect(ACCOUNT_ROLES.map((role) => PEOPLE[ASKING[role]].role)).toEqual([...ACCOUNT_ROLES]);
  });
});
