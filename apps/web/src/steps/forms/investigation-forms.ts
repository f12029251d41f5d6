import type { InvestigationSteps } from '@app/domain';
import { cards, field, group, NUMBER, passage, service } from '../field-builders';
import type { FieldDefinition, StepForms, StepGround, StepValues } from '../form-definition';

const OFFICIALS: FieldDefinition = field('officials', 'officials');

/** Forms of an investigation. */
export const investigationForms: StepForms<InvestigationSteps> = {
  file: {
    groups: [
      group('filing', field('line', 'cause'), field('line', 'source')),
      group('people', OFFICIALS, field('recusals', 'recusals', { isOptional: true })),
    ],
    initial: () => ({ recusals: [] }),
  },
  recordAct: {
    groups: [
      group('act', cards('act', ['inspection', 'inquiry', 'evidence', 'wage-verification']), field('day', 'actedOn')),
      group('people', OFFICIALS, passage('description')),
    ],
    initial: (ground) => ({ actedOn: ground.session.today, ...officialsOfCase(ground) }),
  },
  extend: { groups: [group('extension', passage('reason'))] },
  conclude: {
    groups: [
      group(
        'finding',
        cards('finding', ['violation', 'no-violation']),
        passage('summary'),
        field('yes-no', 'minorAndCorrected', { when: (values) => values['finding'] === 'violation' }),
      ),
    ],
  },
  withdraw: { groups: [group('withdrawal', passage('reason'))] },
  servePriorNotice: {
    groups: [
      group(
        'notice',
        passage('content'),
        passage('factsAndReasons'),
        passage('legalBase'),
        passage('rights', { hasTemplate: true }),
      ),
      group(
        'sum',
        field('money', 'fineFen'),
        field('yes-no', 'hearingRight'),
        field('yes-no', 'hearingOffered', { when: (values) => values['hearingRight'] === true }),
      ),
      group('service', ...service()),
    ],
    initial: ({ session }) => ({ servedOn: session.today, fineFen: 0 }),
    isBurdensome: true,
  },
  hearStatement: {
    groups: [
      group(
        'statement',
        cards('statement', ['made', 'waived', 'none-in-time']),
        passage('summary'),
        passage('answer', { isOptional: true }),
        field('yes-no', 'asksForHearing'),
      ),
    ],
  },
  holdHearing: {
    groups: [group('hearing', field('day', 'heldOn'), field('official', 'chair'), passage('record'))],
    initial: ({ session }) => ({ heldOn: session.today }),
  },
  decide: {
    groups: [
      group(
        'decision',
        cards('decision', ['penalty', 'handling', 'no-penalty']),
        field('money', 'fineFen', { when: (values) => values['decision'] !== 'no-penalty' }),
        passage('content'),
        passage('legalBase'),
      ),
      group(
        'checks',
        field('yes-no', 'reviewRequired'),
        passage('legalReview', { isNullable: true, isOptional: true }),
        field('yes-no', 'discussionRequired'),
        passage('groupDiscussion', { isNullable: true, isOptional: true }),
        field('money', 'otherFineFen', { isNullable: true, isOptional: true }),
      ),
      group('end', passage('remedies', { hasTemplate: true }), NUMBER),
    ],
    initial: ({ proceeding }) => ({ fineFen: proceeding.facts['noticedFineFen'] ?? 0 }),
    isBurdensome: true,
  },
  serveDecision: { groups: [group('service', ...service())], initial: ({ session }) => ({ servedOn: session.today }) },
  recordPerformance: {
    groups: [
      group(
        'performance',
        field('yes-no', 'performed'),
        field('day', 'performedOn', { isNullable: true, when: (values) => values['performed'] === true }),
        passage('note'),
      ),
    ],
  },
};

function officialsOfCase({ proceeding }: StepGround): StepValues {
  const officials = proceeding.facts['officials'];
  return officials === undefined ? {} : { officials };
}
