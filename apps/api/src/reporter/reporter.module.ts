import { Module } from '@nestjs/common';
import { BreakGlassRepository, PersonRepository } from '@app/persistence';
import { LegalClock, PersonSeal } from '@app/platform';
import { repository } from '../foundation/repositories.js';
import { BreakGlassController } from './break-glass.controller.js';
import { BreakGlassDesk } from './break-glass-desk.js';
import { ReporterController } from './reporter.controller.js';
import { ReporterDesk } from './reporter-desk.js';

type ExceptionServices = [BreakGlassRepository, ReporterDesk, LegalClock];

/** The persons behind complaints: who may look, looking, and who looked. */
@Module({
  controllers: [ReporterController, BreakGlassController],
  providers: [
    repository(PersonRepository),
    repository(BreakGlassRepository),
    {
      provide: ReporterDesk,
      useFactory: (persons: PersonRepository, seal: PersonSeal, clock: LegalClock) =>
        new ReporterDesk(persons, seal, clock),
      inject: [PersonRepository, PersonSeal, LegalClock],
    },
    {
      provide: BreakGlassDesk,
      useFactory: (...[grants, reporters, clock]: ExceptionServices) =>
        new BreakGlassDesk({ grants, reporters, clock }),
      inject: [BreakGlassRepository, ReporterDesk, LegalClock],
    },
  ],
  exports: [ReporterDesk],
})
export class ReporterModule {}
