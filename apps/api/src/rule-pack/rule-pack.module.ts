import { Module } from '@nestjs/common';
import { RuleActivationController } from './rule-activation.controller.js';
import { RulePackController } from './rule-pack.controller.js';
import { RuleReleases } from './rule-releases.js';
import { CaseRules } from './case-rules.js';

/** Rule packs for reading, and which one is in force. */
@Module({
  controllers: [RulePackController, RuleActivationController],
  providers: [CaseRules, RuleReleases],
  exports: [CaseRules],
})
export class RulePackModule {}
