import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  impactFlipsSchema,
  ruleDraftDetailSchema,
  ruleImpactSchema,
  ruleImpactsSchema,
  type ImpactFlip,
  type RuleDraftDetail,
  type RuleImpact,
} from '@app/contracts';
import { ImpactProgress, openDatabase, RulePackActivation } from '@app/persistence';
import { LegalClock } from '@app/platform';
import type { FactSet } from '@app/rules';
import { eventually, TEST_KEYS } from '@app/testing';
import { loadedPack, packFiles } from '../../rules/pack-files.js';
import { readEnvironment } from '../../../apps/api/src/config/environment.js';
import { openApplication } from '../../../apps/api/src/http/open-application.js';
import { openApiHouse, type Answer, type ApiHouse, type PersonName } from './api-house.js';
import { DECIDED_ON, recordDecision } from './recorded-decisions.js';

const PACK = 'platform-labour';
const PARAMETER = 'parameters/intake/groupWorkers.json';
const pack = loadedPack(PACK);
const FACTS = pack.scenarios.find(({ id }) => id === 'unpaid-courier')?.facts ?? {};
const COLLECTIVE = 'R07-collective';

let house: ApiHouse;
let openCase = '';
let closedCase = '';

const post = async (who: PersonName, path: string, body: unknown = {}): Promise<Answer> =>
  house.ask(who, path, { method: 'POST', body, headers: { 'idempotency-key': randomUUID() } });
const draftOf = ({ status, body }: Answer): RuleDraftDetail => {
  expect([status, body]).toEqual([200, expect.anything()]);
  return ruleDraftDetailSchema.parse(body);
};
const runOf = ({ status, body }: Answer): RuleImpact => {
  expect([status, body]).toEqual([200, expect.anything()]);
  return ruleImpactSchema.parse(body);
};
const figure = (value: number, from = '2004-12-01'): string => {
  const file = JSON.parse(packFiles(PACK).get(PARAMETER) ?? '') as { values: object[] };
  const changed = { ...file.values[0], from, value };
  return JSON.stringify({ ...file, values: from === '2004-12-01' ? [changed] : [...file.values, changed] });
};
const draftWith = async (text: string): Promise<RuleDraftDetail> => {
  const draft = draftOf(await post('rules', '/api/rule-drafts', { title: '集体争议人数', intent: '联席会议纪要' }));
  const body = { revision: draft.revision, path: PARAMETER, text };
  return draftOf(await post('rules', `/api/rule-drafts/${draft.draftId}/files`, body));
};
const start = async ({ draftId }: RuleDraftDetail, question: object = { day: 'own' }): Promise<RuleImpact> =>
  runOf(await post('rules', `/api/rule-drafts/${draftId}/impacts`, question));
const read = async ({ impactId }: RuleImpact, who: PersonName = 'rules'): Promise<RuleImpact> =>
  runOf(await house.ask(who, `/api/rule-impacts/${impactId}`));
const ended = async (run: RuleImpact): Promise<RuleImpact> =>
  eventually('the run ends', async () => {
    const found = await read(run);
    return found.state === 'running' ? null : found;
  });
const flipsOf = async ({ impactId }: RuleImpact, query = ''): Promise<{ items: ImpactFlip[]; next: string | null }> =>
  impactFlipsSchema.parse((await house.ask('deputy', `/api/rule-impacts/${impactId}/flips${query}`)).body);
const record = async (caseFileId: string, workersAffected: number | null, on = DECIDED_ON): Promise<string> => {
  const facts: FactSet = { ...FACTS, case: { ...FACTS['case'], workersAffected } };
  return recordDecision(house.sql, { caseFileId, pack, decision: 'routing', facts, on });
};

