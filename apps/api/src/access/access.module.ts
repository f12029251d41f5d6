import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { SessionTerms } from './session-terms.js';

/** Who may use which operation, and how long a session lasts. */
@Global()
@Module({ providers: [SessionTerms, { provide: APP_GUARD, useClass: AccessGuard }], exports: [SessionTerms] })
export class AccessModule {}
