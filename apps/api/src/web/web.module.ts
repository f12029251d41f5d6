import path from 'node:path';
import { Module } from '@nestjs/common';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import { WebFiles } from './web-files.js';
import { WebController } from './web.controller.js';

/** The built web app. */
@Module({
  controllers: [WebController],
  providers: [
    {
      provide: WebFiles,
      useFactory: ({ WEB_DIR: folder }: Environment) => new WebFiles(path.resolve(folder)),
      inject: [ENVIRONMENT],
    },
  ],
})
export class WebModule {}
