import { Global, Module } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { InboundCommandRepository, ParkedOpeningRepository } from '@app/persistence';
import { LegalClock } from '@app/platform';
import { CaseLine } from '../command/case-line.js';
import { repository } from '../foundation/repositories.js';
import { LOG, TEMPORAL } from '../foundation/tokens.js';
import { CaseOpener } from './case-opener.js';
import { CommandCarrier } from './command-carrier.js';
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
      provide: CommandCarrier,
      useFactory: (temporal: { readonly client: Client }) =>
        new CommandCarrier(new CaseOpener(temporal.client), new CaseLine(temporal)),
      inject: [TEMPORAL],
    },
    {
      provide: Relay,
      useFactory: (
        queue: InboundCommandRepository,
        carrier: CommandCarrier,
        ...[clock, logger]: [LegalClock, Logger]
      ) => new Relay({ queue, carrier, clock, logger, pace: RELAY_PACE }),
      inject: [InboundCommandRepository, CommandCarrier, LegalClock, LOG],
    },
  ],
  exports: [Relay],
})
export class RelayModule {}
