import { RATINGS } from '@app/domain';
import { cards, field, openQuestion } from '../field-builders';
import type { FieldDefinition, StepGround, StepValues } from '../form-definition';

/** Questions about the enterprise beyond the case. */
export const STANDING: readonly FieldDefinition[] = [
  openQuestion('headPlatform'),
  field('count', 'reportOverduePeriods', { isNullable: true, isOptional: true }),
  cards('rating', RATINGS, { isNullable: true, isOptional: true }),
];

/** What the procedure has recorded so far under these fields; answers are changed, not entered anew. */
export function recordedBefore(fields: readonly FieldDefinition[]): (ground: StepGround) => StepValues {
  const names = fields.map(({ name }) => name);
  return ({ proceeding }) =>
    Object.fromEntries(Object.entries(proceeding.facts).filter(([name]) => names.includes(name)));
}
