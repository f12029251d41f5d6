import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Clock ticks a second in /proc of Linux. */
const TICKS = 100;
/** An idle backend of PostgreSQL reports its statistics within ten seconds. */
const STATISTICS_SETTLE_MS = 11_000;

/** CPU seconds that a process has used; Linux only. */
export function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
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
