import {
  INTERVIEW_RESULTS,
  RELATION_CLASSES,
  TRIAGE_PATHS,
  type InterviewSteps,
  type ReferralSteps,
  type TriageSteps,
  type WarningSteps,
} from '@app/domain';
import { cards, DEPARTURE, field, group, NUMBER, openQuestion, passage, service } from '../field-builders';
import type { StepForms, StepValues } from '../form-definition';
import { recordedBefore, STANDING } from './standing-fields';

const WORKING_PATHS: readonly unknown[] = ['investigate', 'rectify', 'working-opinion', 'interview', 'warning'];

function opensProcedure(values: StepValues): boolean {
  return WORKING_PATHS.includes(values['path']);
}

const CONDITIONS = ['respondentIdentified', 'ownHarmClear', 'inScope', 'inJurisdiction'].map(openQuestion);

/** Forms of triage. */
export const triageForms: StepForms<TriageSteps> = {
  decide: {
    groups: [
      group('matter', cards('relationClass', RELATION_CLASSES), field('violations', 'violationCodes')),
      group(
        'direction',
        cards('path', TRIAGE_PATHS),
        field('department', 'leadDepartment', { isNullable: true, isKept: true, when: opensProcedure }),
        field('departments', 'joiners', { isOptional: true, when: opensProcedure }),
      ),
      group('reason', passage('reason'), DEPARTURE),
    ],
    initial: ({ page }) => ({
      ...(page.subject && {
        relationClass: page.subject.relationClass,
        violationCodes: page.subject.violationCodes,
      }),
      joiners: [],
    }),
    proposes: { lead: 'leadDepartment', joiners: 'joiners', path: 'path' },
    binds: ['lead', 'path'],
  },
  assess: {
    groups: [
      group('conditions', ...CONDITIONS),
      group('enterprise', ...STANDING),
      group('reason', passage('note', { isOptional: true })),
    ],
    initial: recordedBefore([...CONDITIONS, ...STANDING]),
  },
  receiveSupplement: {
    groups: [
      group('supplement', field('day', 'receivedOn'), passage('note')),
      group('conditions', openQuestion('respondentIdentified'), openQuestion('ownHarmClear')),
    ],
    initial: today('receivedOn'),
  },
};

/** What the sender hands over. */
const HANDED_OVER = recordedBefore([passage('matter'), field('lines', 'papers')]);

/** Forms of a referral. */
export const referralForms: StepForms<ReferralSteps> = {
  accept: { groups: [group('acceptance', passage('note', { isOptional: true }))], shows: HANDED_OVER },
  sendBack: {
    groups: [
      group(
        'return',
        passage('reason'),
        field('department', 'suggestedDepartment', { isNullable: true, isOptional: true }),
      ),
    ],
    shows: HANDED_OVER,
  },
};

/** Forms of an interview. */
export const interviewForms: StepForms<InterviewSteps> = {
  serveNotice: {
    groups: [
      group('meeting', field('day', 'heldOn'), field('line', 'place'), passage('matter')),
      group(
        'summons',
        cards('summonedPost', ['legal-representative', 'main-person', 'deputy']),
        field('yes-no', 'hasMandate', { when: (values) => values['summonedPost'] === 'deputy' }),
        field('officials', 'officials'),
        passage('legalBase', { hasTemplate: true }),
      ),
      group('service', ...service(), passage('urgentReason', { isNullable: true, isOptional: true })),
    ],
    initial: today('servedOn'),
  },
  record: {
    groups: [
      group('meeting', field('day', 'heldOn'), field('officials', 'officials')),
      group('talk', passage('statements'), passage('findings'), cards('signature', ['signed', 'refused'])),
    ],
    initial: ({ proceeding, session }) => ({ heldOn: proceeding.facts['heldOn'] ?? session.today }),
  },
  recordAbsence: { groups: [group('absence', field('yes-no', 'excused'), passage('reason'))] },
  conclude: {
    groups: [
      group(
        'result',
        cards('result', INTERVIEW_RESULTS),
        passage('promise', { isNullable: true, when: isPromise }),
        field('day', 'promisedOn', { isNullable: true, when: isPromise }),
        passage('note'),
      ),
    ],
  },
  checkPromise: {
    groups: [group('check', field('yes-no', 'kept'), passage('note'))],
    shows: recordedBefore([passage('promise')]),
  },
};

/** Forms of a warning. */
export const warningForms: StepForms<WarningSteps> = {
  issue: { groups: [group('letter', passage('facts'), passage('risks'), passage('askedMeasures'), NUMBER)] },
  serve: { groups: [group('service', ...service())], initial: today('servedOn') },
  recordAnswer: {
    groups: [group('answer', cards('answer', ['satisfactory', 'unsatisfactory', 'none']), passage('summary'))],
  },
};

function isPromise(values: StepValues): boolean {
  return values['result'] === 'promise';
}

function today(name: string) {
  return ({ session }: { session: { today: string } }): StepValues => ({ [name]: session.today });
}
