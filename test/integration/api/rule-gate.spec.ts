import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  draftChecksSchema,
  draftGatesSchema,
  exampleProposalsSchema,
  ruleDraftDetailSchema,
  ruleImpactSchema,
  type DraftGates,
  type RuleDraftDetail,
} from '@app/contracts';
import { openDatabase, RulePackActivation } from '@app/persistence';
import { LegalClock } from '@app/platform';
import { loadedPack, packFiles } from '../../rules/pack-files.js';
import { openApiHouse, type Answer, type ApiHouse, type PersonName } from './api-house.js';
import { recordDecision } from './recorded-decisions.js';

const PACK = 'platform-labour';
const pack = loadedPack(PACK);
const FACTS = pack.scenarios.find(({ id }) => id === 'unpaid-courier')?.facts ?? {};
const today = new LegalClock('Asia/Shanghai').today();
const FIGURE = 'parameters/intake/groupWorkers.json';
const NEW_RULE = 'decisions/routing/rules/R40-cluster-more.json';
const SHARED_RULE = 'decisions/routing/rules/R33-forced-registration.json';
const KEPT = 'decisions/routing/tests/confirmed.json';

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
const open = async (): Promise<RuleDraftDetail> =>
  taken(await post('rules', '/api/rule-drafts', { title: '调整', intent: '联席会议纪要' }));
const save = async (draft: RuleDraftDetail, path: string, content: unknown): Promise<RuleDraftDetail> =>
  taken(await step('rules', draft, 'files', { path, text: JSON.stringify(content) }));
const submitted = async (draft: RuleDraftDetail): Promise<RuleDraftDetail> =>
  taken(await step('rules', draft, 'submission'));
const approve = async (who: PersonName, draft: RuleDraftDetail, more: object = {}): Promise<Answer> =>
  step(who, draft, 'approval', { hash: draft.pinnedHash, ...more });
const gatesOf = async ({ draftId }: RuleDraftDetail): Promise<DraftGates> =>
  draftGatesSchema.parse((await house.ask('deputy', `/api/rule-drafts/${draftId}/gates`)).body);
const measure = async ({ draftId }: RuleDraftDetail, question: object): Promise<void> => {
  const begun = ruleImpactSchema.parse((await post('rules', `/api/rule-drafts/${draftId}/impacts`, question)).body);
  for (let { state } = begun; state === 'running';)
    ({ state } = ruleImpactSchema.parse((await house.ask('rules', `/api/rule-impacts/${begun.impactId}`)).body));
};
const content = (path: string): Record<string, unknown> =>
  JSON.parse(packFiles(PACK).get(path) ?? '{}') as Record<string, unknown>;
/** The figure from which on a matter is collective, from today on another one. */
const raised = (value: number): object => {
  const figure = content(FIGURE) as { values: object[] };
  return { ...figure, values: [...figure.values, { ...figure.values[0], from: today, value }] };
};

beforeAll(async () => {
  house = await openApiHouse();
  const { hash, id: name, title, ruleCount } = pack;
  const loaded = { hash, name, title, files: packFiles(PACK), ruleCount };
  const database = await openDatabase({ url: house.databaseUrl, poolSize: 1 });
  await new RulePackActivation(database).putInForce(loaded, { at: new LegalClock('UTC').now(), by: 'rules load' });
  await database.destroy();
  const caseFileId = await house.recordCase();
  for (const workersAffected of [12, ...Array<number>(9).fill(2)])
    await recordDecision(house.sql, {
      caseFileId, pack, decision: 'routing', facts: { ...FACTS, case: { ...FACTS['case'], workersAffected } },
    }); // prettier-ignore
}, 60_000);
afterAll(async () => house.close());

describe('a rule without examples of its own', () => {
  const rule = { ...content('decisions/routing/rules/R40-cluster.json'), id: 'R40-cluster-more' };

  it('is not handed in, and is named', async () => {
    const draft = await save(await open(), NEW_RULE, rule);
    const checks = draftChecksSchema.parse((await house.ask('rules', `/api/rule-drafts/${draft.draftId}/checks`)).body);
    expect(checks.tests).toMatchObject({
      changed: [{ decision: 'routing', rule: 'R40-cluster-more' }],
      lacking: [
        { lacks: 'firing', file: NEW_RULE },
        { lacks: 'near-miss', file: NEW_RULE },
      ],
      floor: 75,
    });
    expect(await step('rules', draft, 'submission')).toMatchObject({
      status: 422,
      body: { code: 'rule-pack.examples-missing', data: { rules: ['R40-cluster-more'] } },
    });
  });

  it('gets examples proposed that let it be handed in once a person has kept them', async () => {
    const draft = await save(await open(), NEW_RULE, rule);
    const path = `/api/rule-drafts/${draft.draftId}/example-proposals?decision=routing&rule=R40-cluster-more`;
    const { items } = exampleProposalsSchema.parse((await house.ask('rules', path)).body);
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['firing', 'near-miss']));
    expect(items[0]?.fired).toContain('R40-cluster-more');
    const only = await save(draft, KEPT, [items.find(({ kind }) => kind === 'near-miss')?.example]);
    expect(await step('rules', only, 'submission')).toMatchObject({ body: { code: 'rule-pack.examples-missing' } });
    const kept = await save(only, KEPT, items.map(({ example }) => example)); // prettier-ignore
    expect(await submitted(kept)).toMatchObject({ state: 'submitted' });
  });

  it('is not handed in while its examples would not notice that it asks or proposes something else', async () => {
    const many = Array.from({ length: 6 }, (_one, place) => ({
      fact: 'enterprise', path: '$.sameRuleComplaints14d', operator: 'greaterThanInclusive', value: 5 + place,
    })); // prettier-ignore
    const draft = await save(await open(), NEW_RULE, { ...rule, when: { all: many } });
    const path = `/api/rule-drafts/${draft.draftId}/example-proposals?decision=routing&rule=R40-cluster-more`;
    const { items } = exampleProposalsSchema.parse((await house.ask('rules', path)).body);
    const loose = items.slice(0, 2).map(({ example }) => ({ ...example, expect: {} }));
    const kept = await save(draft, KEPT, loose);
    expect(await step('rules', kept, 'submission')).toMatchObject({
      status: 422,
      body: { code: 'rule-pack.score-below-floor', data: { decision: 'routing', floor: 75 } },
    });
  });
});

