import type { z } from 'zod';
import type { ProceedingKind, StepInputs } from '@app/domain';
import { investigationSchemas } from './investigation-steps.schema.js';
import {
  closureSchemas,
  escalationSchemas,
  measureSchemas,
  oversightSchemas,
  rectificationSchemas,
} from './rectification-steps.schema.js';
import { interviewSchemas, referralSchemas, triageSchemas, warningSchemas } from './soft-steps.schema.js';
import { statutoryDutySchemas } from '../statutory-duty/statutory-duty.schema.js';
import type { StepSchemas } from './step-schemas.js';
import {
  judicialConfirmationSchemas,
  judicialSuggestionSchemas,
  mediationSchemas,
  positionSchemas,
  unionLetterSchemas,
  workingOpinionSchemas,
} from './union-and-court-steps.schema.js';

/** Input schemas of every step of every procedure; the compiler keeps it complete. */
export const STEP_SCHEMAS: { readonly [Kind in ProceedingKind]: StepSchemas<StepInputs[Kind]> } = {
  triage: triageSchemas,
  referral: referralSchemas,
  interview: interviewSchemas,
  warning: warningSchemas,
  investigation: investigationSchemas,
  rectification: rectificationSchemas,
  'union-letter': unionLetterSchemas,
  mediation: mediationSchemas,
  'judicial-confirmation': judicialConfirmationSchemas,
  'judicial-suggestion': judicialSuggestionSchemas,
  'working-opinion': workingOpinionSchemas,
  position: positionSchemas,
  oversight: oversightSchemas,
  escalation: escalationSchemas,
  measure: measureSchemas,
  'statutory-duty': statutoryDutySchemas,
  closure: closureSchemas,
};

/** The schema of a step's input; `undefined` when the procedure has no such step. */
export function stepSchema(kind: ProceedingKind, step: string): z.ZodType | undefined {
  const schemas: object = STEP_SCHEMAS[kind];
  const found = Object.entries(schemas).find(([name]) => name === step);
  return found?.[1] as z.ZodType | undefined; // every value of the catalogue is a schema
}
