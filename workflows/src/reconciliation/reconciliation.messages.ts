/** Name of the workflow that compares the record with Temporal. */
export const RECONCILIATION_WORKFLOW = 'reconciliation';

/** What a comparison found and did. */
export interface ReconciliationReport {
  /** Open cases in the record. */
  readonly openCases: number;
  /** Measures in force whose last day is known. */
  readonly measures: number;
  /** Ids of workflows that were missing and were started from the record. */
  readonly restarted: readonly string[];
  /** Ids of workflows that run for a case which the record does not know; a person has to look. */
  readonly unrecorded: readonly string[];
}
