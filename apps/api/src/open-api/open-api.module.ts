import { Module } from '@nestjs/common';
import { OpenApiController } from './open-api.controller.js';

/** The description of the HTTP interface. */
@Module({ controllers: [OpenApiController] })
export class OpenApiModule {}
