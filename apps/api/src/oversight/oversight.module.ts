import { Module } from '@nestjs/common';
import { OversightController } from './oversight.controller.js';

/** The oversight board. */
@Module({ controllers: [OversightController] })
export class OversightModule {}
