import { median, rounded } from '../sample.mjs';

const CLIENTS = 'with 8 clients';

/** What the rounds say: each ratio is the median of the ratios of the rounds. */
export function overheadFigures({ rounds, idle, lengths, plan, count }) {
  const p50 = ({ cases }) => median(cases.flatMap(({ milliseconds }) => milliseconds));
  const own = ({ commits }) => commitsPerCase('own', { commits, idle, count });
  const temporal = ({ commits }) => commitsPerCase('temporal', { commits, idle, count });
  const commits = (turn) => own(turn) + temporal(turn);
  const ownCpu = ({ used }) => (used.api + used.worker) / count;
  const bareCpu = ({ used }) => used.bare / count;
  const serverCpu = ({ used }) => (used.temporal + used.postgres) / count;
  const withServers = (own) => (turn) => own(turn) + serverCpu(turn);
  const used = (side, name) => rounded(of(side, 'busy', (turn) => turn.used[name] / count));
  const of = (side, kind, figure) => median(rounds.map((round) => figure(round[kind][side])));
  const ratio = (kind, ofEngine, ofBare = ofEngine) =>
    rounded(median(rounds.map(({ [kind]: { engine, bare } }) => ofEngine(engine) / ofBare(bare))));
  return {
    rounds: rounds.length,
    'actions per case': plan.length,
    'timers per case': plan.filter(({ movesTimer }) => movesTimer).length,
    'rows per action': plan[0].rows,
    'history events, engine': lengths.engine.events,
    'history events, bare': lengths.bare.events,
    'history events, ratio': rounded(lengths.engine.events / lengths.bare.events),
    'state transitions, engine': lengths.engine.transitions,
    'state transitions, bare': lengths.bare.transitions,
    'state transitions, ratio': rounded(lengths.engine.transitions / lengths.bare.transitions),
    'commits per case, engine, own': rounded(of('engine', 'busy', own), 1),
    'commits per case, engine, Temporal': rounded(of('engine', 'busy', temporal), 1),
    'commits per case, bare, own': rounded(of('bare', 'busy', own), 1),
    'commits per case, bare, Temporal': rounded(of('bare', 'busy', temporal), 1),
    'commits, ratio': ratio('busy', commits),
    'CPU s per case, engine, api': used('engine', 'api'),
    'CPU s per case, engine, worker': used('engine', 'worker'),
    'CPU s per case, engine, Temporal': used('engine', 'temporal'),
    'CPU s per case, engine, PostgreSQL': used('engine', 'postgres'),
    'CPU s per case, bare, own': used('bare', 'bare'),
    'CPU s per case, bare, Temporal': used('bare', 'temporal'),
    'CPU s per case, bare, PostgreSQL': used('bare', 'postgres'),
    'CPU, ratio': ratio('busy', ownCpu, bareCpu),
    'CPU with the servers, ratio': ratio('busy', withServers(ownCpu), withServers(bareCpu)),
    'complete task p50 ms, engine': rounded(of('engine', 'quiet', p50), 1),
    'complete task p50 ms, bare': rounded(of('bare', 'quiet', p50), 1),
    'complete task p50, ratio': ratio('quiet', p50),
    [`cases per second ${CLIENTS}, engine`]: rounded(
      of('engine', 'busy', ({ seconds }) => count / seconds),
      2,
    ),
    [`cases per second ${CLIENTS}, bare`]: rounded(
      of('bare', 'busy', ({ seconds }) => count / seconds),
      2,
    ),
  };
}

/** Less what the idle servers would have committed in the same time. */
function commitsPerCase(database, { commits, idle, count }) {
  return (commits[database] - (idle[database] / idle.seconds) * commits.seconds) / count;
}
