import { Module } from '@nestjs/common';
import { RecalculationStarter } from './recalculation-starter.js';
import { Recalculations } from './recalculations.js';
import { RecalculationController } from './recalculation.controller.js';

/** Open deadlines counted again after a holiday notice. */
@Module({ controllers: [RecalculationController], providers: [Recalculations, RecalculationStarter] })
export class RecalculationModule {}
