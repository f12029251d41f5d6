import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, rounded } from '../sample.mjs';

const PACK = 'rules/platform-labour';
const TURNS = 3;
const RECORDS = 100_000;
/** CPU seconds for 100,000 decisions after reading, on one core. */
const MOST_CPU_SECONDS = 10;
const FIGURE = 'parameters/intake/groupWorkers.json';
const FROM = '"value": 10';
const TO = '"value": 15';

/**
 * Replays 100,000 recorded decisions, read already, against a pack with one figure raised: once each of them, once only
 * those whose decision the candidate touches. Counting and the confirmation of what is shown are part of it.
 */
export async function impactBench({ checkout, note }) {
  const built = path.join(checkout, 'dist/apps/worker/libs/rules/src/index.js');
  return impactFigures(await import(pathToFileURL(built).href), { checkout, note });
}

/** The figures of a library of rules. */
export async function impactFigures(rules, { checkout, note }) {
  const files = filesOf(checkout);
  const base = loaded(rules, files);
  const candidate = loaded(rules, new Map(files).set(FIGURE, files.get(FIGURE).replace(FROM, TO)));
  const records = recordsOf(rules, base);
  note('impact: 100,000 recorded decisions are in');
  const every = await turnsOf(() => studied(rules, { candidate, records, before: null }));
  const touched = await turnsOf(() => studied(rules, { candidate, records, before: base }));
  const { flipped, confirmed, disputed } = every.counts;
  const figures = {
    'decisions on record': RECORDS,
    flips: flipped.count,
    'flips that the other way does not find': Math.abs(flipped.count - touched.counts.flipped.count),
    'flips confirmed by json-rules-engine': confirmed,
    'flips disputed': disputed,
    'CPU seconds, each replayed': rounded(every.seconds, 2),
    'CPU seconds, only what is touched': rounded(touched.seconds, 2),
    'replayed per second': rounded(RECORDS / every.seconds, 0),
    'load average': rounded(loadavg()[0], 2),
  };
  const bars = {
    'CPU seconds, each replayed': MOST_CPU_SECONDS,
    'flips that the other way does not find': 0,
    'flips disputed': 0,
  };
  return { figures, bars };
}

async function studied({ ImpactReplay, ImpactStudy, ImpactTally }, { candidate, records, before }) {
  const study = new ImpactStudy(new ImpactReplay(candidate), new ImpactTally());
  for (const record of records) await study.study(record, before);
  return study.tally.counts();
}

async function turnsOf(run) {
  const turns = [];
  let counts = null;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before = process.cpuUsage();
    counts = await run();
    const { user, system } = process.cpuUsage(before);
    turns.push((user + system) / 1e6);
  }
  return { counts, seconds: median(turns) };
}

/** Records as they come from the database: every example of every decision in turn, each with facts of its own. */
function recordsOf({ decideCompiled }, pack) {
  const kinds = pack.decisions.flatMap(({ id, examples }) =>
    examples.map(({ asOf, facts }, place) => {
      const answer = decideCompiled(pack, { decision: id, asOf, facts });
      if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
      const { outcome, fired } = answer.value;
      const said = Object.fromEntries(fired.map(({ rule, then }) => [rule, then]));
      const bearer = { isOpen: place % 3 === 0, departmentCode: 'HRSS-LI' };
      return JSON.stringify({ decision: id, asOf, packHash: pack.hash, facts, outcome, said, ...bearer });
    }),
  );
  return Array.from({ length: RECORDS }, (_, index) => JSON.parse(kinds[index % kinds.length]));
}

function filesOf(checkout) {
  const folder = path.join(checkout, PACK);
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.json'));
  return new Map(names.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'utf8')]));
}

function loaded({ loadPack }, files) {
  const loading = loadPack(files, { sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex') });
  if (!loading.ok) throw new Error(JSON.stringify(loading.refusal.problems[0]));
  return loading.value;
}
