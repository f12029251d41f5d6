import { Module } from '@nestjs/common';
import { CaseController } from './case.controller.js';
import { DecisionController } from './decision.controller.js';

/** Cases for reading. */
@Module({ controllers: [CaseController, DecisionController] })
export class CaseModule {}
