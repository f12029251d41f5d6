import { z } from 'zod';
import { ESCALATIONS } from '@app/domain';
import type { ClosureSteps, EscalationSteps, MeasureSteps, OversightSteps, RectificationSteps } from '@app/domain';
import {
  accountIdSchema,
  lineSchema,
  overduePeriodsSchema,
  passageSchema,
  periodSchema,
  plainDateSchema,
  remarkSchema,
  serviceModeSchema,
} from '../shared/shared.schema.js';
import { standingFields } from './standing.schema.js';
import type { StepSchemas } from './step-schemas.js';

/** Inputs of the steps of a rectification. */
export const rectificationSchemas: StepSchemas<RectificationSteps> = {
  order: z.strictObject({
    items: z.array(lineSchema).max(50),
    legalBase: passageSchema,
    evidenceWanted: passageSchema,
    remedies: passageSchema,
    period: periodSchema,
    departureReason: remarkSchema.nullable(),
    servedOn: plainDateSchema,
    serviceMode: serviceModeSchema,
    number: lineSchema.nullable(),
  }),
  extend: z.strictObject({ reason: passageSchema, period: periodSchema }),
  report: z.strictObject({
    reportedOn: plainDateSchema,
    summary: passageSchema,
    reportOverduePeriods: overduePeriodsSchema.nullable().optional(),
  }),
  recordLapse: z.strictObject({ note: passageSchema }),
  verify: z.strictObject({
    officials: z.array(accountIdSchema).min(1).max(10),
    union: z.enum(['present', 'invited-absent']),
    findings: passageSchema,
    conclusion: z.enum(['done', 'partial', 'failed']),
    furtherPeriod: periodSchema.nullable(),
  }),
};

/** Inputs of the steps of an oversight letter. */
export const oversightSchemas: StepSchemas<OversightSteps> = {
  receipt: z.strictObject({ note: remarkSchema }),
  answer: z.strictObject({ answer: passageSchema }),
};

/** Inputs of the steps of an escalation. */
export const escalationSchemas: StepSchemas<EscalationSteps> = {
  decide: z.strictObject({
    next: z.enum(ESCALATIONS),
    reason: passageSchema,
    departureReason: remarkSchema.nullable(),
  }),
  recordStanding: z.strictObject({ ...standingFields, note: remarkSchema }),
};

/** Inputs of the steps of a measure. */
export const measureSchemas: StepSchemas<MeasureSteps> = {
  decide: z.strictObject({
    decision: z.enum(['intend', 'decline']),
    reason: passageSchema,
    toldOn: plainDateSchema.nullable(),
  }),
  impose: z.strictObject({
    objection: z.enum(['none', 'rejected', 'upheld']),
    objectionAnswer: remarkSchema,
    startsOn: plainDateSchema,
  }),
};

/** Inputs of the steps of a closure. */
export const closureSchemas: StepSchemas<ClosureSteps> = {
  close: z.strictObject({ summary: passageSchema, complainantInformed: z.boolean() }),
};
