import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  draftChecksSchema,
  recordedDecisionsSchema,
  ruleDraftDetailSchema,
  ruleImpactSchema,
  ruleTrialSchema,
  trialGroundSchema,
  trialInputSchema,
  type RuleDraftDetail,
  type RuleTrial,
  type TrialGround,
  type TrialInput,
} from '@app/contracts';
import { openDatabase, RulePackActivation } from '@app/persistence';
import { LegalClock } from '@app/platform';
import type { FactSet } from '@app/rules';
import { loadedPack, packFiles } from '../../rules/pack-files.js';
import { openApiHouse, type Answer, type ApiHouse, type PersonName } from './api-house.js';
import { DECIDED_ON, recordDecision } from './recorded-decisions.js';

const PACK = 'platform-labour';
const PARAMETER = 'parameters/intake/groupWorkers.json';
const COLLECTIVE = 'R07-collective';
const TRIED = 'decisions/routing/tests/tried.json';
const pack = loadedPack(PACK);
const FACTS = pack.scenarios.find(({ id }) => id === 'unpaid-courier')?.facts ?? {};
const factsWith = (change: object, clock: object = {}): FactSet => ({
  ...FACTS,
  case: { ...FACTS['case'], ...change },
  clock: { ...FACTS['clock'], ...clock },
});
const question = (change: object = {}): object => ({ decision: 'routing', asOf: DECIDED_ON, facts: factsWith(change) });
const onPack = (path: string): string => `/api/rule-packs/${pack.hash}/${path}`;
const onDraft = ({ draftId }: RuleDraftDetail, path: string): string => `/api/rule-drafts/${draftId}/${path}`;

let house: ApiHouse;
let caseFileId = '';
let recordId = '';

const post = async (who: PersonName, path: string, body: unknown = {}): Promise<Answer> =>
  house.ask(who, path, { method: 'POST', body, headers: { 'idempotency-key': randomUUID() } });
const good = ({ status, body }: Answer): unknown => {
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
};
const draftOf = (answer: Answer): RuleDraftDetail => ruleDraftDetailSchema.parse(good(answer));
const trialOf = (answer: Answer): RuleTrial => ruleTrialSchema.parse(good(answer));
const inputOf = (answer: Answer): TrialInput => trialInputSchema.parse(good(answer));
const groundOf = (answer: Answer): TrialGround => trialGroundSchema.parse(good(answer));
const figure = (value: number, from = '2004-12-01'): string => {
  const file = JSON.parse(packFiles(PACK).get(PARAMETER) ?? '') as { values: object[] };
  const changed = { ...file.values[0], from, value };
  return JSON.stringify({ ...file, values: from === '2004-12-01' ? [changed] : [...file.values, changed] });
};
const draftWith = async (workers: number, from?: string): Promise<RuleDraftDetail> => {
  const draft = draftOf(await post('rules', '/api/rule-drafts', { title: '集体争议人数', intent: '联席会议纪要' }));
  const body = { revision: draft.revision, path: PARAMETER, text: figure(workers, from) };
  return draftOf(await post('rules', onDraft(draft, 'files'), body));
};
const wordsOf = ({ answer }: RuleTrial, slot: string): string =>
  answer.outcome.find((one) => one.slot === slot)?.words.zh ?? '';

beforeAll(async () => {
  house = await openApiHouse();
  const database = await openDatabase({ url: house.databaseUrl, poolSize: 1 });
  const { hash, id: name, title, ruleCount } = pack;
  const loaded = { hash, name, title, files: packFiles(PACK), ruleCount };
  await new RulePackActivation(database).putInForce(loaded, { at: new LegalClock('UTC').now(), by: 'rules load' });
  await database.destroy();
  caseFileId = await house.recordCase();
  const record = async (workersAffected: number, on = DECIDED_ON): Promise<string> =>
    recordDecision(house.sql, { caseFileId, pack, decision: 'routing', facts: factsWith({ workersAffected }), on });
  await record(3, '2026-01-10');
  await record(4, '2026-01-12');
  recordId = await record(12, '2026-01-14');
}, 60_000);
afterAll(async () => house.close());

