import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PARTS, type AccountSight, type CasePart, type CaseSight } from '@app/contracts';
import { anActor, openedPlay, played, stepOf, surroundings, type Play } from '@app/testing';
import { recordPlay } from '../record-play.js';
import { openApiHouse, PEOPLE, type ApiHouse, type PersonName } from './api-house.js';

/** Who can sign in and ask for the list of cases; the others are refused by their role. */
const NAMES = (Object.keys(PEOPLE) as PersonName[]).filter((name) => name !== 'newcomer');
const CASE_WORKERS = NAMES.filter((name) => ['officer', 'lead', 'supervisor'].includes(PEOPLE[name].role));

const received = openedPlay();
const shared = played(received, stepOf(received.caseFile, ['triage', 'decide'], { joiners: ['SAMR'] }));
const referred = played(shared, {
  type: 'refer',
  toDepartment: 'SAMR',
  matter: 'licence',
  papers: [],
  nature: 'administrative',
  startsKind: null,
});
const accepted = played(referred, stepOf(referred.caseFile, ['referral', 'accept']), {
  where: surroundings({ actor: anActor('SAMR') }),
});
const ofSamr = JSON.parse(JSON.stringify(received).replaceAll('HRSS-LI', 'SAMR')) as Play;

interface Recorded {
  readonly caseFileId: string;
  readonly caseNumber: string;
}

