import { z } from 'zod';
import type { InvestigationSteps } from '@app/domain';
import {
  accountIdSchema,
  fenSchema,
  lineSchema,
  passageSchema,
  plainDateSchema,
  remarkSchema,
  serviceModeSchema,
} from '../shared/shared.schema.js';
import type { StepSchemas } from './step-schemas.js';

const officials = z.array(accountIdSchema).min(1).max(10);

/** Inputs of the steps of an investigation. */
export const investigationSchemas: StepSchemas<InvestigationSteps> = {
  file: z.strictObject({
    cause: lineSchema,
    source: lineSchema,
    officials,
    recusals: z
      .array(z.strictObject({ official: accountIdSchema, decided: z.enum(['recused', 'stays', 'open']) }))
      .max(10),
  }),
  recordAct: z.strictObject({
    act: z.enum(['inspection', 'inquiry', 'evidence', 'wage-verification']),
    actedOn: plainDateSchema,
    officials,
    description: passageSchema,
  }),
  extend: z.strictObject({ reason: passageSchema }),
  conclude: z.strictObject({
    finding: z.enum(['violation', 'no-violation']),
    summary: passageSchema,
    minorAndCorrected: z.boolean(),
  }),
  withdraw: z.strictObject({ reason: passageSchema }),
  servePriorNotice: z.strictObject({
    content: passageSchema,
    factsAndReasons: passageSchema,
    legalBase: passageSchema,
    rights: passageSchema,
    fineFen: fenSchema,
    hearingRight: z.boolean(),
    hearingOffered: z.boolean(),
    servedOn: plainDateSchema,
    serviceMode: serviceModeSchema,
  }),
  hearStatement: z.strictObject({
    statement: z.enum(['made', 'waived', 'none-in-time']),
    summary: passageSchema,
    answer: remarkSchema,
    asksForHearing: z.boolean(),
  }),
  holdHearing: z.strictObject({ heldOn: plainDateSchema, chair: accountIdSchema, record: passageSchema }),
  decide: z.strictObject({
    decision: z.enum(['penalty', 'handling', 'no-penalty']),
    fineFen: fenSchema,
    content: passageSchema,
    legalBase: passageSchema,
    legalReview: remarkSchema.nullable(),
    reviewRequired: z.boolean(),
    groupDiscussion: remarkSchema.nullable(),
    discussionRequired: z.boolean(),
    remedies: remarkSchema,
    number: lineSchema.nullable(),
    otherFineFen: fenSchema.nullable(),
  }),
  serveDecision: z.strictObject({ servedOn: plainDateSchema, serviceMode: serviceModeSchema }),
  recordPerformance: z.strictObject({
    performed: z.boolean(),
    performedOn: plainDateSchema.nullable(),
    note: passageSchema,
  }),
};