describe('what can be tried on a pack', () => {
  it('are its decisions with their examples, and the facts with types, units and codes', async () => {
    const ground = groundOf(await house.ask('officer', onPack('trial-ground')));
    expect(ground).toMatchObject({ hash: pack.hash, revision: null });
    const routing = ground.decisions.find(({ decision }) => decision === 'routing');
    expect(routing?.reads).toContain('case.workersAffected');
    expect(routing?.examples.length).toBe(pack.decisions.find(({ id }) => id === 'routing')?.examples.length);
    const fields = ground.facts.flatMap((one) => one.fields);
    expect(fields.find(({ path }) => path === 'case.amountClaimedFen')).toMatchObject({
      type: 'integer',
      nullable: true,
      unit: 'fen',
      unitWords: { zh: '分', en: 'fen' },
    });
    expect(fields.find(({ path }) => path === 'case.kind')?.codes[0]).toEqual({
      code: 'complaint',
      zh: '投诉',
      en: 'complaint',
    });
  });

  it('is for those who work on cases and those who write rules, a draft only for the latter', async () => {
    expect((await house.ask('admin', onPack('trial-ground'))).status).toBe(403);
    expect((await post('admin', onPack('trials'), question())).status).toBe(403);
    const draft = await draftWith(15);
    expect((await post('supervisor', onDraft(draft, 'trials'), question())).status).toBe(403);
    expect((await house.ask('rules', `/api/rule-packs/${'0'.repeat(64)}/trial-ground`)).status).toBe(404);
  });
});

describe('a trial on a pack', () => {
  it('answers in words, with rules, reasons, figures and near misses, by the engine, which the twin confirms', async () => {
    const trial = trialOf(await post('officer', onPack('trials'), question({ workersAffected: 12 })));
    expect(trial.base).toBeNull();
    expect(trial.answer).toMatchObject({ packHash: pack.hash, agrees: true, otherwise: null });
    expect(wordsOf(trial, 'flags')).toContain('集体争议');
    const fired = trial.answer.fired.find(({ rule }) => rule === COLLECTIVE);
    expect(fired).toMatchObject({ file: `decisions/routing/rules/${COLLECTIVE}.json`, isRow: false });
    expect(fired?.figures).toContainEqual(
      expect.objectContaining({ figure: 'groupWorkers', words: { zh: '10 人', en: '10 persons' } }),
    );
  });

  it('says of a near miss what would have made it fire', async () => {
    const { answer } = trialOf(await post('rules', onPack('trials'), question({ workersAffected: 9 })));
    expect(answer.nearMisses.find(({ rule }) => rule === COLLECTIVE)).toMatchObject({
      path: 'case.workersAffected',
      expected: 10,
      condition: { zh: '涉及劳动者人数不少于 10 人', en: 'workers affected is at least 10 persons' },
      actual: { zh: '9 人', en: '9 persons' },
    });
  });

  it('names each bad fact by its field, with what may stand there', async () => {
    const facts = { ...factsWith({ workersAffected: -1, kind: null }), clock: undefined };
    const answer = await post('rules', onPack('trials'), { ...question(), facts });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'rule-trial.facts-invalid' });
    const { errors } = answer.body as { errors: object[] };
    expect(errors).toContainEqual({
      pointer: '/facts/case/workersAffected',
      code: 'unfit',
      detail: 'integer: 0–10000000, or null for not known',
    });
    expect(errors).toContainEqual({
      pointer: '/facts/case/kind',
      code: 'unfit',
      detail: 'code: complaint, report, clue, transfer',
    });
    expect(errors).toContainEqual(expect.objectContaining({ pointer: '/facts/clock/kind', code: 'missing' }));
  });

  it.each([
    [{ decision: 'nothing' }, 404, 'rule-trial.decision-unknown'],
    [{ figures: { nothing: 1 } }, 422, 'rule-trial.figure-unknown'],
    [{ asOf: 'today' }, 400, 'request.invalid'],
  ])('refuses %j with %i %s', async (change, status, code) => {
    const answer = await post('rules', onPack('trials'), { ...question(), ...change });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
  });
});

describe('a trial on a draft', () => {
  it('stands beside what the base answers, with the slots that differ', async () => {
    const trial = trialOf(
      await post('rules', onDraft(await draftWith(15), 'trials'), question({ workersAffected: 12 })),
    );
    expect(trial.base).toMatchObject({ unread: [], changed: expect.arrayContaining(['flags', 'joiners']) });
    expect(trial.base?.answer?.fired.map(({ rule }) => rule)).toContain(COLLECTIVE);
    expect(trial.answer.fired.map(({ rule }) => rule)).not.toContain(COLLECTIVE);
  });
});

