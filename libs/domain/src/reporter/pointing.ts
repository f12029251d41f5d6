import type { CaseSubject } from '../complaint/complaint.js';
import { reporterKindOf } from './reporter.js';

/** What may point to one person although the name is gone. */
export const POINTERS = ['single-worker', 'few-workers', 'same-day'] as const;
/** One such hint. */
export type Pointer = (typeof POINTERS)[number];

/** Up to how many workers a group is small; a parameter of the deployment, to be confirmed (D). */
export const FEW_WORKERS = 5;

/** What is left of a report when the person is taken away. */
export type Remainder = Pick<CaseSubject, 'kind' | 'confidential' | 'workersAffected' | 'violationOn' | 'receivedOn'>;

/** What in the remainder of a report may point to the informant; nothing for a complainant, who is a party. */
export function pointersTo(remainder: Remainder, fewWorkers: number = FEW_WORKERS): readonly Pointer[] {
  if (reporterKindOf(remainder) === 'complainant') return [];
  const { workersAffected: workers, violationOn, receivedOn } = remainder;
  return [...crowd(workers, fewWorkers), ...(violationOn === receivedOn ? (['same-day'] as const) : [])];
}

function crowd(workers: number | null, fewWorkers: number): readonly Pointer[] {
  if (workers === null || workers > fewWorkers) return [];
  return workers <= 1 ? ['single-worker'] : ['few-workers'];
}
