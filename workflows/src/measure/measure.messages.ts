import type { CaseFileId, ImposedMeasure } from '@app/domain';

/** Name of the workflow that ends a measure on its day. */
export const MEASURE_WORKFLOW = 'measure';

/** What a measure workflow starts with. */
export interface MeasureInput {
  readonly caseFileId: CaseFileId;
  readonly measure: ImposedMeasure;
}

/** Identifies the workflow of a measure. */
export function measureWorkflowId({ caseFileId, measure }: MeasureInput): string {
  return `measure/${caseFileId}/${measure.proceedingId}`;
}
