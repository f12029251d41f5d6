import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { PROGRAM } from '../../../scripts/setup/installing/build.mjs';
import { complaintOf } from '../../soak/planted-complaint.mjs';
import { freePort } from '../free-port.mjs';
import { signIn } from '../person.mjs';
import { ended, openProduct } from '../product.mjs';
import { median, rounded } from '../sample.mjs';
import { copyCases } from './many-cases.mjs';

const COPIES = 2_000;
const WARM_UP = 150;
const TURNS = 60;

/** What the wall costs: the api as delivered, and the same api without it, over one database, a request of each in turn. */
export async function rowSecurityBench(setting) {
  const product = await openProduct(setting);
  const without = await openWithoutWall(setting, product);
  const person = await signIn(product, 'li.lead');
  const own = await openedCase(person, 'HRSS-LI');
  const foreign = await openedCase(await signIn(product, 'samr.lead'), 'SAMR');
  await copyCases(product.sql, [own, foreign], COPIES);
  setting.note(`row-security: ${2 * COPIES} cases of two departments`);
  const pages = { inbox: '/api/tasks?list=todo', 'case page': `/api/cases/${own}` };
  const sides = { with: product.url, without: without.url };
  const differing = await differingAnswers(person, sides, pages);
  await takeTurns(person, sides, { pages, turns: WARM_UP });
  const rounds = [];
  for (let round = 0; round < setting.rounds; round += 1) {
    rounds.push(await takeTurns(person, sides, { pages, turns: TURNS }));
    setting.note(`row-security: round ${round + 1} of ${setting.rounds}`);
  }
  await without.stop();
  await product.stop();
  return { figures: { cases: 2 * COPIES, 'answers that differ': differing, ...figuresOf(rounds, pages) }, bars: BARS };
}

const BARS = { 'answers that differ': 0, 'inbox, ratio': 1.1, 'case page, ratio': 1.1 };

/** The same api over the same database as its owner, with a client that tells nobody who looks. */
async function openWithoutWall({ checkout, house }, { env }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const hook = pathToFileURL(path.join(import.meta.dirname, 'without-wall.mjs')).href;
  const how = { cwd: checkout, env: { ...env, HTTP_PORT: String(port) }, stdio: ['ignore', 2, 'pipe'] };
  const api = spawn(process.execPath, ['--import', hook, PROGRAM.api], how);
  const stop = async () => ended(api);
  await house.add({ name: 'api without the wall', stop });
  let said = '';
  api.stderr.on('data', (text) => (said += text));
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(200)) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok && said.includes('api without the wall')) return { url, stop };
    if (api.exitCode !== null) break;
  }
  throw new Error(`the api without the wall did not come up: ${said}`);
}

async function openedCase(person, departmentCode) {
  const { caseFileId } = await person.post('/api/complaints', complaintOf({ mark: departmentCode }));
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(200)) {
    const page = await person.get(`/api/cases/${caseFileId}`).catch(() => null);
    if (page !== null && page.tasks.length > 0) return caseFileId;
  }
  throw new Error('the case was not opened');
}

/** Both sides must show the same, or the comparison says nothing. */
async function differingAnswers(person, sides, pages) {
  let differing = 0;
  for (const page of Object.values(pages)) {
    const [one, other] = [await person.at(sides.with).get(page), await person.at(sides.without).get(page)];
    if (JSON.stringify(one) !== JSON.stringify(other)) differing += 1;
  }
  return differing;
}

/** One request of each side after the other, the first by turns, so that what else runs on the machine meets both. */
async function takeTurns(person, sides, { pages, turns }) {
  const taken = Object.fromEntries(Object.keys(pages).map((name) => [name, { with: [], without: [] }]));
  for (let turn = 0; turn < turns; turn += 1)
    for (const [name, page] of Object.entries(pages))
      for (const side of turn % 2 === 0 ? ['with', 'without'] : ['without', 'with'])
        taken[name][side].push(await timed(() => person.at(sides[side]).get(page)));
  return taken;
}

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function figuresOf(rounds, pages) {
  const entries = Object.keys(pages).flatMap((name) => {
    const of = (side) => rounds.map((round) => median(round[name][side]));
    const ratios = rounds.map((round) => median(round[name].with) / median(round[name].without));
    return [
      [`${name}, with, p50 ms`, rounded(median(of('with')), 2)],
      [`${name}, without, p50 ms`, rounded(median(of('without')), 2)],
      [`${name}, ratio`, rounded(median(ratios))],
      [`${name}, least and most ratio`, `${rounded(Math.min(...ratios), 2)}–${rounded(Math.max(...ratios), 2)}`],
    ];
  });
  return Object.fromEntries(entries);
}
