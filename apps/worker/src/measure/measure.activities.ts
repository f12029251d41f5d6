import type { MeasureLedger } from '@app/persistence';
import type { LegalClock } from '@app/platform';
import type { MeasureActivities } from '@app/workflows';

/** The activities of a measure. */
export function measureActivities(ledger: MeasureLedger, clock: LegalClock): MeasureActivities {
  return {
    endMeasure: async ({ caseFileId, measure }) =>
      ledger.end(
        { caseFileId, proceedingId: measure.proceedingId },
        {
          because: `term ended on ${measure.endsOn ?? ''}`,
          at: clock.now(),
        },
      ),
  };
}
