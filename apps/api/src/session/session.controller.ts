import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Session } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { clearSessionCookie, setSessionCookie } from '../access/session-cookie.js';
import { Person, type SignedInRequest } from '../access/signed-in-request.js';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import { browserMarks } from './browser-marks.js';
import { SessionPresenter } from './session.presenter.js';
import { SignIn } from './sign-in.js';

/** Sign-in and sign-out. */
@Controller()
export class SessionController {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly presenter: SessionPresenter,
    private readonly signIn: SignIn,
  ) {}

  @Operation('signIn')
  async begin(
    @Input() { body }: InputOf<'signIn'>,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const place = { ...browserMarks(request.headers['user-agent']), address: request.ip };
    const { token, signedIn } = await this.signIn.begin(body, place);
    request.signedIn = signedIn; // the audit trail tells who it was
    setSessionCookie(reply, token, this.environment);
    return this.presenter.show(signedIn);
  }

  @Operation('readSession')
  read(@Person() person: SignedIn): Session {
    return this.presenter.show(person);
  }

  @Operation('signOut')
  async end(@Person() person: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signIn.end(person);
    clearSessionCookie(reply, this.environment);
  }
}
