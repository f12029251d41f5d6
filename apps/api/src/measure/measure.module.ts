import { Module } from '@nestjs/common';
import { MeasureController } from './measure.controller.js';

/** The ledger of measures. */
@Module({ controllers: [MeasureController] })
export class MeasureModule {}
