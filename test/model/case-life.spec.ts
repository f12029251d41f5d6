import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { decide, fold, PROCEEDINGS, type CaseEvent, type CaseFile } from '@app/domain';
import { openedPlay, played, type Answer, type Play } from '@app/testing';
import { MODEL_EDGES } from './case-model.js';
import { brokenInvariants } from './invariants.js';
import { nextMove } from './random-walk.js';

const CASES = 1_500;
const MOVES = 40;
/** Fixed, so that a red run means a change; SEED=… explores further. */
const SEED = Number(process.env['SEED'] ?? 20_261_124);

/** Each edge of the model is walked at least so often, or the green would be hollow. */
const FLOOR = 3;

const answer: Answer = ({ decision, rung }) => {
  if (rung === 'oversight') return { next: 'oversight-letter' };
  if (decision !== 'measure') return null;
  return {
    measures: [{ code: 'key-target', kind: 'punishment', department: 'HRSS-LI', termMonths: 12, base: 'base' }],
  };
};

const walked = new Map<string, number>();

function walk(choices: readonly number[]): void {
  let play = openedPlay(answer);
  let next = 0;
  const choose = (count: number): number => (choices[next++ % choices.length] ?? 0) % count;
  for (let move = 0; move < MOVES; move += 1) play = step(play, move, choose);
  expect(fold(play.events)).toEqual(play.caseFile);
}

function step(play: Play, n: number, choose: (count: number) => number): Play {
  const { command, where } = nextMove(play.caseFile, n, choose);
  if (!decide(play.caseFile, command, where).ok) return play;
  const after = played(play, command, { where, answer });
  expect(brokenInvariants(play.caseFile, after.caseFile, after.events)).toEqual([]);
  if (command.type === 'step') recordEdge(play.caseFile, after, command);
  return after;
}

function recordEdge(
  before: CaseFile,
  after: Play,
  command: { readonly proceedingId: string; readonly step: string },
): void {
  const from = before.proceedings.find((one) => one.id === command.proceedingId);
  const to = after.caseFile.proceedings.find((one) => one.id === command.proceedingId);
  const edge = `${from?.kind ?? ''}: ${from?.status ?? ''} ${command.step} ${to?.status ?? ''}`;
  expect(MODEL_EDGES).toContain(edge);
  walked.set(edge, (walked.get(edge) ?? 0) + 1);
}

describe(`the life of a case, ${CASES} random cases, SEED=${SEED}`, () => {
  it('follows the model and keeps every invariant', () => {
    const choices = fc.array(fc.nat({ max: 5_039 }), { minLength: 60, maxLength: 120 });
    fc.assert(fc.property(choices, walk), { numRuns: CASES, seed: SEED });
  });

  it('walks every edge of the model', () => {
    const rare = [...MODEL_EDGES].filter((edge) => (walked.get(edge) ?? 0) < FLOOR);
    expect(rare).toEqual([]);
  });

  it('finds a decision that skips the party', () => {
    const { caseFile, events } = openedPlay();
    const [first] = events;
    if (first === undefined) return;
    const skipped: CaseEvent = {
      ...first,
      type: 'InvestigationDecided',
      proceedingId: 'P9',
      effects: [],
    };
    expect(brokenInvariants(caseFile, caseFile, [...events, skipped])).toContain(
      'no decision without a served prior notice and a heard party',
    );
  });

  it('knows as many procedures as the core', () => {
    expect(new Set([...MODEL_EDGES].map((edge) => edge.split(':')[0]))).toEqual(new Set(Object.keys(PROCEEDINGS)));
  });
});
