import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { SignOnPlace } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, problem, type InputOf } from '@app/platform';
import { Person, type SignedInRequest } from '../access/signed-in-request.js';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import { OwnIdentities } from './own-identities.js';
import { clearSignOnCookie, setSignOnCookie, signOnTokenOf } from './sign-on-cookie.js';

/** Linking identities at the provider to the own account. */
@Controller()
export class IdentityController {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly identities: OwnIdentities,
  ) {}

  @Operation('beginIdentityLink')
  async begin(@Person() person: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignOnPlace> {
    const { token, location } = await this.identities.begin(person);
    setSignOnCookie(reply, token, this.environment);
    return { location };
  }

  @Operation('finishIdentityLink')
  async finish(
    @Input() { body }: InputOf<'finishIdentityLink'>,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (request.signedIn === undefined) throw problem(401, 'session.required');
    await this.identities.link(request.signedIn, { token: signOnTokenOf(request, this.environment), ...body });
    clearSignOnCookie(reply, this.environment);
  }

  @Operation('unlinkIdentity')
  async unlink(@Person() person: SignedIn, @Input() { params }: InputOf<'unlinkIdentity'>): Promise<void> {
    await this.identities.unlink(person, params.identityId);
  }
}
