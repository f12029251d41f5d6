import { Module } from '@nestjs/common';
import { ExternalIdentityRepository, SignOnRepository } from '@app/persistence';
import { MachineClock, OutboundClient, outboundRulesOf, ownServerOf } from '@app/platform';
import type { Environment } from '../config/environment.js';
import { providerOf } from '../config/sign-on-settings.js';
import { repository } from '../foundation/repositories.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import { SessionModule } from '../session/session.module.js';
import { IdentityListController } from './identity-list.controller.js';
import { IdentityController } from './identity.controller.js';
import { IdentityProvider } from './oidc/identity-provider.js';
import { ProviderLine } from './oidc/provider-line.js';
import { OwnIdentities } from './own-identities.js';
import { ProviderAccounts } from './provider-accounts.js';
import { ProviderEntry } from './provider-entry.js';
import { SignOnArrivals } from './sign-on-arrivals.js';
import { SignOnReturnController } from './sign-on-return.controller.js';
import { SignOnDesk } from './sign-on-desk.js';
import { SignOnEntry } from './sign-on-entry.js';
import { IDENTITY_PROVIDER } from './sign-on-tokens.js';
import { SignOnController } from './sign-on.controller.js';

/** Single sign-on through the provider of the deployment. */
@Module({
  imports: [SessionModule],
  controllers: [SignOnController, SignOnReturnController, IdentityController, IdentityListController],
  providers: [
    repository(ExternalIdentityRepository),
    repository(SignOnRepository),
    { provide: IDENTITY_PROVIDER, useFactory: providerFrom, inject: [ENVIRONMENT, OutboundClient, MachineClock] },
    { provide: OutboundClient, useFactory: outboundFrom, inject: [ENVIRONMENT] },
    ProviderLine,
    SignOnDesk,
    SignOnArrivals,
    ProviderAccounts,
    ProviderEntry,
    SignOnEntry,
    OwnIdentities,
  ],
})
export class SignOnModule {}

function outboundFrom(environment: Environment): OutboundClient {
  const own = [environment.DATABASE_URL, environment.TEMPORAL_ADDRESS].flatMap(ownServerOf);
  return new OutboundClient(outboundRulesOf(environment, own));
}

function providerFrom(
  environment: Environment,
  ...[outbound, clock]: [OutboundClient, MachineClock]
): IdentityProvider | null {
  const settings = providerOf(environment);
  return settings === null ? null : new IdentityProvider(settings, outbound, () => Date.parse(clock.now()));
}
