import type { ProceedingFacts } from '../proceeding/proceeding.js';
import { defineProceeding } from '../proceeding/step.js';
import { accepted, refused } from '../shared/outcome.js';

/** Closing of the case by the lead. */
export interface CloseCase {
  readonly summary: string;
  readonly complainantInformed: boolean;
}

/** Steps of a closure by name. */
export interface ClosureSteps {
  readonly close: CloseCase;
}

/** Closure 结案: the lead closes the case when every other proceeding has ended. Source: domain.md section 10, C. */
export const closure = defineProceeding<ProceedingFacts, ClosureSteps>({
  kind: 'closure',
  power: null,
  initial: 'pending',
  openedEvent: 'ClosurePrepared',
  statuses: {
    pending: { duty: 'close-case', clock: 'closure' },
    closed: { duty: null },
    superseded: { duty: null },
  },
  steps: {
    close: {
      from: ['pending'],
      event: 'CaseClosed',
      byLead: true,
      take: ({ caseFile, proceeding }) => {
        const open = caseFile.proceedings.filter((one) => !one.ended && one.id !== proceeding.id);
        if (open.length > 0) return refused({ code: 'case-file.duties-open', proceedings: open.map((one) => one.id) });
        return accepted({
          to: 'closed',
          documents: [{ name: 'closing-approval' }],
          effects: [{ kind: 'case-ended', as: 'closed', into: null }],
        });
      },
    },
  },
});
