import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Session } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, LegalClock, Operation, type InputOf } from '@app/platform';
import { clearSessionCookie, setSessionCookie } from '../access/session-cookie.js';
import { Person, type SignedInRequest } from '../access/signed-in-request.js';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import { sessionOf } from './session.presenter.js';
import { SignIn } from './sign-in.js';

/** Sign-in, sign-out and the own password. */
@Controller()
export class SessionController {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly clock: LegalClock,
    private readonly signIn: SignIn,
  ) {}

  @Operation('signIn')
  async begin(
    @Input() { body }: InputOf<'signIn'>,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { token, signedIn } = await this.signIn.begin(body);
    request.signedIn = signedIn; // the audit trail tells who it was
    setSessionCookie(reply, token, this.environment);
    return sessionOf(signedIn, this.clock);
  }

  @Operation('readSession')
  read(@Person() person: SignedIn): Session {
    return sessionOf(person, this.clock);
  }

  @Operation('signOut')
  async end(@Person() person: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signIn.end(person);
    clearSessionCookie(reply, this.environment);
  }

  @Operation('changePassword')
  async changePassword(@Person() person: SignedIn, @Input() { body }: InputOf<'changePassword'>): Promise<Session> {
    return sessionOf(await this.signIn.changePassword(person, body.current, body.next), this.clock);
  }
}
