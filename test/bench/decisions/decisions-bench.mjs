import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, rounded } from '../sample.mjs';

const PACK = 'rules/platform-labour';
const TURNS = 5;
const LIVE = 4_000;
const COMPILED = 40_000;
/** 2,500 live decisions a second on one core. */
const MOST_LIVE_MICROSECONDS = 400;
/** 50,000 compiled decisions a second on one core. */
const MOST_COMPILED_MICROSECONDS = 20;

/**
 * Decides by the default pack as built, on one thread; CPU time of this process. The questions are the examples of the
 * pack, every decision equally often; an answer is the whole one, with reasons and near misses.
 */
export async function decisionsBench({ checkout, note }) {
  const built = path.join(checkout, 'dist/apps/worker/libs/rules/src/index.js');
  return decisionFigures(await import(pathToFileURL(built).href), { checkout, note });
}

/** The figures of a library of rules. */
export async function decisionFigures(rules, { checkout, note }) {
  const pack = packOf(rules, checkout);
  const questions = questionsOf(pack);
  await live(rules, { pack, questions, count: LIVE });
  compiled(rules, { pack, questions, count: COMPILED });
  note('decisions: warm');
  const byLive = await turnsOf(() => live(rules, { pack, questions, count: LIVE }));
  const byClosures = await turnsOf(() => compiled(rules, { pack, questions, count: COMPILED }));
  const single = {};
  for (const { id } of pack.decisions) {
    const own = questions.filter(({ decision }) => decision === id);
    single[`live, ${id} alone, per second`] = rounded(
      LIVE / (await secondsOf(() => live(rules, { pack, questions: own, count: LIVE }))),
      0,
    );
  }
  const figures = {
    'rules of the pack': pack.ruleCount,
    'live, per second': rounded(LIVE / byLive, 0),
    'live, microseconds': rounded((byLive / LIVE) * 1e6, 1),
    ...single,
    'compiled, per second': rounded(COMPILED / byClosures, 0),
    'compiled, microseconds': rounded((byClosures / COMPILED) * 1e6, 1),
    'load average': rounded(loadavg()[0], 2),
  };
  return {
    figures,
    bars: { 'live, microseconds': MOST_LIVE_MICROSECONDS, 'compiled, microseconds': MOST_COMPILED_MICROSECONDS },
  };
}

/** One decision after the other, as a worker decides for one case. */
async function live({ decide }, { pack, questions, count }) {
  for (let index = 0; index < count; index += 1) answered(await decide(pack, questions[index % questions.length]));
}

function compiled({ decideCompiled }, { pack, questions, count }) {
  for (let index = 0; index < count; index += 1) answered(decideCompiled(pack, questions[index % questions.length]));
}

function answered(answer) {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
}

async function turnsOf(run) {
  const turns = [];
  for (let turn = 0; turn < TURNS; turn += 1) turns.push(await secondsOf(run));
  return median(turns);
}

/** Questions of the decisions in turn; those of a decision with few examples come again sooner. */
function questionsOf({ decisions }) {
  const most = Math.max(...decisions.map(({ examples }) => examples.length));
  return Array.from({ length: most }, (_, index) =>
    decisions.map(({ id, examples }) => {
      const { asOf, facts } = examples[index % examples.length];
      return { decision: id, asOf, facts };
    }),
  ).flat();
}

function packOf({ loadPack }, checkout) {
  const folder = path.join(checkout, PACK);
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.json'));
  const files = new Map(
    names.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'utf8')]),
  );
  const loading = loadPack(files, { sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex') });
  if (!loading.ok) throw new Error(JSON.stringify(loading.refusal.problems[0]));
  return loading.value;
}

/** CPU seconds of this process, in user mode and in the kernel. */
async function secondsOf(run) {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
