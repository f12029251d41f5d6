import type { MeasureLedger } from '@app/persistence';
import type { MeasureActivities } from '@app/workflows';

/** The activities of a measure. */
export function measureActivities(ledger: MeasureLedger): MeasureActivities {
  return {
    endMeasure: async ({ caseFileId, measure }) =>
      ledger.end({ caseFileId, proceedingId: measure.proceedingId }, `term ended on ${measure.endsOn ?? ''}`),
  };
}
