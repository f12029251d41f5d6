import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { SecondStep } from '@app/contracts';
import { newToken, sha256 } from '@app/platform';
import {
  clearSessionCookie,
  clearStepCookie,
  setSessionCookie,
  setStepCookie,
  stepTokenOf,
} from '../access/session-cookie.js';
import type { SignedInRequest } from '../access/signed-in-request.js';
import type { AuditedRequest } from '../audit/request-entry.js';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import type { BegunSession } from './session-start.js';
import { WaitingSignIns, type AwaitedPerson, type WaitingSignIn } from './waiting-sign-ins.js';

/** A request on the way in, and its answer. */
export interface Visit {
  readonly request: SignedInRequest & AuditedRequest;
  readonly reply: FastifyReply;
}

/** Hands browsers their cookies, and knows them by these. */
@Injectable()
export class SessionDoor {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly waiting: WaitingSignIns,
  ) {}

  /** Gives the browser its session. The audit trail tells who it is. */
  letIn({ request, reply }: Visit, { token, signedIn }: BegunSession): void {
    request.signedIn = signedIn;
    setSessionCookie(reply, token, this.environment);
    if (stepTokenOf(request, this.environment) !== null) clearStepCookie(reply, this.environment);
  }

  /** Ties the second step to the browser; the audit trail tells whose it is, though nobody is signed in yet. */
  async letWait({ request, reply }: Visit, { token, ways }: WaitingSignIn): Promise<SecondStep> {
    const named = await this.waiting.find(token);
    if (named !== null) request.named = named;
    request.became = 'session.password-accepted';
    setStepCookie(reply, token, this.environment);
    return { ways };
  }

  /** Takes the session from the browser. */
  letOut(reply: FastifyReply): void {
    clearSessionCookie(reply, this.environment);
  }

  /** Whose second step is awaited from the browser of a request; `null` when none is. */
  async awaited({ request }: Pick<Visit, 'request'>): Promise<AwaitedPerson | null> {
    const token = stepTokenOf(request, this.environment);
    const found = token === null ? null : await this.waiting.find(token);
    if (found !== null) request.named = found;
    return found;
  }

  /** The second step of somebody is taken, once. @throws ProblemError when it is awaited no more */
  async stepTaken(awaited: AwaitedPerson): Promise<void> {
    await this.waiting.take(awaited);
  }

  /** The hash by which the browser of a request is known between two steps; `null` when it is not. */
  holderOf({ request }: Pick<Visit, 'request'>): string | null {
    const token = stepTokenOf(request, this.environment);
    return token === null ? null : sha256(token);
  }

  /** The same; a browser that is not known is from now on. */
  holder(visit: Visit, awaited: AwaitedPerson | null): string {
    if (awaited !== null) return awaited.tokenHash;
    const token = newToken();
    setStepCookie(visit.reply, token, this.environment);
    return sha256(token);
  }
}
