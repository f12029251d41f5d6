import { z } from 'zod';
import { INTERVIEW_RESULTS, RELATION_CLASSES, TRIAGE_PATHS, VIOLATION_CODES } from '@app/domain';
import type { InterviewSteps, ReferralSteps, TriageSteps, WarningSteps } from '@app/domain';
import {
  accountIdSchema,
  departmentCodeSchema,
  lineSchema,
  passageSchema,
  plainDateSchema,
  remarkSchema,
  serviceModeSchema,
} from '../shared/shared.schema.js';
import { standingFields } from './standing.schema.js';
import type { StepSchemas } from './step-schemas.js';

const officials = z.array(accountIdSchema).min(1).max(10);

/** Inputs of the steps of triage. */
export const triageSchemas: StepSchemas<TriageSteps> = {
  decide: z.strictObject({
    relationClass: z.enum(RELATION_CLASSES),
    violationCodes: z.array(z.enum(VIOLATION_CODES)).max(26),
    leadDepartment: departmentCodeSchema.nullable(),
    joiners: z.array(departmentCodeSchema).max(20),
    path: z.enum(TRIAGE_PATHS),
    reason: remarkSchema,
    departureReason: remarkSchema.nullable(),
  }),
  assess: z.strictObject({
    respondentIdentified: z.boolean().nullable(),
    ownHarmClear: z.boolean().nullable(),
    inScope: z.boolean().nullable(),
    inJurisdiction: z.boolean().nullable(),
    ...standingFields,
    note: remarkSchema,
  }),
  receiveSupplement: z.strictObject({
    receivedOn: plainDateSchema,
    note: passageSchema,
    respondentIdentified: z.boolean().nullable().optional(),
    ownHarmClear: z.boolean().nullable().optional(),
  }),
};

/** Inputs of the steps of a referral. */
export const referralSchemas: StepSchemas<ReferralSteps> = {
  accept: z.strictObject({ note: remarkSchema }),
  sendBack: z.strictObject({ reason: passageSchema, suggestedDepartment: departmentCodeSchema.nullable() }),
};

/** Inputs of the steps of an interview. */
export const interviewSchemas: StepSchemas<InterviewSteps> = {
  serveNotice: z.strictObject({
    servedOn: plainDateSchema,
    serviceMode: serviceModeSchema,
    heldOn: plainDateSchema,
    place: lineSchema,
    matter: passageSchema,
    legalBase: passageSchema,
    summonedPost: z.enum(['legal-representative', 'main-person', 'deputy']),
    hasMandate: z.boolean(),
    officials,
    urgentReason: remarkSchema.nullable(),
  }),
  record: z.strictObject({
    heldOn: plainDateSchema,
    officials,
    statements: passageSchema,
    findings: passageSchema,
    signature: z.enum(['signed', 'refused']),
  }),
  recordAbsence: z.strictObject({ excused: z.boolean(), reason: passageSchema }),
  conclude: z.strictObject({
    result: z.enum(INTERVIEW_RESULTS),
    note: passageSchema,
    promisedOn: plainDateSchema.nullable(),
    promise: passageSchema.nullable(),
  }),
  checkPromise: z.strictObject({ kept: z.boolean(), note: passageSchema }),
};

/** Inputs of the steps of a warning. */
export const warningSchemas: StepSchemas<WarningSteps> = {
  issue: z.strictObject({
    facts: passageSchema,
    risks: passageSchema,
    askedMeasures: passageSchema,
    number: lineSchema.nullable(),
  }),
  serve: z.strictObject({ servedOn: plainDateSchema, serviceMode: serviceModeSchema }),
  recordAnswer: z.strictObject({ answer: z.enum(['satisfactory', 'unsatisfactory', 'none']), summary: passageSchema }),
};
