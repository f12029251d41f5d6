import { heartbeat } from '@temporalio/activity';
import type { Logger } from 'pino';
import type { CheckpointRepository } from '@app/persistence';
import { signText, type MachineClock, type SigningKey } from '@app/platform';
import type { AuditCheckpointActivities } from '@app/workflows';

/** What signing takes. */
export interface CheckpointTools {
  readonly checkpoints: CheckpointRepository;
  /** `null`: nothing is signed. */
  readonly key: SigningKey | null;
  readonly clock: Pick<MachineClock, 'now'>;
  readonly logger: Logger;
}

/** Signs checkpoints; each goes into the log too, which a deployment ships to where nobody of it can change it. */
export function auditCheckpointActivities({
  checkpoints,
  key,
  clock,
  logger,
}: CheckpointTools): AuditCheckpointActivities {
  return {
    signCheckpoints: async () => {
      const signed: number[] = [];
      if (key === null) return { signed };
      for (;;) {
        heartbeat();
        const checkpoint = await checkpoints.signNext({ at: clock.now(), sign: (text) => signText(text, key) });
        if (checkpoint === null) return { signed };
        logger.info({ kind: 'checkpoint', checkpoint }, 'audit checkpoint');
        signed.push(checkpoint.seq);
      }
    },
  };
}
