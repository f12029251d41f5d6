import type { CaseFileId, ClockShift, ImposedMeasure } from '@app/domain';

/** Name of the workflow that ends a measure on its day. */
export const MEASURE_WORKFLOW = 'measure';

/** What a measure workflow starts with. */
export interface MeasureInput {
  readonly caseFileId: CaseFileId;
  readonly measure: ImposedMeasure;
  /** The latest shift of a training clock; absent in production, and while nobody has shifted it. */
  readonly clock?: ClockShift;
}

/** Identifies the workflow of a measure. */
export function measureWorkflowId({
  caseFileId,
  measure,
}: {
  readonly caseFileId: CaseFileId;
  readonly measure: Pick<ImposedMeasure, 'proceedingId'>;
}): string {
  return `measure/${caseFileId}/${measure.proceedingId}`;
}
