import {
  EXTENSION_RULES,
  exactMilliseconds,
  SUSPENSION_GROUNDS,
  type Period,
  type PersonalAmendment,
} from '@app/domain';
import { cards, field, passage } from '../steps/field-builders';
import { textOf } from '../steps/fields/field-props';
import type { FieldDefinition, StepValues } from '../steps/form-definition';
import type { FieldProblem } from '../steps/step-problems';

const FIELDS: Readonly<Record<PersonalAmendment, readonly FieldDefinition[]>> = {
  'suspend-deadline': [
    cards('because', SUSPENSION_GROUNDS),
    field('day', 'from'),
    field('day', 'until', { isOptional: true, isNullable: true }),
  ],
  'resume-deadline': [field('day', 'resumedOn')],
  'extend-deadline': [field('period', 'period')],
  'interrupt-deadline': [field('day', 'interruptedOn')],
  'restart-deadline': [field('day', 'restartedOn')],
  'correct-deadline': [cards('cause', ['served-late', 'error']), field('day', 'startOn')],
};

const TIMES: readonly FieldDefinition['kind'][] = ['day', 'time'];

/** A clock of hours or minutes starts at a time of the day. */
const CORRECT_TIME = [cards('cause', ['served-late', 'error']), field('time', 'startAt')];

/** What the law asks of an act on a clock: its days or its length, why, and the paper on which it rests. */
export function actFields(act: PersonalAmendment, period: Period | null): readonly FieldDefinition[] {
  const isExact = period !== null && exactMilliseconds(period) !== null;
  const own = act === 'correct-deadline' && isExact ? CORRECT_TIME : FIELDS[act];
  return [...own, passage('reason'), field('line', 'document')];
}

/** What the form of an act begins with; an extension with the longest that the law allows. */
export function openingValues(act: PersonalAmendment, clock: string): StepValues {
  const blank = { reason: '', document: '' };
  if (act === 'suspend-deadline') return { ...blank, until: null };
  if (act !== 'extend-deadline') return blank;
  const limit = EXTENSION_RULES[clock]?.limit ?? { amount: null, unit: 'working-day' };
  return { ...blank, period: { amount: limit.amount, unit: limit.unit } };
}

/** Required days and times that are empty: the contract leaves open which of them a clock starts with. */
export function missingTimes(fields: readonly FieldDefinition[], values: StepValues): readonly FieldProblem[] {
  const missing = fields.filter(
    ({ name, kind, isOptional }) => TIMES.includes(kind) && isOptional !== true && textOf(values[name]) === '',
  );
  return missing.map(({ name }) => ({ field: name, code: 'required', detail: null }));
}
