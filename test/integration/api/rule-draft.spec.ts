import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  draftChecksSchema,
  draftFilesSchema,
  draftWordsSchema,
  problemSchema,
  ruleActivationsSchema,
  ruleDraftDetailSchema,
  ruleImpactSchema,
  type RuleActivationView,
  type RuleDraftDetail,
} from '@app/contracts';
import { openDatabase, RulePackActivation } from '@app/persistence';
import { LegalClock } from '@app/platform';
import { loadedPack, packFiles } from '../../rules/pack-files.js';
import { openApiHouse, type Answer, type ApiHouse, type PersonName } from './api-house.js';

const PACK = 'platform-labour';
const PARAMETER = 'parameters/intake/groupWorkers.json';
const RULE = 'decisions/routing/rules/R07-collective.json';
const HEARING = 'parameters/deadline/interviewNoticeDays.json';
const clock = new LegalClock('Asia/Shanghai');
const today = clock.today();
const later = (days: number): string =>
  clock.dayOf(new Date(Date.parse(clock.now()) + days * 86_400_000).toISOString());

let house: ApiHouse;

const post = async (who: PersonName, path: string, body: unknown): Promise<Answer> =>
  house.ask(who, path, { method: 'POST', body, headers: { 'idempotency-key': randomUUID() } });
const step = async (
  who: PersonName,
  draft: RuleDraftDetail,
  ...[name, body = {}]: readonly [name: string, body?: object]
): Promise<Answer> => post(who, `/api/rule-drafts/${draft.draftId}/${name}`, { revision: draft.revision, ...body });
const taken = ({ status, body }: Answer): RuleDraftDetail => {
  expect([status, body]).toEqual([200, expect.anything()]);
  return ruleDraftDetailSchema.parse(body);
};
const open = async (who: PersonName = 'rules'): Promise<RuleDraftDetail> =>
  taken(await post(who, '/api/rule-drafts', { title: '调整集体争议人数', intent: '联席会议纪要' }));
const read = async ({ draftId }: RuleDraftDetail): Promise<RuleDraftDetail> =>
  taken(await house.ask('rules', `/api/rule-drafts/${draftId}`));
const activations = async (): Promise<readonly RuleActivationView[]> =>
  ruleActivationsSchema.parse((await house.ask('officer', '/api/rule-activations')).body).items;
const inForce = async (): Promise<string | undefined> =>
  (await activations()).find(({ state }) => state === 'in-force')?.hash;

/** A parameter with one more figure from today on. */
const figured = (path: string, value: number): string => {
  const file = JSON.parse(packFiles(PACK).get(path) ?? '') as { values: object[] };
  return JSON.stringify({ ...file, values: [...file.values, { ...file.values[0], from: today, value }] });
};
const raised = (value: number): string => figured(PARAMETER, value);
const hearing = (value: number): string => figured(HEARING, value);
const save = async (
  draft: RuleDraftDetail,
  { who = 'rules', path = PARAMETER, text }: { who?: PersonName; path?: string; text: string | null },
): Promise<RuleDraftDetail> => taken(await step(who, draft, 'files', { path, text }));
/** Replays the record against a draft as it is, which the limits of its decisions want, and waits for the end. */
const measured = async (draft: RuleDraftDetail): Promise<RuleDraftDetail> => {
  const begun = ruleImpactSchema.parse(
    (await post('rules', `/api/rule-drafts/${draft.draftId}/impacts`, { day: 'first' })).body,
  );
  for (let { state } = begun; state === 'running';)
    ({ state } = ruleImpactSchema.parse((await house.ask('rules', `/api/rule-impacts/${begun.impactId}`)).body));
  return draft;
};
const approved = async (value: number): Promise<RuleDraftDetail> => {
  const submitted = taken(await step('rules', await save(await open(), { text: raised(value) }), 'submission'));
  return taken(await step('deputy', await measured(submitted), 'approval', { hash: submitted.pinnedHash }));
};

beforeAll(async () => {
  house = await openApiHouse();
}, 60_000);
afterAll(async () => house.close());

describe('a house without rules', () => {
  it('has nothing to draft from', async () => {
    const answer = await post('rules', '/api/rule-drafts', { title: 'x', intent: 'y' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'rule-pack.none-in-force' } });
  });
});

