import { decideCompiled, loadPack, type PackLoading, type PackProblem, type RulePack } from '@app/rules';
import { sha256 } from '../pack-files.js';

/** What the loader made of an input. */
export interface Examination {
  readonly isAccepted: boolean;
  /** What is wrong with the loader; `null` when it behaved. */
  readonly finding: string | null;
}

/** Loads an input, and asks the pack a question when it was accepted: nothing may be thrown, no refusal may be mute. */
export function examineInput(files: ReadonlyMap<string, string>, load = loadPack): Examination {
  try {
    const loading = load(files, { sha256 });
    return { isAccepted: loading.ok, finding: findingOf(loading, files) };
  } catch (error) {
    return { isAccepted: false, finding: `exception: ${String(error)}` }; // the one thing that this looks for
  }
}

function findingOf(loading: PackLoading, files: ReadonlyMap<string, string>): string | null {
  if (loading.ok) return unanswered(loading.value);
  const { problems } = loading.refusal;
  if (problems.length === 0) return 'refused without a problem';
  const mute = problems.find((problem) => !isHelpful(problem, files));
  return mute === undefined ? null : `mute: ${JSON.stringify(mute)}`;
}

/** File, line and column exist, and both languages say what is wrong and what to do. */
function isHelpful(problem: PackProblem, files: ReadonlyMap<string, string>): boolean {
  const { message, remedy } = problem;
  const texts = [message.zh, message.en, remedy.zh, remedy.en];
  return texts.every((text) => text !== '' && !UNFILLED.test(text)) && isPlaced(problem, files.get(problem.file));
}

const UNFILLED = /\{(?:name|found|allowed|limit|min|max|what|unit|wanted|other|type|operator)\}/;

/** What is missing stands at the beginning of the file that it is missing from. */
function isPlaced({ line, column }: PackProblem, text: string | undefined): boolean {
  if (text === undefined) return line === 1 && column === 1;
  const width = text.split('\n')[line - 1]?.length;
  return width !== undefined && column >= 1 && column <= width + 1;
}

/** A pack that was accepted must be able to answer, be it by a refusal of the facts. */
function unanswered(pack: RulePack): string | null {
  const facts = { case: { number: 5, size: 5, kind: 'a', signals: ['a'], open: true } };
  const answers = pack.decisions.map(({ id }) => decideCompiled(pack, { decision: id, asOf: '2026-01-01', facts }));
  return answers.every(({ ok }) => typeof ok === 'boolean') ? null : 'no answer';
}
