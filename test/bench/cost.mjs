import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Clock ticks a second in /proc of Linux. */
const TICKS = 100;
/** An idle backend of PostgreSQL reports its statistics within ten seconds. */
const STATISTICS_SETTLE_MS = 11_000;

/** CPU seconds that a process has used; Linux only. */
export function cpuSeconds(pid) {
  return statOf(pid).own / TICKS;
}

/** CPU seconds of a server with all the processes below it, those that have ended included; Linux only. */
export function cpuSecondsOfTree(pid) {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statIfThere);
  const below = (parent) =>
    stats.filter((stat) => stat.parent === parent).flatMap((stat) => [stat, ...below(stat.pid)]);
  return [statOf(pid), ...below(pid)].reduce((sum, { own, ended }) => sum + own + ended, 0) / TICKS;
}

/** Clock ticks of a process, and of its children that have ended. */
function statOf(pid) {
  const [, parent, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').map(Number);
  const [user, system, endedUser, endedSystem] = rest.slice(9, 13);
  return { pid: Number(pid), parent, own: user + system, ended: endedUser + endedSystem };
}

/** A process may end between the list and the look. */
function statIfThere(pid) {
  try {
    return [statOf(pid)];
  } catch {
    return [];
  }
}

/** The largest resident memory of a process so far, in MiB; Linux only. */
export function peakMemory(pid) {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1_024;
}

/** Commits so far in the database of the product and those of Temporal, once idle backends have reported theirs. */
export async function settledCommits(sql) {
  await pause(STATISTICS_SETTLE_MS);
  const { rows } = await sql.query(
    `SELECT sum(xact_commit) FILTER (WHERE datname = current_database())::float8 AS own,
       coalesce(sum(xact_commit) FILTER (WHERE datname LIKE 'temporal%'), 0)::float8 AS temporal
     FROM pg_stat_database`,
  );
  return { ...rows[0], at: performance.now() };
}

/** What two readings lie apart. */
export function between(before, after) {
  const seconds = (after.at - before.at) / 1_000;
  return { own: after.own - before.own, temporal: after.temporal - before.temporal, seconds };
}
