import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import type { Browser, Page } from 'playwright-core';
import { testServerUrl, testTemporalAddress } from '@app/testing';
import { PLANTED, plant, readEverything, runCase, TOLD } from './canary/journey.js';
import { foundIn, needleOf } from './canary/needles.js';
import { readOffices, type Offices } from './canary/offices.js';
import { browserStores, tablesOf, temporalStores, type Store } from './canary/stores.js';
import { ApiSession, openHouse, type House } from './house.js';
import { openBrowser, People } from './people.js';

const NEEDLES = [...Object.values(PLANTED).flatMap((person) => Object.values(person)), TOLD].map(needleOf);

const leaksOf = (stores: readonly Store[]): readonly string[] =>
  stores.flatMap(({ name, content }) => foundIn(content, NEEDLES).map((text) => `${text} in ${name}`));

describe('persons planted through every road of intake', () => {
  let house: House;
  let browser: Browser;
  let desk: Page;
  let cases: readonly string[] = [];
  const officer = { session: null as ApiSession | null };
  const answers: Store[] = [];
  const offices: Store[] = [];
  const stream: string[] = [];
  const stopStream = new AbortController();

  const mine = (): ApiSession => {
    if (officer.session === null) throw new TypeError('nobody has signed in');
    return officer.session;
  };

  beforeAll(async () => {
    house = await openHouse({ LOG_LEVEL: 'debug' });
    browser = await openBrowser();
    const people = new People(house, browser);
    const [lead, samr, supervisor] = [new ApiSession(house.url), new ApiSession(house.url), new ApiSession(house.url)];
    people.know('li.lead', await lead.signIn(people.account('li.lead')));
    await samr.signIn(people.account('samr.lead'));
    await supervisor.signIn(people.account('supervisor'));
    officer.session = lead;
    void samr.listen('/api/stream', stopStream.signal, (text) => stream.push(text));
    cases = await plant(lead);
    for (const caseFileId of cases) await runCase(lead, caseFileId);
    for (const [who, session] of Object.entries({ lead, samr, supervisor }))
      answers.push(await readEverything(session, cases, who));
    desk = await people.enter('li.lead');
    await lookInBrowser(desk, `${house.url}/cases/${cases[0] ?? ''}`);
    offices.push(...(await readOffices({ lead, samr, supervisor, ...(await officers(house, people)) })));
  }, 300_000);

  afterAll(async () => {
    stopStream.abort();
    await browser.close();
    await house.stop();
  }, 60_000);

  it('are shown to the officer who took them in', async () => {
    await desk.getByText(PLANTED.informant.phone).waitFor();
  });

  it('are in no answer of the interface, and in no message of its stream', () => {
    expect(answers.every(({ content }) => content.length > 1000)).toBe(true);
    expect(stream.join('')).toContain('"type":"case"');
    expect(leaksOf([...answers, { name: 'stream', content: stream.join('') }])).toEqual([]);
  });

  it('are in no feed, no table that is downloaded, no page of an office and no facts on which rules are tried', () => {
    const holding = Object.fromEntries(offices.map(({ name, content }) => [name, content]));
    expect(holding['feed of the department that conducts']).toContain('BEGIN:VEVENT');
    expect(holding['table of verdicts on a file']).toContain('refused');
    expect(holding['table of the audit trail']).toContain('reporter.field-shown');
    expect(holding['pages of the supervisor']).toContain('电话核实');
    expect(holding['facts on which rules are tried']).toContain('facts');
    expect(leaksOf(offices)).toEqual([]);
  });

  it('are in no table of the database, the compartment included', async () => {
    const stores = await tablesOf(house.databaseUrl, 'liandu');
    expect(stores.find(({ name }) => name === 'liandu sealed.field')?.content).toContain('aes-256-gcm');
    expect(stores.find(({ name }) => name === 'liandu public.case_document')?.content).not.toBe('');
    expect(leaksOf(stores)).toEqual([]);
  });

  it('are not in what Temporal stores of histories, memos and search attributes, which is encrypted', async () => {
    const stores = await temporalStores(testServerUrl());
    const all = stores.map(({ content }) => content).join('\n');
    expect(all).toContain(Buffer.from('binary/sealed').toString('hex'));
    expect(leaksOf(stores)).toEqual([]);
    expect(foundIn(all, [needleOf('责令限期支付')])).toEqual([]);
  });

  it('are in no log of api and worker, and in nothing that the browser keeps', async () => {
    expect(house.logs()).toContain('api listens');
    expect(leaksOf([{ name: 'logs', content: house.logs() }, await browserStores(desk)])).toEqual([]);
  });

  it('would be found by the same search: in the database, in Temporal and in any other text', async () => {
    const { name } = PLANTED.informant;
    const [caseFileId = ''] = cases;
    const command = { type: 'refer', toDepartment: 'UNION', matter: `${name}反映`, papers: [] };
    await mine().post(`/api/cases/${caseFileId}/commands`, { ...command, nature: 'administrative', startsKind: null });
    expect(leaksOf(await tablesOf(house.databaseUrl, 'liandu'))).toContain(`${name} in liandu public.case_event`);
    await leakIntoTemporal(PLANTED.informant.phone);
    expect(leaksOf(await temporalStores(testServerUrl())).length).toBeGreaterThan(0);
    for (const text of [name, encodeURIComponent(name), Buffer.from(`x${name}yy`).toString('base64')])
      expect(leaksOf([{ name: 'log', content: `… ${text} …` }])).toEqual([`${name} in log`]);
  });
});

/** The offices, signed in. */
async function officers(
  house: House,
  people: People,
): Promise<Pick<Offices, 'rules' | 'admin' | 'audit' | 'security'>> {
  const entered = async (name: string): Promise<ApiSession> => {
    const session = new ApiSession(house.url);
    await session.signIn(people.account(name));
    return session;
  };
  const [rules, admin] = [await entered('rules'), await entered('admin')];
  return { rules, admin, audit: await entered('audit'), security: await entered('security') };
}

/** Opens one field in the browser as a person does: reason, note, value. */
async function lookInBrowser(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: '查看电话' }).click();
  await page.getByRole('dialog').getByLabel('具体说明').fill('电话核实');
  await page.getByRole('dialog').getByRole('button', { name: '查看', exact: true }).click();
  await page.locator('.reporter-value').waitFor();
}

/** Starts a workflow that nobody works on, with a memo in plain text. */
async function leakIntoTemporal(text: string): Promise<void> {
  const connection = await Connection.connect({ address: testTemporalAddress() });
  await new Client({ connection }).workflow.start('leak', {
    ...{ taskQueue: 'nobody', workflowId: `leak-${Date.now()}`, args: [text], memo: { text } },
  });
  await connection.close();
}
