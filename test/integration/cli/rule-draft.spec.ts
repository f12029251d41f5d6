import { generateKeyPairSync } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ruleDraftDetailSchema, type RuleDraftDetail } from '@app/contracts';
import { TEST_KEYS } from '@app/testing';
import { readEnvironment } from '../../../apps/api/src/config/environment.js';
import { openApplication } from '../../../apps/api/src/http/open-application.js';
import { openCliHouse, type CliHouse, type Ran } from './cli-house.js';

const PACK = 'rules/platform-labour';
const KEYS = generateKeyPairSync('ed25519');
const PARAMETER = 'parameters/intake/groupWorkers.json';

/** The commands of two rule administrators against a running API, as they work with files of their own. */
describe('liandu rules, from a folder to the rules in force and back', () => {
  let house: CliHouse;
  let url = '';
  let passwords: Readonly<Record<string, string>> = {};
  let stop: () => Promise<void>;
  let exported = '';
  let folder = '';
  let before = '';
  let draft: RuleDraftDetail;

  const as = async (who: string, words: string): Promise<Ran> =>
    house.liandu(`${words} --by ${who}`, { LIANDU_URL: url, LIANDU_PASSWORD: passwords[who] ?? '' });
  const answer = async (who: string, words: string): Promise<Record<string, unknown>> => {
    const { code, out, err } = await as(who, `${words} --json`);
    expect([code, err]).toEqual([0, expect.any(String)]);
    return JSON.parse(out) as Record<string, unknown>;
  };
  const jsonIn = async (root: string): Promise<ReadonlyMap<string, string>> => {
    const names = await readdir(root, { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => name.endsWith('.json')).sort();
    return new Map(
      await Promise.all(files.map(async (name) => [name, await readFile(path.join(root, name), 'utf8')] as const)),
    );
  };
  const raise = async (value: number): Promise<void> => {
    const file = path.join(folder, PARAMETER);
    const content = JSON.parse(await readFile(file, 'utf8')) as { values: object[] };
    const values = [...content.values.slice(0, 1), { ...content.values[0], from: '2026-11-27', value }];
    await writeFile(file, `${JSON.stringify({ ...content, values }, null, 2)}\n`);
  };

  beforeAll(async () => {
    house = await openCliHouse();
    const { out } = await house.liandu('seed --demo --json');
    const { accounts } = JSON.parse(out) as { accounts: { accountName: string; oneTimePassword: string }[] };
    passwords = Object.fromEntries(accounts.map((one) => [one.accountName, one.oneTimePassword]));
    await house.sql.query('UPDATE account SET must_change_password = false');
    const environment = {
      DATABASE_URL: house.url,
      LIANDU_KEYS: TEST_KEYS,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      LOG_LEVEL: 'silent',
      LIANDU_RELEASE_KEY: KEYS.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    };
    const app = await openApplication(readEnvironment({ ...environment, WEB_DIR: 'test/integration/api/no-web' }));
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    stop = async () => app.close();
    [exported, folder] = [path.join(house.folder, 'exported'), path.join(house.folder, 'mine')];
  }, 120_000);
  afterAll(async () => {
    await stop();
    await house.close();
  });

  it('exports the pack in force byte by byte as it was loaded', async () => {
    ({ hash: before } = (await answer('rules', `rules export ${exported}`)) as { hash: string });
    expect(await jsonIn(exported)).toEqual(await jsonIn(PACK));
    expect(await as('rules', `rules export ${exported}`)).toMatchObject({ code: 0 });
  });

  it('does not mix a pack with files of something else', async () => {
    await mkdir(path.join(house.folder, 'other'), { recursive: true });
    await writeFile(path.join(house.folder, 'other', 'mine.json'), '{}');
    const { code, err } = await as('rules', `rules export ${house.folder}/other`);
    expect([code, err]).toEqual([1, expect.stringContaining('mine.json')]);
  });

  it('makes a draft of a changed folder and hands it in; nothing else has changed', async () => {
    await as('rules', `rules export ${folder}`);
    await raise(15);
    draft = ruleDraftDetailSchema.parse(
      await answer('rules', `rules import ${folder} --title 人数 --reason 纪要 --submit`),
    );
    expect(draft).toMatchObject({
      state: 'submitted',
      changed: [PARAMETER],
      acts: [{ act: 'submitted' }, { act: 'imported' }],
    });
  });

  it('refuses a folder that is wrong before anything is sent', async () => {
    await writeFile(path.join(folder, PARAMETER), '{');
    const { code, out } = await as('rules', `rules import ${folder} --title x --reason y`);
    expect([code, out]).toEqual([1, expect.stringContaining(`${PARAMETER}:`)]);
    await as('rules', `rules export ${folder}`);
    await raise(15);
  });

  it('lets only another person approve, and only what was seen', async () => {
    const approve = `rules approve ${draft.draftId} --hash`;
    expect(await as('rules', `${approve} ${draft.pinnedHash}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('rule-pack.own-draft'),
    });
    expect(await as('rules2', `${approve} ${'0'.repeat(64)}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('rule-pack.other-content'),
    });
    expect(await as('supervisor', `${approve} ${draft.pinnedHash}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('role.not-allowed'),
    });
    expect(await as('rules2', `${approve} ${draft.pinnedHash}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('rule-pack.impact-missing'),
    });
    expect(await answer('rules', `rules measure ${draft.draftId}`)).toMatchObject({
      hash: draft.pinnedHash,
      limits: [{ decision: 'routing', percent: 5, isAbove: false }],
    });
    expect(await answer('rules2', `${approve} ${draft.pinnedHash}`)).toMatchObject({ state: 'approved' });
  });

  it('puts it into force; the export of the new pack is what was imported', async () => {
    expect(await answer('rules2', `rules activate ${draft.draftId} --now`)).toMatchObject({ state: 'in-force' });
    const again = path.join(house.folder, 'again');
    expect(await answer('rules', `rules export ${again}`)).toMatchObject({ hash: draft.pinnedHash });
    expect(await jsonIn(again)).toEqual(await jsonIn(folder));
    const old = path.join(house.folder, 'old');
    await answer('rules', `rules export ${old} --hash ${before}`);
    expect(await jsonIn(old)).toEqual(await jsonIn(PACK));
  });

  it('takes a folder for a change of the pack that it was exported from', async () => {
    await raise(20);
    const late = ruleDraftDetailSchema.parse(
      await answer('rules', `rules import ${folder} --title 再改 --reason 纪要 --base ${before}`),
    );
    expect(late).toMatchObject({ state: 'draft', baseHash: before, isOnCurrent: false });
  });

  it('writes a signed release that anybody can verify offline, and names the file that was touched', async () => {
    const [released, pem] = [path.join(house.folder, 'released'), path.join(house.folder, 'pub.pem')];
    await writeFile(pem, KEYS.publicKey.export({ format: 'pem', type: 'spki' }));
    await answer('rules', `rules export ${released} --release`);
    const offline = { DATABASE_URL: '', LIANDU_URL: 'http://127.0.0.1:1' };
    const verify = async (): Promise<Ran> => house.liandu(`rules verify ${released} --key ${pem}`, offline);
    expect(await verify()).toMatchObject({ code: 0, err: expect.stringContaining('施敏（示例）') });
    expect(await house.liandu(`rules check ${released}`)).toMatchObject({ code: 0 });
    const file = path.join(released, PARAMETER);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('15', '16'));
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringMatching(/release-file-changed.*groupWorkers/) });
    await writeFile(file, text);
    const release = path.join(released, 'release.json');
    const signed = await readFile(release, 'utf8');
    await writeFile(release, signed.replace('施敏', '何清'));
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining('rules.release-signature') });
    await writeFile(release, signed);
    await writeFile(path.join(released, 'facts', 'more.json'), '{}');
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringMatching(/release-file-added.*more/) });
    await rm(path.join(released, 'facts', 'more.json'));
    await rm(file);
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringMatching(/release-file-missing.*groupWorkers/) });
  });

  it('goes back with a reason', async () => {
    expect(await answer('rules', `rules rollback --to ${before} --reason 误伤`)).toMatchObject({
      hash: before,
      kind: 'rolled-back',
    });
    const { out } = await as('rules', 'rules drafts');
    expect(out).toContain(`${draft.draftId}  superseded`);
  });

  it.each([
    ['rules import x', 2],
    ['rules approve x', 2],
    ['rules activate x', 2],
    ['rules activate x --now --on 2027-01-01', 2],
    ['rules rollback --to x', 2],
  ])('ends "%s" with %d: something is not said', async (words, code) => {
    expect((await as('rules', words)).code).toBe(code);
  });
});
