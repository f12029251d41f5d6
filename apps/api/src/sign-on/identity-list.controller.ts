import { Controller } from '@nestjs/common';
import type { OwnIdentities as OwnIdentitiesView } from '@app/contracts';
import { ExternalIdentityRepository, type SignedIn } from '@app/persistence';
import { Operation } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { ProviderLine } from './oidc/provider-line.js';

/** The own identities at the provider. */
@Controller()
export class IdentityListController {
  constructor(
    private readonly line: ProviderLine,
    private readonly identities: ExternalIdentityRepository,
  ) {}

  @Operation('listOwnIdentities')
  async list(@Person() person: SignedIn): Promise<OwnIdentitiesView> {
    return { provider: this.line.names(), items: await this.identities.list(person) };
  }
}
