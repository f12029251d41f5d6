import {
  ESCALATIONS,
  type ClosureSteps,
  type EscalationSteps,
  type MeasureSteps,
  type OversightSteps,
  type RectificationSteps,
  type StatutoryDutySteps,
} from '@app/domain';
import { cards, DEPARTURE, field, group, NUMBER, passage, service } from '../field-builders';
import type { StepForms, StepValues } from '../form-definition';
import { recordedBefore, STANDING } from './standing-fields';

/** Forms of a rectification. */
export const rectificationForms: StepForms<RectificationSteps> = {
  order: {
    groups: [
      group('items', field('lines', 'items'), passage('evidenceWanted')),
      group('period', field('period', 'period'), DEPARTURE),
      group('base', passage('legalBase', { hasTemplate: true }), passage('remedies', { hasTemplate: true })),
      group('service', ...service(), NUMBER),
    ],
    initial: ({ session }) => ({ servedOn: session.today, items: [''] }),
    proposes: { period: 'period' },
    binds: ['period'],
    isBurdensome: true,
  },
  extend: { groups: [group('extension', field('period', 'period'), passage('reason'))] },
  report: {
    groups: [
      group(
        'report',
        field('day', 'reportedOn'),
        passage('summary'),
        field('count', 'reportOverduePeriods', { isNullable: true, isOptional: true }),
      ),
    ],
    initial: ({ session }) => ({ reportedOn: session.today }),
  },
  recordLapse: { groups: [group('lapse', passage('note'))] },
  verify: {
    groups: [
      group('presence', field('officials', 'officials'), cards('union', ['present', 'invited-absent'])),
      group(
        'result',
        passage('findings'),
        cards('conclusion', ['done', 'partial', 'failed']),
        field('period', 'furtherPeriod', { isNullable: true, when: isPartial }),
      ),
    ],
  },
};

/** What the letter demands. */
const DEMAND = recordedBefore([passage('demand')]);

/** Forms of an oversight letter. */
export const oversightForms: StepForms<OversightSteps> = {
  receipt: { groups: [group('receipt', passage('note', { isOptional: true }))], shows: DEMAND },
  answer: { groups: [group('answer', passage('answer'))], shows: DEMAND },
};

/** Forms of an escalation. */
export const escalationForms: StepForms<EscalationSteps> = {
  decide: {
    groups: [group('next', cards('next', ESCALATIONS)), group('reason', passage('reason'), DEPARTURE)],
    proposes: { next: 'next' },
    binds: ['next'],
  },
  recordStanding: {
    groups: [group('enterprise', ...STANDING), group('reason', passage('note', { isOptional: true }))],
    initial: recordedBefore(STANDING),
  },
};

/** An objection was made, so it is answered. */
const OBJECTED: readonly unknown[] = ['rejected', 'upheld'];

/** Forms of a measure. */
export const measureForms: StepForms<MeasureSteps> = {
  decide: {
    groups: [
      group(
        'decision',
        cards('decision', ['intend', 'decline']),
        passage('reason'),
        field('day', 'toldOn', { isNullable: true, when: (values) => values['decision'] === 'intend' }),
      ),
    ],
    initial: ({ session }) => ({ toldOn: session.today }),
  },
  impose: {
    groups: [
      group(
        'objection',
        cards('objection', ['none', 'rejected', 'upheld']),
        passage('objectionAnswer', { when: (values) => OBJECTED.includes(values['objection']) }),
      ),
      group('term', field('day', 'startsOn')),
    ],
    initial: ({ session }) => ({ startsOn: session.today }),
    isBurdensome: true,
  },
};

/** Forms of a statutory duty. */
export const statutoryDutyForms: StepForms<StatutoryDutySteps> = {
  perform: {
    groups: [
      group(
        'performance',
        field('day', 'performedOn'),
        field('line', 'document', { isNullable: true, isOptional: true }),
        passage('note', { isOptional: true }),
      ),
    ],
    initial: ({ session }) => ({ performedOn: session.today }),
  },
  drop: { groups: [group('dropping', passage('reason'))] },
  recordLapse: { groups: [group('lapse', passage('note'))] },
};

/** Forms of a closure. */
export const closureForms: StepForms<ClosureSteps> = {
  close: { groups: [group('closing', passage('summary'), field('yes-no', 'complainantInformed'))] },
};

function isPartial(values: StepValues): boolean {
  return values['conclusion'] === 'partial';
}
