import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { SignInAnswer } from '@app/contracts';
import { Input, Operation, type InputOf } from '@app/platform';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import type { Visit } from '../session/session-door.js';
import { SessionPresenter } from '../session/session.presenter.js';
import { clearSignOnCookie, signOnTokenOf } from './sign-on-cookie.js';
import { SignOnEntry } from './sign-on-entry.js';

/** The way back from the provider, into a session. */
@Controller()
export class SignOnReturnController {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly entry: SignOnEntry,
    private readonly presenter: SessionPresenter,
  ) {}

  @Operation('finishSignOn')
  async finish(
    @Input() { body }: InputOf<'finishSignOn'>,
    @Req() request: Visit['request'],
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    const token = signOnTokenOf(request, this.environment);
    clearSignOnCookie(reply, this.environment); // an answer that is a problem takes no cookie away: the errand is over anyway
    const entered = await this.entry.enter({ request, reply }, { token, ...body });
    return 'ways' in entered ? entered : this.presenter.show(entered);
  }
}
