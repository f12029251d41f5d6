import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AskingPerson } from './asking-person.js';
import { FieldInterceptor } from './field.interceptor.js';
import { ProofGate } from './proof-gate.js';
import { ProofTerms } from './proof-terms.js';
import { SessionTerms } from './session-terms.js';

/** Who may use which operation, which fields an answer shows, and how long a session lasts. */
@Global()
@Module({
  providers: [
    SessionTerms,
    ProofTerms,
    AskingPerson,
    ProofGate,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useFactory: () => new FieldInterceptor() },
  ],
  exports: [SessionTerms, ProofTerms],
})
export class AccessModule {}
