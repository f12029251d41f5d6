import { z } from 'zod';
import type {
  JudicialConfirmationSteps,
  JudicialSuggestionSteps,
  MediationSteps,
  PositionSteps,
  UnionLetterSteps,
  WorkingOpinionSteps,
} from '@app/domain';
import {
  departmentCodeSchema,
  fenSchema,
  lineSchema,
  passageSchema,
  plainDateSchema,
  remarkSchema,
  serviceModeSchema,
} from '../shared/shared.schema.js';
import type { StepSchemas } from './step-schemas.js';

/** Inputs of the steps of a union letter. */
export const unionLetterSchemas: StepSchemas<UnionLetterSteps> = {
  send: z.strictObject({
    letter: z.enum(['reminder', 'opinion']),
    facts: passageSchema,
    demand: passageSchema,
    sentOn: plainDateSchema,
    serviceMode: serviceModeSchema,
    number: lineSchema.nullable(),
  }),
  recordReply: z.strictObject({ reply: z.enum(['corrected', 'refused', 'unanswered']), summary: passageSchema }),
  suggest: z.strictObject({ ground: passageSchema, toDepartment: departmentCodeSchema }),
  recordFeedback: z.strictObject({ feedback: passageSchema }),
};

/** Inputs of the steps of a mediation. */
export const mediationSchemas: StepSchemas<MediationSteps> = {
  conclude: z.strictObject({
    result: z.enum(['agreed', 'failed']),
    amountFen: fenSchema.nullable(),
    agreementNumber: lineSchema.nullable(),
    effectiveOn: plainDateSchema.nullable(),
    summary: passageSchema,
  }),
  extend: z.strictObject({ reason: passageSchema }),
  requestConfirmation: z.strictObject({ requested: z.enum(['yes', 'not-wanted']), note: remarkSchema }),
};

/** Inputs of the steps of a judicial confirmation. */
export const judicialConfirmationSchemas: StepSchemas<JudicialConfirmationSteps> = {
  rule: z.strictObject({ ruling: z.enum(['confirmed', 'refused']), number: lineSchema.nullable(), note: remarkSchema }),
};

/** Inputs of the steps of a judicial suggestion. */
export const judicialSuggestionSchemas: StepSchemas<JudicialSuggestionSteps> = {
  send: z.strictObject({
    toDepartment: departmentCodeSchema.nullable(),
    problems: passageSchema,
    suggestions: passageSchema,
    number: lineSchema,
    sentOn: plainDateSchema,
    serviceMode: serviceModeSchema,
  }),
  recordReply: z.strictObject({
    reply: z.enum(['adopted', 'partly-adopted', 'not-adopted', 'none']),
    summary: passageSchema,
  }),
};

/** Inputs of the steps of a working opinion. */
export const workingOpinionSchemas: StepSchemas<WorkingOpinionSteps> = {
  draft: z.strictObject({
    question: passageSchema,
    legalAnalysis: passageSchema,
    options: z.array(lineSchema).max(20),
    departments: z.array(departmentCodeSchema).min(1).max(20),
  }),
  adopt: z.strictObject({
    opinion: passageSchema,
    measures: z
      .array(z.strictObject({ text: lineSchema, owner: departmentCodeSchema, dueOn: plainDateSchema }))
      .max(50),
  }),
  review: z.strictObject({ allDone: z.boolean(), note: passageSchema }),
};

/** Inputs of the steps of a position. */
export const positionSchemas: StepSchemas<PositionSteps> = {
  state: z.strictObject({ position: z.enum(['agrees', 'dissents', 'not-concerned']), text: passageSchema }),
};
