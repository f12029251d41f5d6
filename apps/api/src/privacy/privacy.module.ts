import { Module } from '@nestjs/common';
import {
  ErasureRepository,
  FulfilmentRepository,
  PersonRequestRepository,
  PrivacyPeriodRepository,
  RetentionRepository,
} from '@app/persistence';
import { LegalClock, PersonSeal } from '@app/platform';
import { repository } from '../foundation/repositories.js';
import { ReporterDesk } from '../reporter/reporter-desk.js';
import { ReporterModule } from '../reporter/reporter.module.js';
import { PersonRequestController } from './person-request.controller.js';
import { PersonRequestDesk } from './person-request-desk.js';
import { RetentionController } from './retention.controller.js';
import { RetentionDesk } from './retention-desk.js';

type Keeping = [...[PrivacyPeriodRepository, RetentionRepository, ErasureRepository], ...[ReporterDesk, LegalClock]];
type Asking = [
  ...[PersonRequestRepository, FulfilmentRepository, RetentionRepository, RetentionDesk],
  ...[ReporterDesk, PersonSeal, LegalClock],
];

/** Personal data: how long it is kept, erasing it, and what the persons concerned ask. */
@Module({
  imports: [ReporterModule],
  controllers: [RetentionController, PersonRequestController],
  providers: [
    ...[PrivacyPeriodRepository, RetentionRepository, ErasureRepository].map(repository),
    ...[PersonRequestRepository, FulfilmentRepository].map(repository),
    {
      provide: RetentionDesk,
      useFactory: (...[periods, retention, erasures, reporters, clock]: Keeping) =>
        new RetentionDesk({ periods, retention, erasures, reporters, clock }),
      inject: [...[PrivacyPeriodRepository, RetentionRepository, ErasureRepository], ...[ReporterDesk, LegalClock]],
    },
    {
      provide: PersonRequestDesk,
      useFactory: (...[requests, fulfilments, retention, desk, reporters, seal, clock]: Asking) =>
        new PersonRequestDesk({ requests, fulfilments, retention, desk, reporters, seal, clock }),
      inject: [
        ...[PersonRequestRepository, FulfilmentRepository, RetentionRepository, RetentionDesk],
        ...[ReporterDesk, PersonSeal, LegalClock],
      ],
    },
  ],
})
export class PrivacyModule {}