describe('rights, explained', () => {
  let house: ApiHouse;
  let cases: readonly Recorded[];

  beforeAll(async () => {
    house = await openApiHouse();
    const recorded: string[] = [];
    for (const play of [received, shared, referred, accepted, ofSamr])
      recorded.push(await recordPlay(house.databaseUrl, play));
    const { rows } = await house.sql.query<Recorded>(
      `SELECT id AS "caseFileId", case_number AS "caseNumber" FROM case_file WHERE id = ANY($1) ORDER BY array_position($1, id)`,
      [recorded],
    );
    cases = rows;
    await house.ask('clumsy', '/api/session');
    await house.sql.query('UPDATE account SET disabled_at = now() WHERE id = $1', [house.accountIds.clumsy]);
  }, 60_000);
  afterAll(async () => house.close());

  const explained = async (at: number, query = ''): Promise<CaseSight> =>
    (await house.ask('security', `/api/rights/cases/${cases[at]?.caseNumber ?? ''}${query}`)).body as CaseSight;
  const account = async (name: PersonName): Promise<AccountSight> =>
    (await house.ask('security', `/api/rights/accounts/${house.accountIds[name]}`)).body as AccountSight;
  const seersOf = async (at: number): Promise<readonly string[]> =>
    (await explained(at)).seers.map(({ person }) => person.accountName).sort();
  const partsOf = async (at: number, name: PersonName): Promise<readonly string[] | undefined> => {
    const { seers } = await explained(at);
    return seers.find(({ person }) => person.accountName === name)?.rights.flatMap(({ relations }) => relations);
  };

  /** What the API itself answers to somebody: 200 for a case that is opened, and whether the list has it. */
  const reallySeen = async (name: PersonName): Promise<readonly boolean[]> => {
    const list = await house.ask(name, '/api/cases?limit=100');
    const listed = JSON.stringify(list.body);
    const answers: boolean[] = [];
    for (const { caseFileId } of cases) {
      const { status } = await house.ask(name, `/api/cases/${caseFileId}`);
      const isListed = listed.includes(caseFileId);
      expect([name, status === 200]).toEqual([name, isListed]);
      answers.push(isListed);
    }
    return answers;
  };

  it.each(NAMES)('says of %s for every case what the list and the page of the case answer', async (name) => {
    const told = await Promise.all(cases.map(async (_, at) => (await seersOf(at)).includes(name)));
    expect(told).toEqual(await reallySeen(name));
  });

  it.each(CASE_WORKERS)('counts for %s the cases in the list', async (name) => {
    const { items = [] } = (await house.ask(name, '/api/cases?limit=100')).body as { items?: unknown[] };
    expect((await account(name)).cases.seen).toBe(items.length);
  });

  it('gives each who sees a case a right with a relation, and nobody else', async () => {
    for (const at of cases.keys())
      for (const { person, rights } of (await explained(at)).seers)
        expect([person.accountName, rights.some(({ relations }) => relations.length > 0)]).toEqual([
          person.accountName,
          true,
        ]);
  });

  it('finds for every department a part exactly where the case concerns it', async () => {
    const { rows } = await house.sql.query<{ id: string; departments: string[] }>(
      'SELECT id, departments FROM case_file',
    );
    const parts = await Promise.all(cases.map(async (_, at) => explained(at, '?department=SAMR')));
    for (const [at, { seers, others }] of parts.entries()) {
      const concerned = rows.find(({ id }) => id === cases[at]?.caseFileId)?.departments ?? [];
      const isSamr = [...seers, ...others].filter(({ person }) => person.departmentCode === 'SAMR');
      expect(isSamr.some((one) => 'rights' in one)).toBe(concerned.includes('SAMR'));
    }
  });

  it('names the parts: receiving, lead, joining, referred to, an earlier part', async () => {
    const own = (parts: readonly CasePart[]): readonly string[] => PARTS.filter((part) => parts.includes(part));
    expect(await partsOf(0, 'officer')).toEqual(own(['receiving', 'holding-a-task']));
    expect(await partsOf(1, 'outsider')).toEqual(own(['joining']));
    expect(await partsOf(2, 'outsider')).toEqual(own(['joining', 'referred-to', 'holding-a-task']));
    expect(await partsOf(3, 'outsider')).toEqual(expect.arrayContaining(['lead']));
    expect(await partsOf(0, 'supervisor')).toEqual(['supervising']);
  });

  it('says why the people of a chosen department, or a chosen person, do not see it', async () => {
    const reasons = async (at: number, query: string): Promise<Readonly<Record<string, string>>> =>
      Object.fromEntries((await explained(at, query)).others.map((one) => [one.person.accountName, one.because]));
    expect(await reasons(0, '?department=SAMR')).toEqual({ outsider: 'no-part', samrRules: 'role-sees-no-case' });
    expect(await reasons(0, `?account=${house.accountIds.clumsy}`)).toEqual({ clumsy: 'account-disabled' });
    expect(await reasons(0, '')).toEqual({});
  });

  it('holds nothing of the case but its number', async () => {
    const { caseNumber, ...rest } = await explained(1, '?department=SAMR');
    expect(caseNumber).toBe(cases[1]?.caseNumber);
    expect(Object.keys(rest)).toEqual(['seers', 'others']);
    expect(JSON.stringify(rest)).not.toMatch(/investigat|V0601|2026-03/);
  });

  it('tells of a person sight, rights and operations, and of a case only how many', async () => {
    const officer = await account('officer');
    expect([officer.sight, officer.clueSight]).toEqual(['own-department', 'own-department']);
    expect(officer.operations.map(({ operation }) => operation)).toContain('commandCase');
    expect(officer.operations.map(({ operation }) => operation)).not.toContain('assignTask');
    expect(JSON.stringify(officer)).not.toContain(cases[0]?.caseFileId);
    expect((await account('admin')).rights).toEqual([]);
    expect((await account('clumsy')).cases.seen).toBe(0);
    expect((await account('supervisor')).sight).toBe('every-department');
  });

  it('lets the head of a department ask about an own case, and hides the case of another', async () => {
    const own = await house.ask('lead', `/api/cases/${cases[0]?.caseFileId ?? ''}/sight?department=SAMR`);
    expect(own.body).toEqual(await explained(0, '?department=SAMR'));
    const foreign = await house.ask('lead', `/api/cases/${cases[4]?.caseFileId ?? ''}/sight`);
    expect([foreign.status, (foreign.body as { code: string }).code]).toEqual([404, 'case-file.unknown']);
    expect((await house.ask('officer', `/api/cases/${cases[0]?.caseFileId ?? ''}/sight`)).status).toBe(403);
  });

  it('answers for no case and for no account that there is none', async () => {
    expect((await house.ask('security', '/api/rights/cases/HRSS-LI-2026-99999')).status).toBe(404);
    const nobody = await house.ask('security', '/api/rights/accounts/01940000-0000-7000-8000-0000000000ff');
    expect((nobody.body as { code: string }).code).toBe('right.holder-unknown');
  });

  it('puts each question on the audit trail with the number or the account', async () => {
    await explained(2);
    await account('outsider');
    const { rows } = await house.sql.query<{ action: string; object_id: string }>(
      `SELECT DISTINCT action, object_id FROM audit_entry WHERE action LIKE 'right.%'`,
    );
    const asked = rows.map(({ action, object_id: id }) => `${action} ${id}`);
    expect(asked).toContain(`right.case-explained ${cases[2]?.caseNumber ?? ''}`);
    expect(asked).toContain(`right.account-explained ${house.accountIds.outsider}`);
  });
});
