import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { SignOnEnd, SignOnPlace } from '@app/contracts';
import { Operation } from '@app/platform';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import { ProviderLine } from './oidc/provider-line.js';
import { setSignOnCookie } from './sign-on-cookie.js';
import { SignOnDesk } from './sign-on-desk.js';

/** The ways to the provider of single sign-on: to sign in, and to sign out there too. */
@Controller()
export class SignOnController {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly desk: SignOnDesk,
    private readonly line: ProviderLine,
  ) {}

  @Operation('beginSignOn')
  async begin(@Res({ passthrough: true }) reply: FastifyReply): Promise<SignOnPlace> {
    const { token, location } = await this.desk.begin({ purpose: 'sign-in', sessionHash: null });
    setSignOnCookie(reply, token, this.environment);
    return { location };
  }

  @Operation('readSignOnEnd')
  async end(): Promise<SignOnEnd> {
    return { location: await this.line.exit() };
  }
}