beforeAll(async () => {
  house = await openApiHouse();
  const database = await openDatabase({ url: house.databaseUrl, poolSize: 1 });
  const { hash, id: name, title, ruleCount } = pack;
  const loaded = { hash, name, title, files: packFiles(PACK), ruleCount };
  await new RulePackActivation(database).putInForce(loaded, { at: new LegalClock('UTC').now(), by: 'rules load' });
  await database.destroy();
  openCase = await house.recordCase();
  closedCase = await house.recordCase();
  await house.sql.query(`UPDATE case_file SET stage = 'closed' WHERE id = $1`, [closedCase]);
  for (const workers of [1, 9, 10, 12, 14, null]) await record(openCase, workers);
  for (const workers of [11, 15, 30]) await record(closedCase, workers);
  await record(closedCase, 12, '2024-03-01');
}, 60_000);
afterAll(async () => house.close());

describe('the impact of a raised figure', () => {
  it('counts the past cases that would have gone differently, open ones apart', async () => {
    const run = await ended(await start(await draftWith(figure(15))));
    expect(run).toMatchObject({ state: 'done', total: 10, interval: null, notBefore: null, startedBy: '示例 rules' });
    expect(run.counts).toMatchObject({
      seen: { count: 10, open: 6 },
      flipped: { count: 5, open: 3 },
      notReplayable: { count: 0 },
      confirmed: 5,
      disputed: 0,
      rules: [{ decision: 'routing', rule: COLLECTIVE, how: 'no-longer', flipped: { count: 5, open: 3 } }],
      departments: [{ departmentCode: 'HRSS-LI', seen: { count: 10 }, flipped: { count: 5 } }],
    });
  });

  it('lists them with reasons then and now, a page at a time, to both administrators', async () => {
    const run = await ended(await start(await draftWith(figure(15))));
    const first = await flipsOf(run, '?limit=3');
    const second = await flipsOf(run, `?limit=3&after=${first.next ?? ''}`);
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 2, null]);
    const ids = new Set([...first.items, ...second.items].map(({ recordId }) => recordId));
    expect(ids.size).toBe(5);
    expect(first.items[0]).toMatchObject({
      caseNumber: expect.any(String),
      departmentCode: 'HRSS-LI',
      decision: 'routing',
      packHash: pack.hash,
      responsible: [{ rule: COLLECTIVE, how: 'no-longer' }],
      isConfirmed: true,
    });
    expect(first.items[0]?.before.map(({ rule }) => rule)).toContain(COLLECTIVE);
    expect(first.items[0]?.after.map(({ rule }) => rule)).not.toContain(COLLECTIVE);
  });

  it('shows those of one change, one rule, or only open or closed cases', async () => {
    const run = await ended(await start(await draftWith(figure(15))));
    const count = async (query: string): Promise<number> => (await flipsOf(run, query)).items.length;
    expect(await count('?standing=open')).toBe(3);
    expect(await count('?standing=closed')).toBe(2);
    expect(await count(`?decision=routing&rule=${COLLECTIVE}`)).toBe(5);
    expect(await count('?rule=R01')).toBe(0);
    expect(await count('?change=0')).toBe(run.counts.changes[0]?.flipped.count);
    expect(await count('?change=499')).toBe(0);
  });

  it('shows nothing of a case but number, department, decision and facts', async () => {
    const run = await ended(await start(await draftWith(figure(15))));
    const answer = await house.ask('rules', `/api/rule-impacts/${run.impactId}/flips?limit=1`);
    const [item] = (answer.body as { items: object[] }).items;
    expect(Object.keys(item ?? {}).sort()).toEqual(
      [
        ...[
          'after',
          'asOf',
          'before',
          'caseFileId',
          'caseNumber',
          'changes',
          'decidedAt',
          'decision',
          'departmentCode',
        ],
        ...['facts', 'isConfirmed', 'isOpen', 'newlyOtherwise', 'otherwise', 'packHash', 'recordId', 'responsible'],
      ].sort(),
    );
  });

  it('from a later day on is none on the own days, and all as though the day had come', async () => {
    const draft = await draftWith(figure(15, '2027-01-01'));
    const own = await ended(await start(draft));
    expect([own.notBefore, own.counts.flipped.count]).toEqual([null, 0]);
    const first = await ended(await start(draft, { day: 'first' }));
    expect([first.notBefore, first.counts.flipped.count]).toEqual(['2027-01-01', 5]);
  });

  it('touches only what was asked for', async () => {
    const draft = await draftWith(figure(15));
    const since = await ended(await start(draft, { day: 'own', since: '2025-01-01' }));
    expect([since.total, since.counts.flipped.count]).toEqual([9, 4]);
    const other = await ended(await start(draft, { day: 'own', decision: 'escalation' }));
    expect([other.total, other.counts.seen.count]).toEqual([0, 0]);
  });

  it('of a sample comes with the interval of its share', async () => {
    const draft = await draftWith(figure(15));
    const run = await ended(await start(draft, { day: 'own', sample: 4 }));
    expect([run.total, run.counts.seen.count]).toEqual([4, 4]);
    expect(run.interval?.share).toBe(run.counts.flipped.count / 4);
    const again = await ended(await start(draft, { day: 'own', sample: 4 }));
    expect(again.counts).toEqual(run.counts);
    expect(await ended(await start(draft, { day: 'own', sample: 400 }))).toMatchObject({
      sample: null,
      interval: null,
    });
  });

  it('is that of the files as they were when it began', async () => {
    const draft = await draftWith(figure(15));
    const run = await ended(await start(draft));
    const body = { revision: draft.revision, path: PARAMETER, text: figure(40) };
    await post('rules', `/api/rule-drafts/${draft.draftId}/files`, body);
    const later = await ended(await start(draft));
    expect(later.hash).not.toBe(run.hash);
    expect([run.counts.flipped.count, later.counts.flipped.count]).toEqual([5, 7]);
    const listed = ruleImpactsSchema.parse(
      (await house.ask('rules', `/api/rule-drafts/${draft.draftId}/impacts`)).body,
    );
    expect(listed.items.map(({ impactId }) => impactId)).toEqual([later.impactId, run.impactId]);
  });

  it('is kept with the approval of the pack', async () => {
    const draft = await draftWith(figure(15, '2027-01-01'));
    await ended(await start(draft, { day: 'first' }));
    const submitted = draftOf(
      await post('rules', `/api/rule-drafts/${draft.draftId}/submission`, { revision: draft.revision }),
    );
    const given = await post('deputy', `/api/rule-drafts/${draft.draftId}/approval`, {
      revision: submitted.revision,
      hash: submitted.pinnedHash,
    });
    expect(draftOf(given).approvals[0]?.impactHash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('an impact run', () => {
  it('is of rule administrators alone', async () => {
    const draft = await draftWith(figure(15));
    for (const who of ['officer', 'lead', 'supervisor', 'admin'] as const)
      expect(await post(who, `/api/rule-drafts/${draft.draftId}/impacts`, { day: 'own' })).toMatchObject({
        status: 403,
        body: { code: 'role.not-allowed' },
      });
  });

  it('is not begun over files that make no pack', async () => {
    const draft = await draftWith('{}');
    expect(await post('rules', `/api/rule-drafts/${draft.draftId}/impacts`, { day: 'own' })).toMatchObject({
      status: 422,
      body: { code: 'rule-pack.unreadable' },
    });
  });

  it('that is not there is unknown, and one that is done neither stops nor goes on', async () => {
    expect(await house.ask('rules', `/api/rule-impacts/${randomUUID()}`)).toMatchObject({
      status: 404,
      body: { code: 'rule-impact.unknown' },
    });
    const { impactId } = await ended(await start(await draftWith(figure(15))));
    expect(await post('rules', `/api/rule-impacts/${impactId}/cancellation`)).toMatchObject({
      status: 409,
      body: { code: 'rule-impact.not-running' },
    });
    expect(await post('rules', `/api/rule-impacts/${impactId}/resumption`)).toMatchObject({
      status: 409,
      body: { code: 'rule-impact.not-stopped' },
    });
  });

  it('that was stopped goes on where it stopped, and counts nothing twice', async () => {
    const whole = await ended(await start(await draftWith(figure(15))));
    await house.sql.query(`UPDATE rule_impact SET state = 'cancelled' WHERE id = $1`, [whole.impactId]);
    await rewind(whole, 4);
    expect((await read(whole)).counts.seen.count).toBe(4);
    runOf(await post('rules', `/api/rule-impacts/${whole.impactId}/resumption`));
    const again = await ended(whole);
    expect(again.counts).toEqual(whole.counts);
    expect((await flipsOf(whole)).items).toHaveLength(5);
  });

  it('that was running when the process ended goes on with the next process by itself', async () => {
    const whole = await ended(await start(await draftWith(figure(15))));
    await rewind(whole, 4);
    await house.sql.query(`UPDATE rule_impact SET state = 'running', ended_at = NULL WHERE id = $1`, [whole.impactId]);
    const next = await openApplication(
      readEnvironment({
        DATABASE_URL: house.databaseUrl,
        LIANDU_KEYS: TEST_KEYS,
        TEMPORAL_ADDRESS: '127.0.0.1:1',
        WEB_DIR: 'test/integration/api/no-web',
        LOG_LEVEL: 'silent',
      }),
    );
    await next.init();
    const again = await ended(whole);
    await next.close();
    expect([again.state, again.counts]).toEqual(['done', whole.counts]);
  });

  it('is stopped once, however often that is asked for, and keeps what it has counted', async () => {
    const run = await ended(await start(await draftWith(figure(15))));
    await house.sql.query(`UPDATE rule_impact SET state = 'running', ended_at = NULL WHERE id = $1`, [run.impactId]);
    const stop = async (): Promise<RuleImpact> =>
      runOf(await post('rules', `/api/rule-impacts/${run.impactId}/cancellation`));
    const stopped = await stop();
    expect(stopped).toMatchObject({ state: 'cancelled', counts: run.counts, endedAt: expect.any(String) });
    expect(await stop()).toEqual(stopped);
  });

  it('ends the run of the same draft before it', async () => {
    const draft = await draftWith(figure(15));
    const first = await ended(await start(draft));
    await house.sql.query(`UPDATE rule_impact SET state = 'running', ended_at = NULL WHERE id = $1`, [first.impactId]);
    await ended(await start(draft));
    expect((await read(first)).state).toBe('cancelled');
  });

  it('is let go by whoever comes second', async () => {
    const run = await ended(await start(await draftWith(figure(15))));
    await house.sql.query(`UPDATE rule_impact SET state = 'running' WHERE id = $1`, [run.impactId]);
    const database = await openDatabase({ url: house.databaseUrl, poolSize: 1 });
    const { impactId, counts } = run;
    const stride = { impactId, from: null, to: randomUUID(), counts, flips: [] };
    expect(await new ImpactProgress(database).goOn(stride)).toBe(false);
    await database.destroy();
    await house.sql.query(`UPDATE rule_impact SET state = 'done' WHERE id = $1`, [run.impactId]);
  });
});

/** Puts a run back to where it had seen only the first records, as though the process had ended there. */
async function rewind({ impactId, draftId }: RuleImpact, seen: number): Promise<void> {
  const { rows } = await house.sql.query<{ id: string }>('SELECT id FROM decision_record ORDER BY id LIMIT $1', [seen]);
  const cursor = rows.at(-1)?.id;
  const { body } = await post('rules', `/api/rule-drafts/${draftId}/impacts`, { day: 'own', sample: seen });
  const part = await ended(ruleImpactSchema.parse(body));
  await house.sql.query('DELETE FROM rule_impact_flip WHERE impact_id = $1 AND record_id > $2', [impactId, cursor]);
  await house.sql.query('UPDATE rule_impact SET cursor = $2, counts = $3 WHERE id = $1', [
    impactId,
    cursor,
    part.counts,
  ]);
}