describe('a change that flips more than the limit of its decision', () => {
  it('wants the whole record replayed against this very pack', async () => {
    const draft = await submitted(await save(await open(), FIGURE, raised(15)));
    expect(await gatesOf(draft)).toMatchObject({
      limits: [{ decision: 'routing', percent: 5, confirm: true, measured: null, isAbove: false }],
      persons: 1,
    });
    for (const question of [
      { day: 'first', sample: 2 },
      { day: 'first', since: '2026-01-01' },
      { day: 'first', decision: 'measure' },
    ])
      // prettier-ignore
      await measure(draft, question);
    expect(await approve('deputy', draft)).toMatchObject({ status: 409, body: { code: 'rule-pack.impact-missing' } });
    await measure(draft, { day: 'first' });
    expect(await gatesOf(draft)).toMatchObject({
      limits: [{ measured: { flipped: 1, replayed: 10, notReplayable: 0 }, isAbove: true }],
      persons: 2,
    });
  });

  it('wants a further person, who is neither writer nor first approver, with a reason', async () => {
    const draft = await submitted(await save(await open(), FIGURE, raised(16)));
    await measure(draft, { day: 'first' });
    const once = taken(await approve('deputy', draft));
    expect(once).toMatchObject({
      state: 'submitted',
      approvals: [{ by: { displayName: '示例 deputy' }, reason: null }],
    });
    expect(await gatesOf(once)).toMatchObject({ wantsReason: true, approvals: [{ displayName: '示例 deputy' }] });
    expect(await step('rules', once, 'activation', { on: null })).toMatchObject({
      body: { code: 'rule-pack.draft-closed' },
    });
    expect(await approve('deputy', once)).toMatchObject({ status: 409, body: { code: 'rule-pack.approved-already' } });
    expect(await approve('further', once)).toMatchObject({
      status: 422,
      body: { code: 'rule-pack.reason-missing', data: { decisions: ['routing'] } },
    });
    const twice = taken(await approve('further', once, { reason: '已逐件核对' }));
    expect(twice).toMatchObject({ state: 'approved', approvals: [{ reason: '已逐件核对' }, { reason: null }] });
    const { rows } = await house.sql.query<{ gates: object }>(
      'SELECT gates FROM rule_approval WHERE draft_id = $1 ORDER BY id DESC LIMIT 1',
      [twice.draftId],
    );
    expect(rows).toMatchObject([{ gates: { limits: [{ decision: 'routing', isAbove: true }] } }]);
  });

  it('cannot raise the limit, or lower the floor, that it has to keep itself', async () => {
    const lenient = { ...content('decisions/routing/decision.json'), flipLimit: { percent: 100 } };
    const first = await save(await open(), 'decisions/routing/decision.json', lenient);
    const second = await save(first, 'pack.json', { ...content('pack.json'), mutationFloor: 0 });
    const draft = await save(second, FIGURE, raised(17));
    expect(await gatesOf(draft)).toMatchObject({ limits: [{ decision: 'routing', percent: 5 }] });
    const checks = draftChecksSchema.parse((await house.ask('rules', `/api/rule-drafts/${draft.draftId}/checks`)).body);
    expect(checks.tests?.floor).toBe(75);
  });

  it('loses its first approval with an edit', async () => {
    const draft = await submitted(await save(await open(), FIGURE, raised(18)));
    await measure(draft, { day: 'first' });
    const edited = await save(taken(await approve('deputy', draft)), FIGURE, raised(19));
    expect(edited.acts.slice(0, 2).map(({ act }) => act)).toEqual(['edited', 'approval-revoked']);
    expect((await gatesOf(edited)).approvals).toEqual([]);
  });
});

describe('a change that concerns departments', () => {
  it('is approved once an approver of each department that has one has approved', async () => {
    const rule = { ...content(SHARED_RULE), level: 'D', effective: { from: '2024-01-01' } };
    const draft = await save(await open(), SHARED_RULE, rule);
    expect((await gatesOf(draft)).departments).toEqual([
      { departmentCode: 'HRSS-LI', hearing: 'no-approver', hasApproved: false },
      { departmentCode: 'SAMR', hearing: 'own-approver', hasApproved: false },
    ]);
    const sent = await submitted(draft);
    await measure(sent, { day: 'first' });
    const once = taken(await approve('deputy', sent));
    expect(once.state).toBe('submitted');
    expect(taken(await approve('samrRules', once)).state).toBe('approved');
  });

  it('counts a department as heard whose only approver has written in it', async () => {
    const rule = { ...content(SHARED_RULE), effective: { from: '2024-02-01' } };
    const first = await save(await open(), SHARED_RULE, rule);
    const text = JSON.stringify({ ...rule, note: '市场监管部门意见' });
    const draft = taken(await step('samrRules', first, 'files', { path: SHARED_RULE, text }));
    expect((await gatesOf(draft)).departments[1]).toEqual({
      departmentCode: 'SAMR', hearing: 'has-written', hasApproved: false,
    }); // prettier-ignore
  });
});
