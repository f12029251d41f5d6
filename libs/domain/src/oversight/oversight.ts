import type { DepartmentCode, DeadlineId } from '../shared/identifiers.js';
import { defineProceeding } from '../proceeding/step.js';
import { accepted } from '../shared/outcome.js';

/** The pressed department confirms that it has the letter. */
export interface ReceiptOversight {
  readonly note: string;
}

/** The pressed department says what it did and by when it will be done. */
export interface AnswerOversight {
  readonly answer: string;
}

/** Steps of an oversight letter by name. */
export interface OversightSteps {
  readonly receipt: ReceiptOversight;
  readonly answer: AnswerOversight;
}

/** What an oversight letter remembers. */
export interface OversightFacts {
  readonly issuedBy: DepartmentCode;
  /** The deadline that was missed; `null` when a supervisor presses a matter without one. */
  readonly deadlineId: DeadlineId | null;
  readonly demand: string;
  /** The department to which the issuer delivers the letter on paper; absent of one that its department answers itself. */
  readonly deliverTo?: DepartmentCode;
  readonly [key: string]: string | null;
}

/** Oversight 督办: pressing a department about overdue work, with a receipt and an answer. Source: 行政执法监督条例 (B p18); F27. */
export const oversight = defineProceeding<OversightFacts, OversightSteps>({
  kind: 'oversight',
  power: null,
  initial: 'issued',
  openedEvent: 'OversightIssued',
  statuses: {
    issued: { duty: 'receipt-oversight', clock: 'oversight-receipt', lane: 'accept' },
    receipted: { duty: 'answer-oversight', clock: 'oversight-answer' },
    answered: { duty: null },
  },
  steps: {
    receipt: {
      from: ['issued'],
      event: 'OversightReceipted',
      take: () => accepted({ to: 'receipted', documents: [{ name: 'oversight-receipt' }] }),
    },
    answer: {
      from: ['receipted'],
      event: 'OversightAnswered',
      take: ({ facts }) =>
        accepted({
          to: 'answered',
          documents: [{ name: 'oversight-answer' }],
          effects: [{ kind: 'department-copied', departmentCode: facts.issuedBy, reason: 'oversight-answered' }],
        }),
    },
  },
});
