import { Module } from '@nestjs/common';
import { RuleActivationController } from './rule-activation.controller.js';
import { RulePackController } from './rule-pack.controller.js';
import { CaseRules } from './case-rules.js';

/** Rule packs for reading, and which one is in force. */
@Module({ controllers: [RulePackController, RuleActivationController], providers: [CaseRules], exports: [CaseRules] })
export class RulePackModule {}
