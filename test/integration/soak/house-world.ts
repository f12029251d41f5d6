import { runCommand } from '../../../apps/cli/src/command/run-command.js';
import type { Asker, SoakWorld } from '../../soak/soak-world.js';
import { PASSWORD, PEOPLE, type ApiHouse, type PersonName } from '../api/api-house.js';
import { furnish } from '../crawl/foreign-world.js';
import { INFORMANT, SAID, takeIn } from '../reporter/a-report.js';

/** Who asks: everybody but those of the other department and those whose accounts a test of their own changes. */
const ASKERS: readonly PersonName[] = [
  'officer',
  'lead',
  'supervisor',
  'rules',
  'deputy',
  'admin',
  'security',
  'auditor',
];

/** Nobody of the askers is of this department, and no supervisor took its report in. */
const OTHER = { departmentCode: 'SAMR', person: 'outsider' } as const;

interface Verdict {
  readonly damaged: readonly { readonly caseFileId: string }[];
  readonly withoutRow: readonly unknown[];
  readonly trail: { readonly chains: readonly { readonly finding: unknown }[] };
}

/** The house as a world of the soak: Temporal is away, so that no command of a case is done. */
export async function houseWorld(house: ApiHouse): Promise<SoakWorld> {
  await house.sql.query(`UPDATE department SET powers = powers || '{register}' WHERE code = $1`, [
    OTHER.departmentCode,
  ]);
  const own = await furnish(house, 'HRSS-LI', house.accountIds.officer);
  const foreign = await furnish(house, OTHER.departmentCode, house.accountIds[OTHER.person]);
  const [mine, theirs] = [
    await takeIn(house, 'officer', { reporter: SOMEBODY, facts: '扣发' }),
    await takeIn(house, OTHER.person),
  ];
  const before = await recordOf(house);
  return {
    origin: house.origin,
    askers: [...ASKERS.map((name) => ({ name, role: PEOPLE[name].role })), { name: 'nobody', role: null }],
    own: { ...own.ids, complaintId: mine.complaintId, accountId: house.accountIds.colleague },
    foreign: { ...foreign.ids, complaintId: theirs.complaintId, accountId: house.accountIds.outsider },
    planted: { business: foreign.signs.slice(0, 1), person: [...particularsOf(INFORMANT), SAID] },
    away: ['temporal.unavailable'],
    signIn: async (asker) => signIn(house.origin, asker),
    afterwards: async () => changedSince(before, await recordOf(house)),
  };
}

const SOMEBODY = { ...INFORMANT, name: '某甲', phone: null, idNumber: null, address: null, platformAccount: null };

/** What names one person; an occupation is that of many. */
function particularsOf({ name, phone, idNumber, address, platformAccount }: typeof INFORMANT): readonly string[] {
  return [name, phone, idNumber, address, platformAccount];
}

async function signIn(origin: string, { name: accountName }: Asker): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ accountName, password: PASSWORD });
  const response = await fetch(`${origin}/api/session`, { method: 'POST', headers, body });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new TypeError(`${accountName} could not sign in: ${await response.text()}`);
  return cookie;
}

interface RecordState {
  readonly verdict: Verdict;
  readonly events: number;
}

async function recordOf({ sql, databaseUrl }: ApiHouse): Promise<RecordState> {
  const out: string[] = [];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void out.push(text) };
  await runCommand({ words: ['audit', 'verify', '--json'], variables: { DATABASE_URL: databaseUrl }, streams });
  const { rows } = await sql.query<{ count: number }>('SELECT count(*)::int AS count FROM case_event');
  return { verdict: JSON.parse(out.join('')) as Verdict, events: rows[0]?.count ?? 0 };
}

/** The cases of the house are furnished by hand, which verification finds: nothing else may have become damaged. */
function changedSince(before: RecordState, after: RecordState): readonly string[] {
  const known = before.verdict.damaged.map(({ caseFileId }) => caseFileId);
  const damaged = after.verdict.damaged.filter(({ caseFileId }) => !known.includes(caseFileId));
  return [
    ...damaged.map(({ caseFileId }) => `case ${caseFileId} is damaged`),
    ...after.verdict.withoutRow.map((row) => `events without a case: ${JSON.stringify(row)}`),
    ...after.verdict.trail.chains.flatMap(({ finding }) =>
      finding === null ? [] : [`trail: ${JSON.stringify(finding)}`],
    ),
    ...(after.events === before.events ? [] : ['a case was moved without its workflow']),
  ];
}
