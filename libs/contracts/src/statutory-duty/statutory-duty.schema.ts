import { z } from 'zod';
import type { StatutoryDutySteps } from '@app/domain';
import { citationSchema } from '../case/decision-record.schema.js';
import {
  bilingualSchema,
  departmentCodeSchema,
  instantSchema,
  lineSchema,
  passageSchema,
  periodSchema,
  plainDateSchema,
  remarkSchema,
} from '../shared/shared.schema.js';
import type { StepSchemas } from '../steps/step-schemas.js';

/** Code of a kind of clock, data of the rules. */
export const clockCodeSchema = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/);

/** Opening a statutory duty; see `OpenDuty` of the domain. */
export const openDutySchema = z.strictObject({
  type: z.literal('open-duty'),
  clock: clockCodeSchema,
  /** The department that is bound; `null` when a party is. */
  boundDepartment: departmentCodeSchema.nullable(),
  event: lineSchema,
  /** The legal day of the event, or its instant for clocks of hours and minutes. */
  start: z.union([z.strictObject({ on: plainDateSchema }), z.strictObject({ at: instantSchema })]),
  document: lineSchema.nullable(),
  note: remarkSchema,
});
/** Opening a statutory duty. */
export type OpenDutyRequest = z.infer<typeof openDutySchema>;

/** A kind of clock that the rules of a case offer as a statutory duty. */
export const dutyKindSchema = z.object({
  clock: clockCodeSchema,
  title: bilingualSchema,
  period: periodSchema,
  /** Whether the law fixes the length, so that nobody may lengthen it. */
  statutory: z.boolean(),
  /** Days start with a legal day, hours and minutes with an instant. */
  startsWith: z.enum(['day', 'instant']),
  usuallyBinds: z.enum(['department', 'party']),
  reason: bilingualSchema,
  cites: z.array(citationSchema),
  /** Mark of certainty. */
  level: z.string(),
});
/** A kind of clock that the rules of a case offer as a statutory duty. */
export type DutyKind = z.infer<typeof dutyKindSchema>;

/** Inputs of the steps of a statutory duty. */
export const statutoryDutySchemas: StepSchemas<StatutoryDutySteps> = {
  perform: z.strictObject({ performedOn: plainDateSchema, document: lineSchema.nullable(), note: remarkSchema }),
  drop: z.strictObject({ reason: passageSchema }),
  recordLapse: z.strictObject({ note: passageSchema }),
};
