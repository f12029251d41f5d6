import { closure, type ClosureSteps } from '../closure/closure.js';
import { judicialConfirmation, type JudicialConfirmationSteps } from '../court/judicial-confirmation.js';
import { judicialSuggestion, type JudicialSuggestionSteps } from '../court/judicial-suggestion.js';
import { mediation, type MediationSteps } from '../court/mediation.js';
import { escalation, type EscalationSteps } from '../escalation/escalation.js';
import { interview, type InterviewSteps } from '../interview/interview.js';
import { investigation } from '../investigation/investigation.js';
import type { InvestigationSteps } from '../investigation/investigation-steps.js';
import { measure, type MeasureSteps } from '../measure/measure.js';
import { oversight, type OversightSteps } from '../oversight/oversight.js';
import { rectification, type RectificationSteps } from '../rectification/rectification.js';
import { referral, type ReferralSteps } from '../referral/referral.js';
import { statutoryDuty } from '../statutory-duty/statutory-duty.js';
import type { StatutoryDutySteps } from '../statutory-duty/statutory-duty-steps.js';
import { triage, type TriageSteps } from '../triage/triage.js';
import { unionLetter, type UnionLetterSteps } from '../union-letter/union-letter.js';
import { warning, type WarningSteps } from '../warning/warning.js';
import { position, type PositionSteps } from '../working-opinion/position.js';
import { workingOpinion, type WorkingOpinionSteps } from '../working-opinion/working-opinion.js';
import type { ProceedingKind } from './proceeding.js';
import type { AnyProceedingDefinition } from './step.js';

/** Inputs of every step of every procedure; the border's schemas are checked against it. */
export interface StepInputs {
  readonly triage: TriageSteps;
  readonly referral: ReferralSteps;
  readonly interview: InterviewSteps;
  readonly warning: WarningSteps;
  readonly investigation: InvestigationSteps;
  readonly rectification: RectificationSteps;
  readonly 'union-letter': UnionLetterSteps;
  readonly mediation: MediationSteps;
  readonly 'judicial-confirmation': JudicialConfirmationSteps;
  readonly 'judicial-suggestion': JudicialSuggestionSteps;
  readonly 'working-opinion': WorkingOpinionSteps;
  readonly position: PositionSteps;
  readonly oversight: OversightSteps;
  readonly escalation: EscalationSteps;
  readonly measure: MeasureSteps;
  readonly 'statutory-duty': StatutoryDutySteps;
  readonly closure: ClosureSteps;
}

/** Every procedure by kind: what may follow what, closed by the compiler and walked by a test. */
export const PROCEEDINGS: Readonly<Record<ProceedingKind, AnyProceedingDefinition>> = {
  triage,
  referral,
  interview,
  warning,
  investigation,
  rectification,
  'union-letter': unionLetter,
  mediation,
  'judicial-confirmation': judicialConfirmation,
  'judicial-suggestion': judicialSuggestion,
  'working-opinion': workingOpinion,
  position,
  oversight,
  escalation,
  measure,
  'statutory-duty': statutoryDuty,
  closure,
};

/** Names of the steps that a status of a procedure leaves open. */
export function openSteps(kind: ProceedingKind, status: string): readonly string[] {
  return Object.entries(PROCEEDINGS[kind].steps)
    .filter(([, step]) => step.from.includes(status))
    .map(([name]) => name);
}
