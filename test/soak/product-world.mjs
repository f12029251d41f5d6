import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { PROGRAM } from '../../scripts/setup/installing/build.mjs';
import { signIn } from '../bench/person.mjs';
import { complaintOf, fileOf, PERSON, TOLD } from './planted-complaint.mjs';

const run = promisify(execFile);

/** Who asks: people of two departments, neither of which has a part in the cases of the third, and everybody else. */
const ASKERS = {
  'li.officer': 'officer',
  'li.officer2': 'officer',
  'li.lead': 'lead',
  'union.lead': 'lead',
  supervisor: 'supervisor',
  rules: 'rule-admin',
  rules2: 'rule-admin',
  admin: 'system-admin',
  audit: 'audit-admin',
  security: 'security-admin',
};
const OWNER = 'samr.lead';
/** Whom the askers name: an administrator may take a password away, which must not be that of an asker. */
const NAMED = ['li.officer3', 'samr.officer3'];
/** Whom the askers may look at: their own department took the report in. */
const SOMEBODY = { name: '某甲' };
const OPENED_WITHIN_MS = 30_000;

/** The built product with a case of each of two departments, as the soak asks for it. */
export async function productWorld({ url, accounts, env, sql, checkout }) {
  const people = {};
  for (const name of [...Object.keys(ASKERS), OWNER, ...NAMED]) people[name] = await signIn({ url, accounts }, name);
  const mark = `示踪${randomUUID()}`;
  const foreign = await belongingsOf(people[OWNER], mark, PERSON);
  const own = await belongingsOf(people['li.lead'], '自有', SOMEBODY);
  const common = await draftOf(people.rules);
  const [ours, theirs] = await Promise.all(NAMED.map((name) => accountIdOf(people[name])));
  const eventsOf = async () => (await sql.query(EVENTS, [foreign.caseFileId])).rows[0].count;
  const before = await eventsOf();
  return {
    origin: url,
    askers: [...Object.entries(ASKERS).map(([name, role]) => ({ name, role })), { name: 'nobody', role: null }],
    own: { ...own, ...common, accountId: ours },
    foreign: { ...foreign, ...common, accountId: theirs },
    planted: { business: [mark], person: [...Object.values(PERSON), TOLD] },
    away: [],
    signIn: async ({ name }) => cookieFor(url, accounts, name),
    afterwards: async () => [
      ...(await verified(env, checkout)),
      ...((await eventsOf()) === before ? [] : ['somebody of another department has moved the planted case']),
      ...(await answersStill(people[OWNER], mark)),
    ],
  };
}

/** Events that persons have brought about: the ladder climbs by itself. */
const EVENTS = `SELECT count(*)::int AS count FROM case_event WHERE case_file_id = $1 AND actor_account_id IS NOT NULL`;

/** Has a person take in a report and a complaint, decide its triage, send a file and subscribe: something of everything. */
async function belongingsOf(person, mark, informant) {
  const report = await person.post('/api/complaints', complaintOf({ mark, informant }));
  const { caseFileId } = await person.post('/api/complaints', complaintOf({ mark }));
  const page = await opened(person, caseFileId);
  const { departmentCode } = await person.get('/api/session');
  const { proceedingId } = page.proceedings[0];
  const input = { ...TRIAGE, leadDepartment: departmentCode, reason: `${mark}自办` };
  const command = { type: 'step', proceedingId, taskId: null, step: 'decide', input };
  const { commandId } = await person.post(`/api/cases/${caseFileId}/commands`, command);
  const { batchId } = await person.upload('/api/imports', fileOf(mark));
  const clue = (await person.get('/api/clues')).items.find((one) => one.batchId === batchId);
  const feed = await person.post('/api/calendar-feeds', { scope: 'person', language: 'zh' });
  const now = await person.get(`/api/cases/${caseFileId}`);
  return {
    ...{ caseFileId, commandId, batchId, departmentCode, complaintId: report.complaintId },
    ...{
      feedId: feed.feed.feedId,
      clueId: clue?.complaintId,
      enterpriseId: now.enterprise?.enterpriseId,
    },
    ...{ proceedingId: now.proceedings.at(-1).proceedingId, taskId: now.tasks.at(-1)?.taskId },
    ...{
      deadlineId: now.deadlines.at(-1)?.deadlineId,
      recordId: now.timeline.flatMap(({ recordIds }) => recordIds)[0],
    },
  };
}

const TRIAGE = {
  relationClass: 'LR',
  violationCodes: ['V0601'],
  joiners: [],
  path: 'rectify',
  departureReason: '先责令限期支付',
};

async function opened(person, caseFileId) {
  for (const end = Date.now() + OPENED_WITHIN_MS; Date.now() < end; await pause(200)) {
    const page = await person.get(`/api/cases/${caseFileId}`).catch(() => null);
    if (page !== null) return page;
  }
  throw new Error(`case ${caseFileId} was not opened`);
}

async function draftOf(person) {
  const { items } = await person.get('/api/rule-packs');
  const { draftId } = await person.post('/api/rule-drafts', { title: '试改', intent: '试改一处' });
  return { hash: items[0].hash, draftId };
}

async function accountIdOf(person) {
  return (await person.get('/api/session')).accountId;
}

async function cookieFor(url, accounts, accountName) {
  const { oneTimePassword } = accounts.find((one) => one.accountName === accountName);
  const body = JSON.stringify({ accountName, password: `${oneTimePassword}-new` });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/session`, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`${accountName} could not sign in: ${await response.text()}`);
  return response.headers.getSetCookie()[0].split(';')[0];
}

async function verified(env, checkout) {
  const how = { env, cwd: checkout, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await run(process.execPath, [PROGRAM.cli, 'audit', 'verify', '--json'], how).catch(
    (fault) => fault,
  );
  const verdict = JSON.parse(stdout);
  console.error(`… audit verify: ${verdict.cases} cases, ${verdict.events} events, ${verdict.faults} faults`);
  return verdict.isIntact ? [] : [`audit verify: ${stdout.slice(0, 2_000)}`];
}

async function answersStill(person, mark) {
  const { caseFileId } = await person.post('/api/complaints', complaintOf({ mark: `${mark}后` }));
  await opened(person, caseFileId);
  return [];
}
