import type { ProceedingKind, StepInputs } from '@app/domain';
import type { StepFormDefinition, StepForms } from './form-definition';
import {
  closureForms,
  escalationForms,
  measureForms,
  oversightForms,
  rectificationForms,
  statutoryDutyForms,
} from './forms/correction-forms';
import { investigationForms } from './forms/investigation-forms';
import { interviewForms, referralForms, triageForms, warningForms } from './forms/soft-forms';
import {
  judicialConfirmationForms,
  judicialSuggestionForms,
  mediationForms,
  positionForms,
  unionLetterForms,
  workingOpinionForms,
} from './forms/union-and-court-forms';

/** The form of every step of every procedure; the compiler keeps it complete. */
export const STEP_FORMS: { readonly [Kind in ProceedingKind]: StepForms<StepInputs[Kind]> } = {
  triage: triageForms,
  referral: referralForms,
  interview: interviewForms,
  warning: warningForms,
  investigation: investigationForms,
  rectification: rectificationForms,
  'union-letter': unionLetterForms,
  mediation: mediationForms,
  'judicial-confirmation': judicialConfirmationForms,
  'judicial-suggestion': judicialSuggestionForms,
  'working-opinion': workingOpinionForms,
  position: positionForms,
  oversight: oversightForms,
  escalation: escalationForms,
  measure: measureForms,
  'statutory-duty': statutoryDutyForms,
  closure: closureForms,
};

/** The form of a step; `undefined` when the procedure has no such step. */
export function stepFormOf(kind: ProceedingKind, step: string): StepFormDefinition | undefined {
  const forms: Readonly<Record<string, StepFormDefinition>> = STEP_FORMS[kind];
  return forms[step];
}