describe('a change of the rules', () => {
  beforeEach(async () => {
    const { hash, id, title, ruleCount } = loadedPack(PACK);
    if ((await inForce()) === hash) return;
    const database = await openDatabase({ url: house.databaseUrl, poolSize: 1 });
    const pack = { hash, name: id, title, files: packFiles(PACK), ruleCount };
    await new RulePackActivation(database).putInForce(pack, { at: clock.now(), by: 'liandu rules load' });
    await database.destroy();
  });

  it('goes from draft to approval by another person, and is in force at once', async () => {
    const before = await inForce();
    const draft = await open();
    expect(draft).toMatchObject({ state: 'draft', revision: 1, changed: [], isOnCurrent: true, baseHash: before });
    const saved = await save(draft, { text: raised(15) });
    expect(saved).toMatchObject({ state: 'draft', revision: 2, changed: [PARAMETER] });
    const { files } = draftFilesSchema.parse(
      (await house.ask('deputy', `/api/rule-drafts/${draft.draftId}/files`)).body,
    );
    expect(files).toHaveLength(packFiles(PACK).size);
    expect(files.find(({ path }) => path === PARAMETER)).toEqual({
      path: PARAMETER,
      text: raised(15),
      baseText: packFiles(PACK).get(PARAMETER),
    });
    const checks = draftChecksSchema.parse((await house.ask('rules', `/api/rule-drafts/${draft.draftId}/checks`)).body);
    expect(checks).toMatchObject({ problems: [], examples: { failed: [] } });
    const submitted = taken(await step('rules', saved, 'submission'));
    expect(submitted).toMatchObject({ state: 'submitted', pinnedHash: checks.hash });
    expect(await step('deputy', submitted, 'approval', { hash: checks.hash })).toMatchObject({
      status: 409,
      body: { code: 'rule-pack.impact-missing', data: { decisions: ['routing'] } },
    });
    const given = taken(await step('deputy', await measured(submitted), 'approval', { hash: checks.hash }));
    expect(given).toMatchObject({
      state: 'approved',
      approvals: [{ hash: checks.hash, by: { displayName: '示例 deputy' } }],
    });
    expect(await inForce()).toBe(before);
    const active = taken(await step('rules', given, 'activation', { on: null }));
    expect(active.state).toBe('in-force');
    expect(active.acts.map(({ act }) => act)).toEqual(['activated', 'approved', 'submitted', 'edited', 'opened']);
    expect(await inForce()).toBe(checks.hash);
  });

  it('is of one person at a time: a stale revision is refused with who changed it and when', async () => {
    const draft = await open();
    await save(draft, { who: 'deputy', text: raised(16) });
    const answer = await step('rules', draft, 'files', { path: PARAMETER, text: raised(17) });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'rule-pack.draft-changed', data: { name: '示例 deputy', revision: 2, at: expect.any(String) } },
    });
  });

  it('lets one of two savers through who saw the same revision', async () => {
    const draft = await open();
    const answers = await Promise.all(
      [16, 17].map(async (value) => step('rules', draft, 'files', { path: PARAMETER, text: raised(value) })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read(draft)).revision).toBe(2);
  });

  it('is not submitted while a check fails, nor while nothing is changed', async () => {
    const draft = await open();
    expect(await step('rules', draft, 'submission')).toMatchObject({
      status: 422,
      body: { code: 'rule-pack.nothing-changed' },
    });
    const broken = await save(draft, { text: raised(15).replace('"min":1', '"min":99') });
    expect(await step('rules', broken, 'submission')).toMatchObject({
      status: 422,
      body: { code: 'rule-pack.checks-failed', data: { examples: 0 } },
    });
    const { problems } = draftChecksSchema.parse(
      (await house.ask('rules', `/api/rule-drafts/${draft.draftId}/checks`)).body,
    );
    expect(problems).toContainEqual(
      expect.objectContaining({ file: PARAMETER, line: 1, code: expect.stringContaining('.') }),
    );
  });

  it('is not submitted while an example is decided otherwise', async () => {
    const draft = await save(await open(), { text: raised(15).replaceAll('"value":10', '"value":500') });
    const answer = await step('rules', draft, 'submission');
    expect(answer).toMatchObject({ status: 422, body: { code: 'rule-pack.checks-failed', data: { problems: 0 } } });
  });

  it('is not submitted while the analysis finds a rule that can never speak', async () => {
    const rule = JSON.parse(packFiles(PACK).get(RULE) ?? '') as { when: { all: object[] } };
    const never = { ...rule.when.all[0], operator: 'lessThan', value: 1 };
    const text = JSON.stringify({ ...rule, when: { all: [...rule.when.all, never] } });
    const draft = await save(await open(), { path: RULE, text });
    const checks = draftChecksSchema.parse((await house.ask('rules', `/api/rule-drafts/${draft.draftId}/checks`)).body);
    expect(checks.findings).toContainEqual(expect.objectContaining({ level: 'error', file: RULE }));
    const answer = await step('rules', draft, 'submission');
    expect(answer).toMatchObject({ status: 422, body: { code: 'rule-pack.checks-failed', data: { problems: 0 } } });
    expect(problemSchema.parse(answer.body).data?.['findings']).toBeGreaterThan(0);
  });

  it('is never approved by one who has written in it, be it only once', async () => {
    const first = await save(await open(), { text: raised(15) });
    const second = await save(first, { who: 'deputy', text: raised(16) });
    const submitted = taken(await step('rules', second, 'submission'));
    for (const who of ['rules', 'deputy'] as const)
      expect(await step(who, submitted, 'approval', { hash: submitted.pinnedHash })).toMatchObject({
        status: 403,
        body: { code: 'rule-pack.own-draft' },
      });
  });

  it('is approved only as the very pack that was seen', async () => {
    const submitted = taken(await step('rules', await save(await open(), { text: raised(15) }), 'submission'));
    const answer = await step('deputy', submitted, 'approval', { hash: 'f'.repeat(64) });
    expect(answer).toMatchObject({ status: 409, body: { code: 'rule-pack.other-content' } });
  });

  it('loses its approval with any edit', async () => {
    const given = await approved(18);
    const edited = await save(given, { text: raised(19) });
    expect(edited).toMatchObject({ state: 'draft', pinnedHash: null });
    expect(edited.acts.slice(0, 2).map(({ act }) => act)).toEqual(['edited', 'approval-revoked']);
    expect(await step('rules', edited, 'activation', { on: null })).toMatchObject({
      status: 409,
      body: { code: 'rule-pack.draft-closed', data: { draftState: 'draft', draftStep: 'activate' } },
    });
  });

  it('goes back to its writers with a reason', async () => {
    const submitted = taken(await step('rules', await save(await open(), { text: raised(15) }), 'submission'));
    const back = taken(await step('deputy', submitted, 'return', { reason: '请补充依据' }));
    expect(back).toMatchObject({ state: 'draft', acts: [{ act: 'returned', reason: '请补充依据' }, {}, {}, {}] });
  });

  it('is scheduled for a day not before today, and changes nothing until then', async () => {
    const before = await inForce();
    const given = await approved(21);
    expect(await step('rules', given, 'activation', { on: '2020-01-01' })).toMatchObject({
      status: 422,
      body: { code: 'rule-pack.day-past', data: { on: '2020-01-01', today } },
    });
    const scheduled = taken(await step('rules', given, 'activation', { on: later(3) }));
    expect(scheduled).toMatchObject({
      state: 'scheduled',
      firstDay: later(3),
      inForceFrom: clock.startOfDay(later(3)),
    });
    expect(await inForce()).toBe(before);
    const edited = await save(scheduled, {
      path: HEARING,
      text: hearing(4),
    });
    expect(edited).toMatchObject({ state: 'draft', firstDay: null });
    expect((await activations()).find(({ draft }) => draft?.draftId === edited.draftId)).toMatchObject({
      state: 'revoked',
      revocation: { code: 'edited', by: '示例 rules' },
    });
  });

  it('is suspended, not overwritten, when another comes into force before its day', async () => {
    const [first, second] = [await approved(22), await approved(23)];
    taken(await step('rules', first, 'activation', { on: later(5) }));
    const now = taken(await step('rules', second, 'activation', { on: today }));
    expect(now.state).toBe('in-force');
    const suspended = await read(first);
    expect(suspended).toMatchObject({ state: 'suspended', isOnCurrent: false });
    expect(suspended.acts[0]).toMatchObject({ act: 'suspended', by: null });
  });

  it('says in words what it changes, and keeps with the approval what the approver saw', async () => {
    const { draftId, approvals } = await approved(33);
    const { changes } = draftWordsSchema.parse((await house.ask('deputy', `/api/rule-drafts/${draftId}/words`)).body);
    expect(changes).toMatchObject([{ kind: 'parameter', id: 'groupWorkers', change: 'changed' }]);
    expect(changes?.[0]?.words.zh).toContain('33');
    const { rows } = await house.sql.query<{ words: unknown; words_hash: string }>(
      'SELECT words, words_hash FROM rule_approval WHERE draft_id = $1',
      [draftId],
    );
    expect(rows).toEqual([{ words: changes, words_hash: approvals[0]?.wordsHash }]);
  });

  it('is merged by figure into a pack that came in between, and must be approved again', async () => {
    const first = await approved(34);
    const other = await save(await open('deputy'), { who: 'deputy', path: HEARING, text: hearing(4) });
    const submitted = taken(await step('deputy', other, 'submission'));
    const given = taken(await step('rules', await measured(submitted), 'approval', { hash: submitted.pinnedHash }));
    taken(await step('rules', given, 'activation', { on: null }));
    const merged = taken(await step('rules', await read(first), 'rebase'));
    expect(merged).toMatchObject({
      state: 'draft',
      isOnCurrent: true,
      changed: [PARAMETER],
      baseHash: given.pinnedHash,
    });
    expect(merged.acts.slice(0, 2).map(({ act }) => act)).toEqual(['rebased', 'approval-revoked']);
    expect(await step('rules', merged, 'rebase')).toMatchObject({
      status: 409,
      body: { code: 'rule-pack.base-stands' },
    });
  });

  it('names what both changed, and takes the side that a person chooses', async () => {
    const [first, second] = [await approved(35), await approved(36)];
    taken(await step('rules', second, 'activation', { on: null }));
    const refused = await step('rules', await read(first), 'rebase');
    expect(refused).toMatchObject({ status: 409, body: { code: 'rule-pack.merge-conflicts' } });
    const { data } = problemSchema.parse(refused.body);
    expect(data?.['conflicts']).toMatchObject([
      {
        kind: 'parameter',
        id: `groupWorkers ${today}`,
        file: PARAMETER,
        words: { zh: expect.stringContaining('36') },
        rows: [{ mine: { zh: '35 人' }, theirs: { zh: '36 人' } }],
      },
    ]);
    const [conflict] = data?.['conflicts'] as [{ key: string }];
    const mine = taken(await step('rules', await read(first), 'rebase', { keep: { [conflict.key]: 'mine' } }));
    expect(mine.changed).toEqual([PARAMETER]);
    const { changes } = draftWordsSchema.parse(
      (await house.ask('rules', `/api/rule-drafts/${first.draftId}/words`)).body,
    );
    expect(changes?.[0]?.words.zh).toMatch(/36.*35/);
  });

  it('is not scheduled on a base that will no longer be in force', async () => {
    const [first, second] = [await approved(24), await approved(25)];
    taken(await step('rules', first, 'activation', { on: later(2) }));
    expect(await step('rules', second, 'activation', { on: later(4) })).toMatchObject({
      status: 409,
      body: { code: 'rule-pack.base-moved', data: { inForce: first.pinnedHash } },
    });
    taken(await step('rules', await read(first), 'withdrawal', { reason: '不再需要' }));
    expect(taken(await step('rules', second, 'activation', { on: later(4) })).state).toBe('scheduled');
  });

  it('is taken back by one act with a reason, and its scheduled followers with it', async () => {
    const before = await inForce();
    taken(await step('rules', await approved(26), 'activation', { on: null }));
    const follower = await approved(27);
    taken(await step('rules', follower, 'activation', { on: later(9) }));
    const answer = await post('deputy', `/api/rule-packs/${before ?? ''}/rollback`, { reason: '新规则误伤' });
    expect(answer).toMatchObject({
      status: 200,
      body: { hash: before, kind: 'rolled-back', reason: '新规则误伤', by: '示例 deputy' },
    });
    expect(await inForce()).toBe(before);
    expect((await read(follower)).state).toBe('suspended');
    const again = await post('deputy', `/api/rule-packs/${before ?? ''}/rollback`, { reason: '再来' });
    expect(again).toMatchObject({ status: 409, body: { code: 'rule-pack.in-force-already' } });
  });

  it('cannot put back what was never in force', async () => {
    const { pinnedHash } = await approved(28);
    const answer = await post('rules', `/api/rule-packs/${pinnedHash ?? ''}/rollback`, { reason: '试试' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'rule-pack.never-in-force' } });
  });

  it.each(['officer', 'lead', 'supervisor', 'admin'] as const)('is not for a %s', async (who) => {
    const answers = [
      await post(who, '/api/rule-drafts', { title: 'x', intent: 'y' }),
      await house.ask(who, '/api/rule-drafts'),
    ];
    expect(answers).toMatchObject([{ status: 403 }, { status: 403 }]);
  });

  it.each([['../x.json'], ['/x.json'], ['a/../../x.json'], ['x.md'], ['']])(
    'keeps to files of a pack: %j is none',
    async (path) => {
      expect(await step('rules', await open(), 'files', { path, text: '{}' })).toMatchObject({ status: 400 });
    },
  );

  it.each(['rule_draft_act', 'rule_approval', 'rule_activation', 'rule_activation_revocation', 'rule_pack'])(
    'leaves rows in %s that nobody can change',
    async (table) => {
      expect((await house.sql.query(`SELECT 1 FROM ${table}`)).rowCount).toBeGreaterThan(0);
      await expect(house.sql.query(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/);
    },
  );
});
