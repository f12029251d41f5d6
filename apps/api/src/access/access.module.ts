import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AskingPerson } from './asking-person.js';
import { ProofGate } from './proof-gate.js';
import { ProofTerms } from './proof-terms.js';
import { SessionTerms } from './session-terms.js';

/** Who may use which operation, and how long a session lasts. */
@Global()
@Module({
  providers: [SessionTerms, ProofTerms, AskingPerson, ProofGate, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [SessionTerms, ProofTerms],
})
export class AccessModule {}
