import { Global, Module } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { InboundCommandRepository, ParkedOpeningRepository } from '@app/persistence';
import { LegalClock } from '@app/platform';
import { repository } from '../foundation/repositories.js';
import { LOG, TEMPORAL } from '../foundation/tokens.js';
import { CaseOpener } from './case-opener.js';
import { ParkedOpeningController } from './parked-opening.controller.js';
import { Relay, RELAY_PACE } from './relay.js';

/** Carries accepted commands to their cases. */
@Global()
@Module({
  controllers: [ParkedOpeningController],
  providers: [
    repository(InboundCommandRepository),
    repository(ParkedOpeningRepository),
    {
      provide: CaseOpener,
      useFactory: ({ client }: { readonly client: Client }) => new CaseOpener(client),
      inject: [TEMPORAL],
    },
    {
      provide: Relay,
      useFactory: (queue: InboundCommandRepository, opener: CaseOpener, ...[clock, logger]: [LegalClock, Logger]) =>
        new Relay({ queue, opener, clock, logger, pace: RELAY_PACE }),
      inject: [InboundCommandRepository, CaseOpener, LegalClock, LOG],
    },
  ],
  exports: [Relay],
})
export class RelayModule {}
