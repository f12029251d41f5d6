import { Module } from '@nestjs/common';
import { RulePackModule } from '../rule-pack/rule-pack.module.js';
import { DutyKindController } from './duty-kind.controller.js';
import { DutyKinds } from './duty-kinds.js';

/** Statutory duties: what the rules of a case offer. */
@Module({
  imports: [RulePackModule],
  controllers: [DutyKindController],
  providers: [DutyKinds],
  exports: [DutyKinds],
})
export class StatutoryDutyModule {}
