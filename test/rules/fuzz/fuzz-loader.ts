import { newChance } from '../chance.js';
import { randomPackFiles } from '../random-pack.js';
import { bombs } from './bombs.js';
import { examineInput } from './examine-input.js';
import { packInput, type PackInput } from './pack-input.js';

/** The longest that one input may keep a processor busy. */
const MOST_MILLISECONDS = 100;
/** The collector and the compiler of Node are busy at times too: the quickest of a few tries is the input's own. */
const TRIES = 4;

/** What a run of the fuzz is asked for. */
export interface FuzzOrder {
  readonly seed: number;
  /** Number of the first input, so that one can be tried again by itself. */
  readonly from: number;
  readonly count: number;
  /** Called now and then with the inputs done. */
  readonly onProgress: (done: number) => void;
}

/** What a run of the fuzz saw. */
export interface FuzzReport {
  readonly inputs: number;
  readonly accepted: number;
  readonly slowestMilliseconds: number;
  /** Each with the number by which the input can be made again. */
  readonly findings: readonly string[];
}

/** Loads bombs and damaged packs and tells of every exception, every refusal without a place and every input that is slow. */
export function fuzzLoader({ seed, from, count, onProgress }: FuzzOrder): FuzzReport {
  const findings: string[] = [];
  let [accepted, slowest] = [0, 0];
  const examine = (name: string, input: PackInput): void => {
    const { milliseconds, finding, isAccepted } = timed(input);
    if (isAccepted) accepted += 1;
    slowest = Math.max(slowest, milliseconds);
    if (finding !== null) findings.push(`${name} (${input.how}): ${finding}`);
    if (milliseconds > MOST_MILLISECONDS) findings.push(`${name} (${input.how}): ${milliseconds} ms`);
  };
  for (const bomb of bombs(randomPackFiles(newChance(seed)))) examine('bomb', bomb);
  for (let number = from; number < from + count; number += 1) {
    examine(`input ${number}`, packInput(seed, number));
    if ((number - from) % 5_000 === 4_999) onProgress(number - from + 1);
  }
  return { inputs: count, accepted, slowestMilliseconds: slowest, findings };
}

interface Timed {
  readonly milliseconds: number;
  readonly finding: string | null;
  readonly isAccepted: boolean;
}

function timed({ files }: PackInput): Timed {
  let best = once(files);
  for (let turn = 1; turn < TRIES && best.milliseconds > MOST_MILLISECONDS / 2; turn += 1) {
    const again = once(files);
    if (again.milliseconds < best.milliseconds) best = again;
  }
  return best;
}

function once(files: ReadonlyMap<string, string>): Timed {
  const before = process.cpuUsage();
  const { finding, isAccepted } = examineInput(files);
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1_000, finding, isAccepted };
}
