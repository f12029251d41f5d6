import { Module } from '@nestjs/common';
import { CaseController } from './case.controller.js';

/** Cases for reading. */
@Module({ controllers: [CaseController] })
export class CaseModule {}