describe('what a trial begins with', () => {
  const list = async (who: PersonName, query = ''): Promise<ReturnType<typeof recordedDecisionsSchema.parse>> =>
    recordedDecisionsSchema.parse(good(await house.ask(who, `/api/recorded-decisions?decision=routing${query}`)));

  it('are recorded decisions, the newest first, a page at a time, or those of a case number', async () => {
    const first = await list('rules', '&limit=2');
    const second = await list('rules', `&limit=2&after=${first.next ?? ''}`);
    expect([...first.items, ...second.items].map(({ asOf }) => asOf)).toEqual([
      '2026-01-14',
      '2026-01-12',
      '2026-01-10',
    ]);
    expect(second.next).toBeNull();
    const number = first.items[0]?.caseNumber ?? '';
    expect((await list('rules', `&caseNumber=${number.slice(3)}`)).items).toHaveLength(3);
    expect((await list('rules', '&caseNumber=none-of-them')).items).toEqual([]);
  });

  it('leads into the case only whoever may open it, and shows nobody the cases of others', async () => {
    expect((await list('officer')).items.map((one) => one.caseFileId)).toEqual([caseFileId, caseFileId, caseFileId]);
    expect((await list('rules')).items.map((one) => one.caseFileId)).toEqual([null, null, null]);
    expect((await list('supervisor')).items).toHaveLength(3);
    expect((await list('outsider')).items).toEqual([]);
    const path = onPack(`trial-input?decision=routing&record=${recordId}`);
    expect((await house.ask('outsider', path)).status).toBe(404);
    expect((await house.ask('officer', path.replace('routing', 'measure'))).status).toBe(404);
    expect((await house.ask('admin', '/api/recorded-decisions?decision=routing')).status).toBe(403);
  });

  it('are the facts of the record, and a text that might name a person only for whoever may open the case', async () => {
    const facts = factsWith({}, {});
    const named = { ...facts, proceeding: { ...facts['proceeding'], status: '张三 13800138000' } };
    const id = await recordDecision(house.sql, {
      caseFileId,
      pack,
      decision: 'routing',
      facts: named,
      on: '2026-01-01',
    });
    const path = onPack(`trial-input?decision=routing&record=${id}`);
    const shown = inputOf(await house.ask('rules', path));
    expect(shown.facts['proceeding']?.['status']).toBeNull();
    expect(shown.masked).toEqual([{ path: 'proceeding.status', label: { zh: '程序状态', en: 'status' } }]);
    expect(JSON.stringify(shown)).not.toContain('张三');
    expect(inputOf(await house.ask('officer', path)).facts['proceeding']?.['status']).toBe('张三 13800138000');
  });

  it('is an example of the pack', async () => {
    const ground = groundOf(await house.ask('rules', onPack('trial-ground')));
    const example = ground.decisions.find(({ decision }) => decision === 'routing')?.examples[0];
    const path = onPack(`trial-input?decision=routing&example=${encodeURIComponent(example?.example ?? '')}`);
    const input = inputOf(await house.ask('rules', path));
    expect(input).toMatchObject({ decision: 'routing', title: example?.name, record: null, lacking: [], masked: [] });
    expect((await post('rules', onPack('trials'), { ...question(), facts: input.facts })).status).toBe(200);
  });

  it('says in words which figures an example assumes', async () => {
    const all = pack.decisions.flatMap(({ id, examples }) => examples.map((example) => ({ decision: id, ...example })));
    const [example] = all
      .filter(({ figures }) => 'crimeSumOneWorkerFen' in figures)
      .map(({ decision, file, name }) => {
        return { decision, example: `${file}#${name.zh}` };
      });
    const query = new URLSearchParams(example).toString();
    const { figures, assumed } = inputOf(await house.ask('rules', onPack(`trial-input?${query}`)));
    expect(Object.keys(figures)).toContain('crimeSumOneWorkerFen');
    expect(assumed.find(({ figure: name }) => name === 'crimeSumOneWorkerFen')?.words.zh).toMatch(/元$/);
  });

  it('is the witness of a finding, which shows what the finding says', async () => {
    const draft = await draftWith(15);
    const rule = 'decisions/routing/rules/R40-cluster.json';
    const copy = JSON.parse(packFiles(PACK).get(rule) ?? '') as object;
    const text = JSON.stringify({ ...copy, id: 'R40-never', when: { all: [NEVER, NEITHER] } });
    const body = { revision: draft.revision, path: 'decisions/routing/rules/R40-never.json', text };
    draftOf(await post('rules', onDraft(draft, 'files'), body));
    const { findings } = draftChecksSchema.parse(good(await house.ask('rules', onDraft(draft, 'checks'))));
    const [shown] = findings.flatMap(({ witness, message }) => (witness === null ? [] : [{ ...witness, message }]));
    const query = new URLSearchParams({ decision: shown?.decision ?? '', finding: shown?.finding ?? '' }).toString();
    const input = inputOf(await house.ask('rules', onDraft(draft, `trial-input?${query}`)));
    expect(input.title).toEqual(shown?.message);
    const { decision, asOf, facts, figures } = input;
    trialOf(await post('rules', onDraft(draft, 'trials'), { decision, asOf, facts, figures }));
  });

  it('is a flip on the day as though which the run has replayed it', async () => {
    const draft = await draftWith(15, '2026-06-01');
    const run = ruleImpactSchema.parse(good(await post('rules', onDraft(draft, 'impacts'), { day: 'first' })));
    const path = (impact: string): string =>
      onDraft(draft, `trial-input?decision=routing&record=${recordId}&impact=${impact}`);
    const input = inputOf(await house.ask('deputy', path(run.impactId)));
    expect(input).toMatchObject({ record: { recordId }, asOf: '2026-06-01' });
    expect((await house.ask('deputy', path(randomUUID()))).status).toBe(404);
  });

  it.each(['', '&example=nothing', '&finding=0', `&record=${randomUUID()}`])(
    'refuses the input “%s”',
    async (query) => {
      const { status, body } = await house.ask('rules', onPack(`trial-input?decision=routing${query}`));
      const code = query === '' ? 'request.invalid' : 'rule-trial.input-unknown';
      expect([status, (body as { code: string }).code]).toEqual([query === '' ? 400 : 404, code]);
    },
  );
});

