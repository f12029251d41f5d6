import { Module } from '@nestjs/common';
import { RuleDraftModule } from '../rule-draft/rule-draft.module.js';
import { KeptTrialController } from './kept-trial.controller.js';
import { KeptTrials } from './kept-trials.js';
import { RecordedDecisionController } from './recorded-decision.controller.js';
import { RuleTrials } from './rule-trials.js';
import { RuleTryController } from './rule-try.controller.js';
import { TrialInputs } from './trial-inputs.js';
import { TrialPacks } from './trial-packs.js';

/** Trying rules before they hold. */
@Module({
  imports: [RuleDraftModule],
  controllers: [RuleTryController, KeptTrialController, RecordedDecisionController],
  providers: [TrialPacks, TrialInputs, RuleTrials, KeptTrials],
})
export class RuleTryModule {}
