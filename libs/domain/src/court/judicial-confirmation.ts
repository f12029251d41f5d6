import type { ProceedingFacts } from '../proceeding/proceeding.js';
import { defineProceeding } from '../proceeding/step.js';
import { accepted } from '../shared/outcome.js';

/** The court's ruling on a mediation agreement. Source: 民事诉讼法 art. 205 (A). */
export interface RuleOnConfirmation {
  readonly ruling: 'confirmed' | 'refused';
  readonly number: string | null;
  readonly note: string;
}

/** Steps of a judicial confirmation by name. */
export interface JudicialConfirmationSteps {
  readonly rule: RuleOnConfirmation;
}

/** Judicial confirmation 司法确认 of a mediation agreement by the court. */
export const judicialConfirmation = defineProceeding<ProceedingFacts, JudicialConfirmationSteps>({
  kind: 'judicial-confirmation',
  power: 'confirm-mediation',
  initial: 'requested',
  openedEvent: 'JudicialConfirmationOpened',
  statuses: {
    requested: { duty: 'rule-on-confirmation', clock: 'judicial-ruling' },
    confirmed: { duty: null },
    refused: { duty: null },
  },
  steps: {
    rule: {
      from: ['requested'],
      event: 'ConfirmationRuled',
      take: (_context, { ruling, number }) =>
        accepted({ to: ruling, documents: [{ name: 'confirmation-ruling', number }] }),
    },
  },
});