const NEVER = { fact: 'case', path: '$.workersAffected', operator: 'lessThan', value: 1 };
const NEITHER = { fact: 'case', path: '$.workersAffected', operator: 'greaterThan', value: 5 };

describe('a tried case that is kept', () => {
  const keep = async (draft: RuleDraftDetail, change: object = {}): Promise<Answer> => {
    const { answer } = trialOf(await post('rules', onDraft(draft, 'trials'), question({ workersAffected: 12 })));
    return post('rules', onDraft(draft, 'examples'), {
      ...question({ workersAffected: 12 }),
      revision: draft.revision,
      name: { zh: '十二人不再按集体争议处理', en: 'twelve workers are no longer collective' },
      file: TRIED,
      outcome: Object.fromEntries(answer.outcome.map(({ slot, value }) => [slot, value])),
      fired: answer.fired.map(({ rule }) => rule),
      not: [COLLECTIVE],
      ...change,
    });
  };
  const STATUS_OF: Readonly<Record<string, number>> = {
    'rule-trial.answer-changed': 409,
    'rule-trial.not-kept': 422,
    'request.invalid': 400,
    'rule-pack.draft-changed': 409,
  };
  const codeOf = ({ status, body }: Answer): unknown => [status, (body as { code: string }).code];
  const checksOf = async (draft: RuleDraftDetail): Promise<ReturnType<typeof draftChecksSchema.parse>> =>
    draftChecksSchema.parse(good(await house.ask('rules', onDraft(draft, 'checks'))));

  it('is an example that the checks count, and that fails once the draft answers otherwise', async () => {
    const draft = await draftWith(15);
    const before = await checksOf(draft);
    const kept = draftOf(await keep(draft));
    expect(kept.changed).toContain(TRIED);
    const after = await checksOf(draft);
    expect(after.examples.count).toBe(before.examples.count + 1);
    expect(after.examples.failed.filter(({ file }) => file === TRIED)).toEqual([]);
    const back = { revision: kept.revision, path: PARAMETER, text: figure(10) };
    draftOf(await post('rules', onDraft(draft, 'files'), back));
    expect((await checksOf(draft)).examples.failed.map(({ file }) => file)).toEqual([TRIED]);
  });

  it('is refused under a name that there is', async () => {
    const draft = await draftWith(15);
    const kept = draftOf(await keep(draft));
    expect(codeOf(await keep(kept))).toEqual([409, 'rule-trial.name-taken']);
  });

  it.each([
    { what: 'an answer that is not the draft’s', change: { fired: [COLLECTIVE] }, code: 'rule-trial.answer-changed' },
    { what: 'a folder of no decision', change: { file: 'decisions/no/tests/a.json' }, code: 'rule-trial.not-kept' },
    { what: 'a file outside of the examples', change: { file: 'pack.json' }, code: 'request.invalid' },
    { what: 'an old revision', change: { revision: 1 }, code: 'rule-pack.draft-changed' },
  ])('is refused with $what', async ({ change, code }) => {
    const draft = await draftWith(15);
    expect(codeOf(await keep(draft, change))).toEqual([STATUS_OF[code], code]);
    expect((await checksOf(draft)).revision).toBe(draft.revision);
  });
});
