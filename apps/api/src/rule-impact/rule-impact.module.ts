import { Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { DecisionStream, ImpactProgress, RuleImpactRepository, RulePackReader } from '@app/persistence';
import { LegalClock } from '@app/platform';
import { LOG } from '../foundation/tokens.js';
import { RuleDraftModule } from '../rule-draft/rule-draft.module.js';
import { ImpactGround } from './impact-ground.js';
import { ImpactRunner } from './impact-runner.js';
import { ImpactWalk } from './impact-walk.js';
import { RuleImpactController } from './rule-impact.controller.js';
import { RuleImpacts } from './rule-impacts.js';

const PAUSE_MS = 5_000;

/** What drafts of the rules would have changed. */
@Module({
  imports: [RuleDraftModule],
  controllers: [RuleImpactController],
  providers: [
    RuleImpacts,
    ImpactGround,
    {
      provide: ImpactWalk,
      useFactory: (stream: DecisionStream, progress: ImpactProgress, ...[packs, clock]: [RulePackReader, LegalClock]) =>
        new ImpactWalk({ stream, progress, packs, clock }),
      inject: [DecisionStream, ImpactProgress, RulePackReader, LegalClock],
    },
    {
      provide: ImpactRunner,
      useFactory: (
        runs: RuleImpactRepository,
        progress: ImpactProgress,
        ...[walk, clock, logger]: [ImpactWalk, LegalClock, Logger]
      ) => new ImpactRunner({ runs, progress, walk, clock, logger, pauseMs: PAUSE_MS }),
      inject: [RuleImpactRepository, ImpactProgress, ImpactWalk, LegalClock, LOG],
    },
  ],
})
export class RuleImpactModule {}
