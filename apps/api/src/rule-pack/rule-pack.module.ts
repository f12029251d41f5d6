import { Module } from '@nestjs/common';
import { RulePackController } from './rule-pack.controller.js';
import { CaseRules } from './case-rules.js';

/** Rule packs for reading. */
@Module({ controllers: [RulePackController], providers: [CaseRules], exports: [CaseRules] })
export class RulePackModule {}
