import { Module } from '@nestjs/common';
import { SightRepository } from '@app/persistence';
import { repository } from '../foundation/repositories.js';
import { SightController } from './sight.controller.js';

/** Rights, explained. */
@Module({ controllers: [SightController], providers: [repository(SightRepository)] })
export class RightModule {}
