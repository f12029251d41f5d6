import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TRAINING_HEADER } from '@app/contracts';
import type { TrainingClockRepository } from '@app/persistence';
import type { LegalClock } from '@app/platform';

/** What a training deployment tells the time with. */
export interface TrainingTime {
  readonly clock: LegalClock;
  readonly training: TrainingClockRepository;
}

/** Reads the shifts before every request, because another process may have made one, and marks every answer with the training time. */
export function markTraining(server: FastifyInstance, { clock, training }: TrainingTime): void {
  server.addHook('onRequest', async (request) => {
    if (isOfInterface(request)) await training.refresh().catch(() => undefined); // a database away is told by the answer
  });
  server.addHook('onSend', async (request, reply, payload) => {
    if (isOfInterface(request))
      void reply.header(TRAINING_HEADER, `${clock.now()}; rate=${rateOf(training)}; zone=${clock.zone}`);
    return Promise.resolve(payload);
  });
}

/** How many times as fast as the real one the clock runs. */
export function rateOf({ shifts }: TrainingClockRepository): number {
  return shifts.at(-1)?.rate ?? 1;
}

function isOfInterface({ url }: FastifyRequest): boolean {
  return url.startsWith('/api/');
}
