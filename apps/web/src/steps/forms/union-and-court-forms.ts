import type {
  JudicialConfirmationSteps,
  JudicialSuggestionSteps,
  MediationSteps,
  PositionSteps,
  UnionLetterSteps,
  WorkingOpinionSteps,
} from '@app/domain';
import { cards, field, group, NUMBER, passage, service } from '../field-builders';
import type { StepForms, StepGround, StepValues } from '../form-definition';
import { recordedBefore } from './standing-fields';

/** Forms of a union letter. */
export const unionLetterForms: StepForms<UnionLetterSteps> = {
  send: {
    groups: [
      group('letter', cards('letter', ['reminder', 'opinion']), passage('facts'), passage('demand')),
      group('service', ...service('sentOn'), NUMBER),
    ],
    initial: ({ session }) => ({ sentOn: session.today }),
  },
  recordReply: { groups: [group('reply', cards('reply', ['corrected', 'refused', 'unanswered']), passage('summary'))] },
  suggest: { groups: [group('suggestion', field('department', 'toDepartment'), passage('ground'))] },
  recordFeedback: { groups: [group('feedback', passage('feedback'))] },
};

/** Forms of a mediation. */
export const mediationForms: StepForms<MediationSteps> = {
  conclude: {
    groups: [
      group('result', cards('result', ['agreed', 'failed']), passage('summary')),
      group(
        'agreement',
        field('money', 'amountFen', { isNullable: true, isOptional: true, when: isAgreed }),
        field('line', 'agreementNumber', { isNullable: true, isOptional: true, when: isAgreed }),
        field('day', 'effectiveOn', { isNullable: true, isOptional: true, when: isAgreed }),
      ),
    ],
    initial: ({ session }) => ({ effectiveOn: session.today }),
  },
  extend: { groups: [group('extension', passage('reason'))] },
  requestConfirmation: {
    groups: [group('confirmation', cards('requested', ['yes', 'not-wanted']), passage('note', { isOptional: true }))],
  },
};

/** Forms of a judicial confirmation. */
export const judicialConfirmationForms: StepForms<JudicialConfirmationSteps> = {
  rule: {
    groups: [group('ruling', cards('ruling', ['confirmed', 'refused']), NUMBER, passage('note', { isOptional: true }))],
  },
};

/** Forms of a judicial suggestion. */
export const judicialSuggestionForms: StepForms<JudicialSuggestionSteps> = {
  send: {
    groups: [
      group(
        'suggestion',
        field('department', 'toDepartment', { isNullable: true, isOptional: true }),
        passage('problems'),
        passage('suggestions'),
      ),
      group('service', field('line', 'number'), ...service('sentOn')),
    ],
    initial: ({ session }) => ({ sentOn: session.today }),
  },
  recordReply: {
    groups: [group('reply', cards('reply', ['adopted', 'partly-adopted', 'not-adopted', 'none']), passage('summary'))],
  },
};

/** Forms of a working opinion. */
export const workingOpinionForms: StepForms<WorkingOpinionSteps> = {
  draft: {
    groups: [
      group('question', passage('question'), passage('legalAnalysis'), field('lines', 'options', { isOptional: true })),
      group('departments', field('departments', 'departments')),
    ],
    initial: ({ proceeding }) => ({ departments: proceeding.joiners, options: [''] }),
  },
  adopt: {
    groups: [group('opinion', passage('opinion')), group('measures', field('measures', 'measures'))],
    shows: positionsStated,
    initial: () => ({ measures: [] }),
  },
  review: { groups: [group('review', field('yes-no', 'allDone'), passage('note'))] },
};

/** Forms of a position. */
export const positionForms: StepForms<PositionSteps> = {
  state: {
    groups: [group('position', cards('position', ['agrees', 'dissents', 'not-concerned']), passage('text'))],
    shows: recordedBefore([field('passage', 'question')]),
  },
};

/** What the departments answered to the question of a working opinion, dissent included. */
function positionsStated({ page, proceeding }: StepGround): StepValues {
  const positions = page.proceedings
    .filter(({ kind, parentId, ended }) => kind === 'position' && parentId === proceeding.proceedingId && ended)
    .map(({ departmentCode, facts: { position = null, text = null } }) => ({
      department: departmentCode,
      position,
      text,
    }));
  return { positions };
}

function isAgreed(values: StepValues): boolean {
  return values['result'] === 'agreed';
}
