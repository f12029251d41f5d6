import { between, cpuSeconds, cpuSecondsOfTree, settledCommits } from '../cost.mjs';
import { openProduct } from '../product.mjs';
import { openBareSide } from './bare-side.mjs';
import { openEngineSide } from './engine-side.mjs';
import { overheadFigures } from './figures.mjs';
import { openHistories } from './history.mjs';
import { writtenRows } from './written-rows.mjs';

/** Long enough for V8 to have compiled what a case runs: after 40 cases both sides still cost half as much again as after 240. */
const WARM_UP = { count: 240, lanes: 8 };
const QUIET = { count: 3, lanes: 1 };
const BUSY = { count: 24, lanes: 8 };

const BARS = {
  'history events, ratio': 1.1,
  'state transitions, ratio': 1.1,
  'commits, ratio': 1.25,
  'CPU, ratio': 1.5,
  'complete task p50, ratio': 1.3,
};

/** Our engine through HTTP against a bare workflow with the same updates, timers and transactions, taking turns. */
export async function overheadBench(setting) {
  const product = await openProduct(setting);
  const histories = await openHistories(product);
  const engine = await openEngineSide(product);
  const plain = await openBareSide({ product, house: setting.house });
  setting.note('overhead: warming up');
  const plan = await planAfterWarmUp({ engine, histories, product });
  const bare = { play: (order) => plain.play({ ...order, plan }) };
  await bare.play(WARM_UP);

  const cpu = () => ({
    api: cpuSeconds(product.pids.api),
    worker: cpuSeconds(product.pids.worker),
    bare: cpuSeconds(plain.pid),
    temporal: cpuSecondsOfTree(setting.servers.temporal),
    postgres: cpuSecondsOfTree(setting.servers.postgres),
  });
  const before = await settledCommits(product.sql);
  let latest = await settledCommits(product.sql);
  const idle = between(before, latest);
  const busyTurn = async (side) => {
    const turn = await busyWork(side, cpu);
    const since = latest;
    latest = await settledCommits(product.sql);
    return { ...turn, commits: between(since, latest) };
  };
  const rounds = [];
  for (let round = 1; round <= setting.rounds; round += 1) {
    const busy = { engine: await busyTurn(engine), bare: await busyTurn(bare) };
    const quiet = { engine: await engine.play(QUIET), bare: await bare.play(QUIET) };
    latest = await settledCommits(product.sql);
    rounds.push({ quiet, busy });
    setting.note(`overhead: round ${round} of ${setting.rounds}`);
  }
  const lengths = {
    engine: await histories.lengthOf(rounds[0].quiet.engine.cases[0].workflowId),
    bare: await histories.lengthOf(rounds[0].quiet.bare.cases[0].workflowId),
  };
  await histories.close();
  await plain.stop();
  await product.stop();
  return { figures: overheadFigures({ rounds, idle, lengths, plan, count: BUSY.count }), bars: BARS };
}

/** The bare workflow is told to do what ours was seen doing. */
async function planAfterWarmUp({ engine, histories, product }) {
  await settledCommits(product.sql);
  const before = await writtenRows(product.sql);
  const { cases } = await engine.play(WARM_UP);
  await settledCommits(product.sql);
  const written = (await writtenRows(product.sql)) - before;
  const moves = await histories.timerMoves(cases[0].workflowId);
  const rows = Math.round(written / (WARM_UP.count * moves.length));
  const inputs = [{ facts: '拖欠工资' }, ...engine.script.map(([, , input]) => input)];
  return moves.map((movesTimer, index) => ({
    movesTimer,
    rows,
    input: inputs[index],
    isLast: index === moves.length - 1,
  }));
}

async function busyWork(side, cpu) {
  const before = cpu();
  const { seconds } = await side.play(BUSY);
  const after = cpu();
  const used = Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]]));
  return { seconds, used };
}
