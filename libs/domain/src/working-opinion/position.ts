import type { ProceedingFacts } from '../proceeding/proceeding.js';
import { defineProceeding } from '../proceeding/step.js';
import { accepted } from '../shared/outcome.js';

/** A department's position on a working opinion; dissent is kept. */
export interface StatePosition {
  readonly position: 'agrees' | 'dissents' | 'not-concerned';
  readonly text: string;
}

/** Steps of a position by name. */
export interface PositionSteps {
  readonly state: StatePosition;
}

/** One department's position on the question of a working opinion. */
export const position = defineProceeding<ProceedingFacts, PositionSteps>({
  kind: 'position',
  power: null,
  initial: 'asked',
  openedEvent: 'PositionAsked',
  statuses: {
    asked: { duty: 'state-position', clock: 'working-opinion-position', lane: 'accept' },
    stated: { duty: null },
  },
  steps: {
    state: {
      from: ['asked'],
      event: 'PositionStated',
      take: (_context, { position: stated, text }) => accepted({ to: 'stated', facts: { position: stated, text } }),
    },
  },
});
