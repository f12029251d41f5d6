import type { AmendmentRefusal } from '../deadline-ledger/amendment-refusal.js';
import type { DepartmentRefusal } from '../department/department-refusal.js';
import type { DepartureRefusal } from '../decision/departure.js';
import type { InterviewRefusal } from '../interview/interview-refusal.js';
import type { InvestigationRefusal } from '../investigation/investigation-refusal.js';
import type { MeasureRefusal } from '../measure/measure-refusal.js';
import type { OfficialsRefusal } from '../department/officials.js';
import type { ProceedingRefusal } from '../proceeding/proceeding-refusal.js';
import type { RectificationRefusal } from '../rectification/rectification-refusal.js';
import type { ReferralRefusal } from '../referral/referral-refusal.js';
import type { StatutoryDutyRefusal } from '../statutory-duty/statutory-duty-refusal.js';
import type { TriageRefusal } from '../triage/triage-refusal.js';
import type { WarningRefusal } from '../warning/warning-refusal.js';
import type { WorkingOpinionRefusal } from '../working-opinion/working-opinion-refusal.js';
import type { ViolationCode } from '../complaint/violation.js';
import type { DayRefusal } from '../shared/day-guard.js';
import type { CaseFileId } from '../shared/identifiers.js';

/** Refusals about the case as a whole. */
export type CaseFileRefusal =
  | { readonly code: 'case-file.not-open'; readonly ended: 'closed' | 'merged' }
  | { readonly code: 'case-file.already-open' }
  | { readonly code: 'case-file.not-opened-yet' }
  | { readonly code: 'case-file.not-closed' }
  | { readonly code: 'case-file.duties-open'; readonly proceedings: readonly string[] }
  | { readonly code: 'case-file.merge-into-itself'; readonly into: CaseFileId }
  | { readonly code: 'case-file.merge-target-unknown'; readonly into: CaseFileId }
  | { readonly code: 'case-file.merge-target-ended'; readonly into: CaseFileId }
  | { readonly code: 'case-file.split-matter-unknown'; readonly violations: readonly ViolationCode[] }
  | { readonly code: 'case-file.split-matter-required' }
  | { readonly code: 'case-file.split-leaves-nothing' }
  | { readonly code: 'case-file.lead-department-required'; readonly leadDepartment: string };

/** Every reason for which the core refuses a command. */
export type CaseRefusal =
  | AmendmentRefusal
  | CaseFileRefusal
  | DayRefusal
  | DepartmentRefusal
  | DepartureRefusal
  | InterviewRefusal
  | InvestigationRefusal
  | MeasureRefusal
  | OfficialsRefusal
  | ProceedingRefusal
  | RectificationRefusal
  | ReferralRefusal
  | StatutoryDutyRefusal
  | TriageRefusal
  | WarningRefusal
  | WorkingOpinionRefusal;
