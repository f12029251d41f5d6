import { Module } from '@nestjs/common';
import { CaseController } from './case.controller.js';
import { DeadlineController } from './deadline.controller.js';
import { DecisionController } from './decision.controller.js';
import { ForecastController } from './forecast.controller.js';
import { RulePackModule } from '../rule-pack/rule-pack.module.js';
import { RulesAhead } from './rules-ahead.js';

/** Cases for reading. */
@Module({
  imports: [RulePackModule],
  controllers: [CaseController, DeadlineController, DecisionController, ForecastController],
  providers: [RulesAhead],
})
export class CaseModule {}
