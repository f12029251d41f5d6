import { heartbeat } from '@temporalio/activity';
import type { Logger } from 'pino';
import type { NewAuditEntry, RetentionRunRepository } from '@app/persistence';
import type { LegalClock } from '@app/platform';
import type { RetentionActivities } from '@app/workflows';

/** What a run takes. */
export interface RetentionTools {
  readonly persons: RetentionRunRepository;
  readonly clock: Pick<LegalClock, 'moment'>;
  readonly logger: Logger;
}

/** The worker has no account. */
const WORKER: NewAuditEntry['actor'] = {
  ...{ accountId: null, name: 'worker', onBehalfOf: null, role: null },
  ...{ departmentCode: null, ip: null, sessionHash: null },
};

/** Proposes erasures; people decide. The log says how many, never who. */
export function retentionActivities({ persons, clock, logger }: RetentionTools): RetentionActivities {
  return {
    proposeErasures: async () => {
      const { now: at, today } = clock.moment();
      const auditOf = (id: string): NewAuditEntry => ({
        ...{ at, actor: WORKER, action: 'erasure.proposed', object: { kind: 'erasure', id } },
        ...{ result: 'done', reason: null, changes: [], requestId: null },
      });
      const counts = await persons.walk({ at, today, auditOf, onBatch: heartbeat });
      logger.info({ kind: 'retention', counts }, 'retention run');
      return { proposed: counts.proposed, held: counts.held };
    },
  };
}
